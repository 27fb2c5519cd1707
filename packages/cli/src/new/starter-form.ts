/** The definition of a new form: small, whole, and with one of everything an author needs to know first. */
import type {FormDefinition, LanguageTexts} from '@ozg-forms/core/definition/form-definition';
import {documentSchema, limited} from '../document-schema.ts';
import type {Wishes} from './wishes.ts';

const document = limited(['application/pdf', 'image/jpeg', 'image/png'], 10_485_760);

export function starterForm({id, title, titleEn, languages, leika, uploads}: Wishes): FormDefinition {
  const inEnglish = languages.includes('en');
  return {
    $schema: './form.schema.json',
    id,
    version: '1.0.0',
    language: 'de',
    title,
    service: {leika: [...leika]},
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      unevaluatedProperties: false,
      required: ['anliegen', 'person', 'erklaerung'],
      properties: {
        anliegen: {
          title: 'Ihr Anliegen',
          type: 'object',
          unevaluatedProperties: false,
          required: ['art', 'seit'],
          properties: {
            art: {
              title: 'Worum geht es?',
              type: 'string',
              oneOf: [
                {const: 'neu', title: 'Ich melde etwas zum ersten Mal'},
                {const: 'aenderung', title: 'Etwas hat sich geändert'},
                {const: 'anderes', title: 'Etwas anderes'},
              ],
            },
            seit: {title: 'Seit wann?', type: 'string', format: 'date'},
          },
          if: {required: ['art'], properties: {art: {const: 'anderes'}}},
          then: {
            required: ['beschreibung'],
            properties: {
              beschreibung: {title: 'Beschreiben Sie Ihr Anliegen', type: 'string', minLength: 1, maxLength: 1000},
            },
          },
        },
        person: {
          title: 'Über Sie',
          type: 'object',
          unevaluatedProperties: false,
          required: ['vorname', 'nachname', 'email'],
          properties: {
            vorname: {title: 'Vorname', type: 'string', format: 'din91379', minLength: 1, maxLength: 120},
            nachname: {title: 'Nachname', type: 'string', format: 'din91379', minLength: 1, maxLength: 120},
            email: {title: 'E-Mail-Adresse', type: 'string', format: 'email', maxLength: 254},
            telefon: {title: 'Telefonnummer', type: 'string', format: 'phone', maxLength: 30},
          },
        },
        ...(uploads && {
          unterlagen: {
            title: 'Unterlagen',
            type: 'object',
            unevaluatedProperties: false,
            properties: {
              nachweise: {
                title: 'Nachweise',
                description: 'Fotos oder eingescannte Seiten, höchstens 3 Dateien.',
                type: 'array',
                maxItems: 3,
                items: documentSchema({title: 'Nachweis', ...document}),
              },
            },
          },
        }),
        erklaerung: {
          title: 'Erklärung',
          type: 'object',
          unevaluatedProperties: false,
          required: ['richtigkeit'],
          properties: {richtigkeit: {title: 'Meine Angaben sind vollständig und richtig.', const: true}},
        },
      },
    },
    pages: [
      {id: 'anliegen', title: 'Ihr Anliegen', fields: ['/anliegen']},
      {id: 'person', title: 'Über Sie', fields: ['/person']},
      ...(uploads ? [{id: 'unterlagen', title: 'Unterlagen', fields: ['/unterlagen']}] : []),
      {id: 'pruefen', type: 'review', title: 'Angaben prüfen und absenden', fields: ['/erklaerung']},
    ],
    fields: {
      '/anliegen': {order: ['art', 'beschreibung', 'seit']},
      '/person/vorname': {prefill: 'person.givenName'},
      '/person/nachname': {prefill: 'person.familyName'},
      '/person/email': {prefill: 'person.email'},
      '/person/telefon': {prefill: 'person.phone'},
      ...(uploads && {'/unterlagen/nachweise': {add: 'Weiteren Nachweis hochladen'}}),
    },
    rules: [
      {
        check: '!has(anliegen.seit) || anliegen.seit <= today()',
        at: ['/anliegen/seit'],
        message: {
          de: 'Der Tag darf nicht in der Zukunft liegen.',
          ...(inEnglish && {en: 'The day cannot be in the future.'}),
        },
      },
    ],
    texts: {
      de: {'': {intro: 'Das dauert etwa 5 Minuten.'}},
      ...(inEnglish && {en: english(titleEn, uploads)}),
    },
    reply: {channels: ['email', 'post']},
  };
}

function english(title: string, uploads: boolean): LanguageTexts {
  return {
    '': {title, intro: 'It takes about 5 minutes.'},
    '#anliegen': {title: 'Your request'},
    '/anliegen': {title: 'Your request'},
    '/anliegen/art': {
      title: 'What is it about?',
      options: {
        neu: 'I report something for the first time',
        aenderung: 'Something has changed',
        anderes: 'Something else',
      },
    },
    '/anliegen/seit': {title: 'Since when?'},
    '/anliegen/beschreibung': {title: 'Describe your request'},
    '#person': {title: 'About you'},
    '/person': {title: 'About you'},
    '/person/vorname': {title: 'First name'},
    '/person/nachname': {title: 'Last name'},
    '/person/email': {title: 'Email address'},
    '/person/telefon': {title: 'Phone number'},
    ...(uploads && {
      '#unterlagen': {title: 'Documents'},
      '/unterlagen': {title: 'Documents'},
      '/unterlagen/nachweise': {
        title: 'Evidence',
        hint: 'Photos or scanned pages, at most 3 files.',
        add: 'Upload further evidence',
      },
      '/unterlagen/nachweise/*': {title: 'Evidence'},
    }),
    '#pruefen': {title: 'Check and send'},
    '/erklaerung': {title: 'Declaration'},
    '/erklaerung/richtigkeit': {title: 'My answers are complete and correct.'},
  };
}
