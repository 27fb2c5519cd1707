import {tokenFor} from '../autofill.ts';
import type {Question} from '../questions.ts';
import type {Rule} from '../rule.ts';

const schema = {
  type: 'object',
  unevaluatedProperties: false,
  properties: {vorname: {title: 'Vorname', type: 'string', minLength: 1, maxLength: 120}},
};

export const missingAutocomplete: Rule = {
  name: 'missing-autocomplete',
  severity: 'warning',
  docs: {
    what: 'A question about name, address, birth, e-mail or phone does not say whose it is: `autocomplete` is missing. Lists are left out: they are about others.',
    why: 'WCAG 2.2, 1.3.5: browsers fill in and assistive software shows symbols by it; a phone saves fifty taps.',
    bad: {form: {schema}},
    good: {form: {schema, fields: {'/vorname': {autocomplete: 'given-name'}}}},
  },
  *check({form, questions}) {
    if (!form?.definition) return;
    for (const question of questions) {
      const {kind, key, pattern, place, schemas} = question;
      if ((kind !== 'value' && kind !== 'choice') || isInList(question)) continue;
      const format = schemas.find((schema) => schema['format'] !== undefined)?.['format'];
      const token = tokenFor(key, format);
      if (token === undefined || form.fields[pattern]?.autocomplete !== undefined || isReadOnly(question)) continue;
      yield {
        pointer: place,
        part: 'key',
        message: `"${pattern}" does not say whether the browser may fill it in.`,
        mend: `Add under "fields": "${pattern}": {"autocomplete": "${token}"}; "off" if it is about somebody else.`,
      };
    }
  },
};

function isInList({pattern}: Question): boolean {
  return pattern.includes('/*');
}

function isReadOnly({schemas, parent}: Question): boolean {
  return schemas.some(({readOnly}) => readOnly === true) || (parent !== undefined && isReadOnly(parent));
}
