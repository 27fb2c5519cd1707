import type {Rule} from '../rule.ts';

/** Whatever core refuses and no other rule names. */
export const unusable: Rule = {
  name: 'unusable',
  severity: 'error',
  docs: {
    what: 'The form cannot be used at all.',
    why: 'A page shows this fault in place of the form, and the receiver refuses every application.',
    bad: {form: {schema: {type: 'object', unevaluatedProperties: false, allOf: [{$ref: '#'}]}}},
    good: {form: {}},
  },
  *check({unusable: error}) {
    if (error) yield {pointer: error.pointer, message: error.fault, mend: error.remedy};
  },
};
