import type {Rule} from '../rule.ts';

/** Core's note on a rule that reads what may be absent. */
const unguarded = /^"(.+)" may be absent, and then the rule decides nothing; ask first: (.+)\.$/;

export const unguardedAnswer: Rule = {
  name: 'unguarded-answer',
  severity: 'warning',
  docs: {
    what: 'A CEL rule reads an answer that may be absent, and does not ask for it first.',
    why: 'Without that answer the rule cannot be evaluated and decides nothing, so what it forbids comes through.',
    bad: {form: formWith('beginn < today()')},
    good: {form: formWith('!has(answers.beginn) || beginn < today()')},
  },
  *check({notes}) {
    for (const {pointer, note} of notes) {
      const [, path, question] = unguarded.exec(note) ?? [];
      if (path === undefined) continue;
      yield {
        pointer,
        message: `The rule reads "${path}", which may be absent.`,
        mend: `Write "!${question} || …" where it holds without the answer, "${question} && …" where it does not.`,
      };
    }
  },
};

export function isOnUnguarded(note: string): boolean {
  return unguarded.test(note);
}

function formWith(check: string): object {
  return {
    schema: {
      type: 'object',
      unevaluatedProperties: false,
      properties: {beginn: {title: 'Wann?', type: 'string', format: 'date'}},
    },
    rules: [{check, at: ['/beginn'], message: {de: 'Das liegt nicht in der Vergangenheit.'}}],
  };
}
