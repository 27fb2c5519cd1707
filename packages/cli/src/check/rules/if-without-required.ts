import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {nearest} from '../../terminal/suggestion.ts';
import {askedFurther} from '../example-schemas.ts';
import {listing} from '../listing.ts';
import type {Fault, Rule} from '../rule.ts';

export const ifWithoutRequired: Rule = {
  name: 'if-without-required',
  severity: 'error',
  docs: {
    what: 'An `if` looks at an answer and does not say that it has to be there.',
    why: 'Without an answer the condition counts as true, so the follow-up question shows before anything was chosen.',
    bad: {form: {schema: askedFurther({properties: {herkunft: {const: 'zuzug'}}})}},
    good: {form: {schema: askedFurther({properties: {herkunft: {const: 'zuzug'}}, required: ['herkunft']})}},
  },
  *check({schemas}) {
    for (const {schema, place} of schemas) {
      if (!isSchemaObject(schema['if'])) continue;
      const missing = unguardedIn(schema['if'], childOf(place, 'if'), []);
      for (const {names, pointer} of missing) yield {pointer, part: 'key', ...wordsFor(names, schema['if'])};
    }
  },
};

function wordsFor(names: readonly string[], condition: SchemaObject): Pick<Fault, 'message' | 'mend'> {
  const [name = '', ...more] = names;
  const other = more.length === 0 ? nearest(name, requiredIn(condition)) : undefined;
  if (other !== undefined)
    return {message: `The condition looks at "${name}" and requires "${other}".`, mend: 'Write the same name in both.'};
  return {
    message: `The condition is also true while ${listing(names)} ${names.length > 1 ? 'are' : 'is'} not answered.`,
    mend: `Put "required": ${JSON.stringify(names)} beside "properties".`,
  };
}

interface Unguarded {
  readonly names: readonly string[];
  readonly pointer: Pointer;
}

/** @param required by parts of the condition that apply beside this one */
function unguardedIn(condition: SchemaObject, pointer: Pointer, required: readonly string[]): Unguarded[] {
  const {properties, allOf} = condition;
  const parts = (Array.isArray(allOf) ? allOf : []).filter(isSchemaObject);
  const names = [...required, ...[condition, ...parts].flatMap(requiredIn)];
  const found: Unguarded[] = [];
  if (isSchemaObject(properties)) {
    const open = Object.keys(properties).filter((name) => properties[name] !== true && !names.includes(name));
    if (open.length > 0) found.push({names: open, pointer});
    for (const [name, member] of Object.entries(properties))
      if (isSchemaObject(member)) found.push(...unguardedIn(member, childOf(childOf(pointer, 'properties'), name), []));
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const list = Array.isArray(condition[keyword]) ? (condition[keyword] as unknown[]) : [];
    for (const [at, part] of list.entries())
      if (isSchemaObject(part)) found.push(...unguardedIn(part, childOf(childOf(pointer, keyword), at), names));
  }
  if (isSchemaObject(condition['not'])) found.push(...unguardedIn(condition['not'], childOf(pointer, 'not'), []));
  return found;
}

function requiredIn({required}: SchemaObject): readonly string[] {
  // Also of a schema that says something else there, which is another rule's business.
  return Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
}
