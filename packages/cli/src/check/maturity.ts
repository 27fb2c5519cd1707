/** What the rules on maturity level 3 (Reifegrad 3) of the OZG have in common. */

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
      nachweis: {
        title: 'Nachweis',
        type: 'object',
        unevaluatedProperties: false,
        required: ['id', 'name', 'mediaType', 'size', 'sha256'],
        properties: {
          id: {type: 'string', minLength: 1, maxLength: 100},
          name: {type: 'string', minLength: 1, maxLength: 255},
          mediaType: {enum: ['application/pdf']},
          size: {type: 'integer', minimum: 1, maximum: 10485760},
          sha256: {type: 'string', pattern: '^[0-9a-f]{64}$'},
        },
      },
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
