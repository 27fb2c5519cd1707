import type {Rule} from '../rule.ts';
import {titleOf} from '../words.ts';

const names = /(?:^|[_-])(?:geschlecht|gender|sex|anrede|salutation|honorific|titel_?anrede)$/i;
const titles = /^(?:ihre? )?(?:geschlecht|anrede|gender|sex|salutation|form of address)\b/i;
/** Labels that ask for the same under another name. */
const labels = /^(?:herr|frau|mr|mrs|ms|divers|männlich|maennlich|weiblich|male|female)$/i;

export const genderOrSalutation: Rule = {
  name: 'gender-or-salutation',
  severity: 'warning',
  docs: {
    what: 'The form asks for gender or salutation and gives no reason, neither to people nor to colleagues.',
    why: 'Data that is not needed may not be asked for (Article 5 (1) c GDPR), and many people cannot answer it with one of two words. A letter can begin with the name.',
    bad: {form: {schema: section({})}},
    good: {form: {schema: section({$comment: 'Passgesetz, section 4 (1): the passport shows it.'})}},
  },
  *check(file) {
    const {form} = file;
    for (const question of file.questions) {
      const {key, options = [], schemas, pattern, place, parent} = question;
      const title = titleOf(question, file) ?? '';
      const offersIt = options.filter(({value, title: label}) => labels.test(label ?? longer(value))).length > 1;
      if (!(names.test(key) || titles.test(title) || offersIt)) continue;
      if (isAboutAnimal(`${pattern} ${title} ${parent ? (titleOf(parent, file) ?? '') : ''}`)) continue;
      const texts = form?.texts[form.language]?.[pattern];
      const isExplained = schemas.some(({$comment, description}) => $comment ?? description);
      if (isExplained || texts?.hint !== undefined || texts?.help !== undefined || texts?.note !== undefined) continue;
      yield {
        pointer: place,
        part: 'key',
        message: `"${title || key}" is asked without a reason.`,
        mend: 'Remove the question. If a law demands it, say so in "description", or for colleagues in "$comment".',
      };
    }
  },
};

// "MR" and "MS" are countries.
function longer(value: unknown): string {
  return String(value).length > 2 ? String(value) : '';
}

function isAboutAnimal(text: string): boolean {
  return /hund|tier|katze|pferd|rind|\bdog|\bpet\b|animal/i.test(text);
}

function section(reason: object): object {
  return {
    type: 'object',
    unevaluatedProperties: false,
    properties: {
      geschlecht: {
        title: 'Geschlecht',
        ...reason,
        oneOf: [
          {const: 'w', title: 'Weiblich'},
          {const: 'm', title: 'Männlich'},
        ],
      },
    },
  };
}
