import type {Rule} from '../rule.ts';

export const duplicateKey: Rule = {
  name: 'duplicate-key',
  severity: 'error',
  docs: {
    what: 'An object has two members of the same name.',
    why: 'Only the last one counts; what the first says is lost without a word.',
    bad: {
      text: '{\n  "type": "object",\n  "unevaluatedProperties": false,\n  "title": "Fund",\n  "title": "Fundsache"\n}',
    },
    good: {text: '{\n  "type": "object",\n  "unevaluatedProperties": false,\n  "title": "Fundsache"\n}'},
  },
  *check({source, kind}) {
    if (kind === 'styles') return;
    for (const {key, first, pointer, offset, length} of source.repetitions())
      yield {
        pointer,
        span: {offset, length},
        message: `"${key}" stands here for the second time; the first is in line ${first.line}.`,
        mend: 'Put what both say into one of them and remove the other.',
      };
  },
};
