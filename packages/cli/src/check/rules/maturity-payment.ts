import {maturityReason, mature, without} from '../maturity.ts';
import type {Rule} from '../rule.ts';
import {wordsOf} from '../words.ts';

const fees = /\b(?:Gebühr(?:en)?|gebührenpflichtig|kostenpflichtig|fees?)\b/i;

export const maturityPayment: Rule = {
  name: 'maturity-payment',
  severity: 'warning',
  onlyForReifegrad: true,
  docs: {
    what: 'Payment: a fee that is due with the application is paid with it.',
    why: maturityReason('payment', 'Section 4 EGovG: authorities take part in an electronic payment procedure.'),
    bad: {
      form: {
        ...without('payment'),
        texts: {
          de: {'': {intro: 'Die Anmeldung kostet eine Gebühr.'}},
          'de-x-ls': {'': {title: 'Hund anmelden'}},
          en: {...mature.texts.en, '': {title: 'Register a dog', intro: 'The registration costs a fee.'}},
        },
      },
    },
    good: {form: mature},
  },
  *check(file) {
    const {form} = file;
    if (!form?.definition || form.definition.payment) return;
    const spoken = wordsOf(file).find(({text}) => fees.test(text));
    if (spoken)
      yield {
        pointer: spoken.pointer,
        message: `"${fees.exec(spoken.text)![0]}" is spoken of, and nothing can be paid.`,
        mend: 'Add "payment": {"amount": "profile.fees.…", "purpose": "…"} if it is due now; if it is billed later, say so in the text.',
      };
  },
};
