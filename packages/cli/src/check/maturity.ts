/** What the rules on maturity level 3 (Reifegrad 3) of the OZG have in common. */
import {documentSchema, limited} from '../document-schema.ts';

export function maturityReason(part: string, source: string): string {
  return `Maturity level 3 asks for ${part} online, and the weakest of all parts decides. ${source}`;
}

/** A form in which nothing is missing, for examples. */
export const mature = {
  service: {leika: ['99102013104000'], name: 'Hundesteuer Anmeldung'},
  schema: {
    type: 'object',
    unevaluatedProperties: false,
    required: ['email', 'nachweis'],
    properties: {
      email: {title: 'E-Mail-Adresse', type: 'string', format: 'email'},
      nachweis: documentSchema({title: 'Nachweis', ...limited(['application/pdf'], 10485760)}),
    },
  },
  fields: {'/email': {prefill: 'person.email'}},
  texts: {
    'de-x-ls': {'': {title: 'Hund anmelden'}},
    en: {'': {title: 'Register a dog'}, '/email': {title: 'E-mail address'}, '/nachweis': {title: 'Evidence'}},
  },
  identity: {level: 'basic'},
  payment: {amount: 'profile.fees.dog', purpose: 'Hundesteuer'},
  reply: {channels: ['mailbox', 'email']},
};

/** The same form without one of its parts, or one of its languages. */
export function without(part: 'identity' | 'payment' | 'reply' | 'en' | 'nachweis'): object {
  const {texts, schema, ...rest} = mature;
  if (part === 'en') return {...rest, schema, texts: {'de-x-ls': texts['de-x-ls']}};
  if (part !== 'nachweis') return {...mature, [part]: undefined};
  const {'/nachweis': _, ...en} = texts.en;
  const {email} = schema.properties;
  return {...rest, texts: {...texts, en}, schema: {...schema, required: ['email'], properties: {email}}};
}
