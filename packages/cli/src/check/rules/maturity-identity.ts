import {maturityReason, mature, without} from '../maturity.ts';
import type {Rule} from '../rule.ts';

export const maturityIdentity: Rule = {
  name: 'maturity-identity',
  severity: 'warning',
  onlyForReifegrad: true,
  docs: {
    what: 'Identity: the form offers a login and fills in what is known by it.',
    why: maturityReason(
      'authentication',
      'Section 3 OZG: BundID for people, the organisation account for companies, both voluntary.',
    ),
    bad: {form: without('identity')},
    good: {form: mature},
  },
  *check({form}) {
    if (!form?.definition) return;
    const {identity, fields = {}, reply} = form.definition;
    if (!identity)
      yield {
        pointer: '',
        message: reply?.channels.includes('mailbox')
          ? 'The form offers no login, and without one nobody has a mailbox for the decision.'
          : 'The form offers no login.',
        mend: 'Add "identity": {"level": "basic", "required": false}; the level is that which the law asks for.',
      };
    else if (!Object.values(fields).some(({prefill}) => prefill !== undefined))
      yield {
        pointer: '/identity',
        message: 'After a login nothing is filled in.',
        mend: 'Say under "fields" which question is what, e.g. "/vorname": {"prefill": "person.givenName"}.',
        severity: 'hint',
      };
  },
};
