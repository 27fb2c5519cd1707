import type {Rule} from '../rule.ts';
import {isOnUnguarded} from './unguarded-answer.ts';

/** Notes of core that other rules take up, with a place, a reason and a suggestion. */
const takenUp = /^Nothing is asked at|is a keyword of somebody else|is no keyword of JSON Schema/;

export const withoutEffect: Rule = {
  name: 'without-effect',
  severity: 'warning',
  docs: {
    what: 'Something in the definition is allowed and does not do what it seems to do.',
    why: 'Whoever reads it believes that it is checked, and it is not.',
    bad: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {tag: {title: 'Wann?', type: 'string', minLength: 1, maxLength: 10, format: 'datum'}},
        },
      },
    },
    good: {
      form: {
        schema: {
          type: 'object',
          unevaluatedProperties: false,
          properties: {tag: {title: 'Wann?', type: 'string', format: 'date'}},
        },
      },
    },
  },
  *check({notes}) {
    for (const {pointer, note} of notes.filter(({note}) => !takenUp.test(note) && !isOnUnguarded(note)))
      yield {pointer, message: note, mend: 'Write it so that it has an effect, or remove it.'};
  },
};
