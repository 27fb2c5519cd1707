import type {Rule} from '../rule.ts';

/** As many as a form offers without a search, where one option is chosen. */
const most = 30;

const numbered = (count: number) =>
  Array.from({length: count}, (_, at) => ({const: `amt-${at + 1}`, title: `Amt ${at + 1}`}));

export const endlessCheckboxes: Rule = {
  name: 'endless-checkboxes',
  severity: 'warning',
  docs: {
    what: `More than ${most} options are shown as checkboxes: a list with "uniqueItems" whose entries are a choice.`,
    why: 'Nobody finds one among so many boxes on a phone, and who uses the keyboard passes all of them by Tab.',
    bad: {form: {schema: section({uniqueItems: true})}},
    good: {form: {schema: section({})}},
  },
  *check({questions}) {
    for (const {kind, options = [], place, pattern} of questions) {
      if (kind !== 'choices' || options.length <= most) continue;
      yield {
        pointer: place,
        part: 'key',
        message: `"${pattern}" shows ${options.length} checkboxes.`,
        mend: 'Leave "uniqueItems" out: then it is a list, and each entry is found by typing. Or offer groups first.',
      };
    }
  },
};

function section(more: object): object {
  const aemter = {
    title: 'Ämter',
    type: 'array',
    maxItems: 3,
    ...more,
    items: {title: 'Amt', oneOf: numbered(most + 1)},
  };
  return {type: 'object', unevaluatedProperties: false, properties: {aemter}};
}
