import {childOf} from '@ozg-forms/core/pointer';
import type {Rule} from '../rule.ts';

/** What consists of digits and is no number: zeros in front count, and nobody adds it up. */
const codes =
  /(^|[_-])(plz|postleitzahl|postal_?code|zip(_?code)?|(haus|telefon|handy|mobil|fax|konto|ausweis|pass|chip|versicherungs|mitglieds)(nummer|nr)|house_?number|telefon|phone|handy|fax|iban|bic|steuer_?(nummer|id)|kassenzeichen|aktenzeichen|ars|ags)$/i;

export const codeAsNumber: Rule = {
  name: 'code-as-number',
  severity: 'warning',
  docs: {
    what: 'A postal code, phone number or the like is a number.',
    why: 'Zeros in front are lost: 01067 Dresden becomes 1067, and a phone number is shown with separators.',
    bad: {
      form: {
        schema: section({title: 'Postleitzahl', type: 'integer'}),
        fields: {'/plz': {autocomplete: 'postal-code'}},
      },
    },
    good: {
      form: {
        schema: section({title: 'Postleitzahl', type: 'string', format: 'plz'}),
        fields: {'/plz': {autocomplete: 'postal-code', inputmode: 'numeric'}},
      },
    },
  },
  *check({questions}) {
    for (const {kind, key, place, schemas} of questions) {
      const at = schemas.findIndex(({type}) => type === 'integer' || type === 'number');
      if (kind !== 'value' || at < 0 || !codes.test(key)) continue;
      yield {
        pointer: at === 0 ? childOf(place, 'type') : place,
        message: `"${key}" is a number here, and zeros in front are lost.`,
        mend: 'Write "type": "string" with a "pattern" or "format", and "inputmode": "numeric" under "fields".',
        ...(at === 0 && {suggestion: '"string"'}),
      };
    }
  },
};

function section(plz: object): object {
  return {type: 'object', unevaluatedProperties: false, properties: {plz}};
}
