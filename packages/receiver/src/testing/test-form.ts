/** A small form with one of everything the receiver checks. */

const document = {
  type: 'object',
  unevaluatedProperties: false,
  required: ['id', 'name', 'mediaType', 'size', 'sha256'],
  properties: {
    id: {type: 'string'},
    name: {type: 'string', maxLength: 255},
    mediaType: {enum: ['application/pdf', 'text/plain']},
    size: {type: 'integer', minimum: 1, maximum: 1_000_000},
    sha256: {type: 'string', pattern: '^[0-9a-f]{64}$'},
  },
};

export const testForm = {
  id: 'test-form',
  version: '1.0.0',
  language: 'de',
  title: 'Testantrag',
  service: {leika: []},
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    unevaluatedProperties: false,
    required: ['name', 'zahlung', 'richtigkeit'],
    properties: {
      name: {title: 'Name', type: 'string', minLength: 1, maxLength: 50, pattern: '^[^0-9]+$'},
      angaben: {
        title: 'Angaben',
        type: 'object',
        unevaluatedProperties: false,
        properties: {
          geboren: {title: 'Geburtsdatum', type: 'string', format: 'date'},
          anzahl: {title: 'Anzahl', type: 'integer', minimum: 0},
          gebuehr: {title: 'Gebühr', type: 'integer', readOnly: true},
        },
      },
      zahlung: {
        title: 'Zahlung',
        type: 'object',
        unevaluatedProperties: false,
        required: ['art'],
        properties: {
          art: {
            title: 'Zahlungsart',
            oneOf: [
              {const: 'lastschrift', title: 'Lastschrift'},
              {const: 'bar', title: 'Bar'},
            ],
          },
        },
        if: {properties: {art: {const: 'lastschrift'}}, required: ['art']},
        then: {required: ['iban'], properties: {iban: {title: 'IBAN', type: 'string', format: 'iban'}}},
      },
      nachweise: {title: 'Nachweise', type: 'array', minItems: 1, maxItems: 3, items: document},
      richtigkeit: {title: 'Alles ist richtig.', const: true},
    },
  },
  rules: [
    {
      check: '!has(angaben.geboren) || angaben.geboren <= today()',
      at: ['/angaben/geboren'],
      message: {de: 'Das Geburtsdatum liegt in der Zukunft.', en: 'The date of birth is in the future.'},
    },
  ],
  computed: {'/angaben/gebuehr': 'angaben.anzahl * 100'},
} as const;
