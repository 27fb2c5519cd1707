import type {Rule} from '../rule.ts';

export const optionalDeclaration: Rule = {
  name: 'optional-declaration',
  severity: 'warning',
  docs: {
    what: 'A statement to confirm (`"const": true`) is not required.',
    why: 'People can send the form without confirming it, and the office has no declaration.',
    bad: {form: {schema: section([])}},
    good: {form: {schema: section(['richtigkeit'])}},
  },
  *check({questions}) {
    for (const {kind, schemas, key, parent, place} of questions) {
      if (kind !== 'constant' || !parent || !schemas.some((schema) => schema['const'] === true)) continue;
      const isRequired = parent.schemas.some(({required}) => Array.isArray(required) && required.includes(key));
      if (!isRequired)
        yield {
          pointer: place,
          part: 'key',
          message: `"${key}" has to be confirmed, and can be left out.`,
          mend: `Name "${key}" in "required"; for a free consent write "type": "boolean" with "widget": "checkbox".`,
        };
    }
  },
};

function section(required: readonly string[]): object {
  return {
    type: 'object',
    unevaluatedProperties: false,
    required,
    properties: {richtigkeit: {title: 'Meine Angaben sind richtig.', const: true}},
  };
}
