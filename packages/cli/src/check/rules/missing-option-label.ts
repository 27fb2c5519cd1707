import {listing} from '../listing.ts';
import type {Rule} from '../rule.ts';
import {nameOf} from '../words.ts';

export const missingOptionLabel: Rule = {
  name: 'missing-option-label',
  severity: 'warning',
  docs: {
    what: 'An option of a choice has no title.',
    why: 'People read the value as the machine keeps it, e.g. "hh-klein".',
    bad: {form: {schema: section({enum: ['hh-klein', 'hh-gross']})}},
    good: {
      form: {
        schema: section({
          oneOf: [
            {const: 'hh-klein', title: 'Bis 3 Personen'},
            {const: 'hh-gross', title: 'Mehr als 3 Personen'},
          ],
        }),
      },
    },
  },
  *check({form, questions}) {
    for (const {options = [], pattern, place} of questions) {
      const said = form?.texts[form.language]?.[pattern]?.options ?? {};
      // Countries have names in every language, and numbers name themselves.
      if (form?.fields[pattern]?.widget === 'country') continue;
      const nameless = options.filter(
        ({value, title}) => title === undefined && typeof value === 'string' && !Object.hasOwn(said, nameOf(value)),
      );
      // Yes and no are said in the reader's language.
      if (nameless.length === 0 || nameless.every(({value}) => /^(?:yes|no|on|off|ja|nein)$/i.test(value as string)))
        continue;
      const areCountries = nameless.length > 5 && nameless.every(({value}) => /^[A-Z]{2}$/.test(value as string));
      yield {
        pointer: place,
        part: 'key',
        message: `At "${pattern}" ${listing(nameless.map(({value}) => value))} ${nameless.length > 1 ? 'have' : 'has'} no title.`,
        mend: areCountries
          ? `Write "${pattern}": {"widget": "country"} under "fields": it names countries in every language.`
          : `Offer {"const": ${JSON.stringify(nameless[0]!.value)}, "title": "…"} under "oneOf", or name it in "options" of the texts.`,
      };
    }
  },
};

function section(choice: object): object {
  return {type: 'object', unevaluatedProperties: false, properties: {haushalt: {title: 'Ihr Haushalt', ...choice}}};
}
