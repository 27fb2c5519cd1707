/** A form with two pages of questions and a review, in German and English. */
export const shortForm = {
  id: 'short',
  version: '1.0.0',
  language: 'de',
  title: 'Gästekarte beantragen',
  service: {leika: ['99000000000000'], name: 'Gästekarte'},
  schema: {
    type: 'object',
    unevaluatedProperties: false,
    required: ['name', 'mail', 'pet'],
    properties: {
      name: {title: 'Name', type: 'string', minLength: 2},
      mail: {title: 'E-Mail', type: 'string', format: 'email'},
      born: {title: 'Geburtsdatum', type: 'string', format: 'date'},
      nights: {title: 'Nächte', type: 'number', minimum: 1},
      pet: {title: 'Haustier', type: 'boolean'},
      tags: {title: 'Beinamen', type: 'array', items: {type: 'string'}},
    },
    if: {properties: {pet: {const: true}}, required: ['pet']},
    then: {
      required: ['animal'],
      properties: {
        animal: {
          title: 'Tier',
          type: 'object',
          required: ['kind'],
          properties: {
            kind: {
              title: 'Art',
              oneOf: [
                {const: 'd', title: 'Hund'},
                {const: 'c', title: 'Katze'},
              ],
            },
          },
        },
      },
    },
  },
  pages: [
    {id: 'person', title: 'Zur Person', fields: ['/name', '/mail', '/born']},
    {id: 'stay', title: 'Aufenthalt', intro: 'Nur für diese Saison.', fields: ['/nights', '/pet', '/animal', '/tags']},
    {id: 'review', title: 'Prüfen', type: 'review', fields: []},
  ],
  fields: {'/nights': {unit: 'Nächte'}},
  texts: {
    en: {
      '': {title: 'Apply for a guest card'},
      '#person': {title: 'About you'},
      '#stay': {title: 'Your stay'},
      '#review': {title: 'Check'},
      '/name': {title: 'Full name'},
      '/mail': {title: 'E-mail'},
      '/nights': {title: 'Nights'},
    },
  },
  reply: {channels: ['mailbox', 'email', 'post']},
} as const;

/** A form whose page and the only section on it are called alike. */
export const titledTwice = {
  id: 'twice',
  version: '1.0.0',
  language: 'de',
  title: 'Meldung',
  schema: {
    type: 'object',
    properties: {
      person: {title: 'Zur Person', type: 'object', properties: {name: {title: 'Name', type: 'string'}}},
    },
  },
  pages: [
    {id: 'person', title: 'Zur Person', fields: ['/person']},
    {id: 'review', title: 'Prüfen', type: 'review', fields: []},
  ],
} as const;
