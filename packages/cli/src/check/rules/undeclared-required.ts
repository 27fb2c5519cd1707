import {childOf} from '@ozg-forms/core/pointer';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {nearest} from '../../terminal/suggestion.ts';
import type {Rule} from '../rule.ts';

export const undeclaredRequired: Rule = {
  name: 'undeclared-required',
  severity: 'error',
  docs: {
    what: '`required` names a member that no `properties` beside it declares.',
    why: 'The answer is demanded and never asked for: nobody can send the form.',
    bad: {form: {schema: section(['gegenstand', 'ort'])}},
    good: {form: {schema: section(['gegenstand'])}},
  },
  *check({questions, schemas}) {
    const placeOf = new Map(schemas.map(({schema, place}) => [schema, place]));
    const named = new Set<string>();
    for (const {kind, schemas: own} of questions) {
      if (kind !== 'section') continue;
      // Where people give names themselves, the name may be one of theirs.
      if (
        own.some(
          ({patternProperties, additionalProperties}) => patternProperties ?? isSchemaObject(additionalProperties),
        )
      )
        continue;
      const known = own.flatMap(({properties}) => (isSchemaObject(properties) ? Object.keys(properties) : []));
      for (const schema of own) {
        const required = Array.isArray(schema['required']) ? (schema['required'] as string[]) : [];
        for (const [at, name] of required.entries()) {
          const pointer = childOf(childOf(placeOf.get(schema) ?? '', 'required'), at);
          if (known.includes(name) || named.has(pointer)) continue;
          named.add(pointer);
          const near = nearest(name, known);
          yield {
            pointer,
            message: `"${name}" is required, and nothing asks for it.`,
            mend:
              near === undefined
                ? 'Declare it under "properties", or remove it here.'
                : `Write "${near}" if that is meant.`,
            ...(near !== undefined && {suggestion: JSON.stringify(near)}),
          };
        }
      }
    }
  },
};

function section(required: readonly string[]): object {
  return {
    type: 'object',
    unevaluatedProperties: false,
    required,
    properties: {gegenstand: {title: 'Was haben Sie gefunden?', type: 'string', minLength: 1, maxLength: 200}},
  };
}
