import type {WidgetExample} from '../widgets/example.ts';

const text = (title: string) => ({title, type: 'string', minLength: 1, maxLength: 55});

export const sectionExamples: readonly WidgetExample[] = [
  {
    name: 'address',
    widget: 'address',
    schema: {
      title: 'Anschrift',
      type: 'object',
      required: ['country'],
      properties: {
        country: {title: 'Land', enum: ['AT', 'CH', 'DE', 'DK', 'FR', 'NL', 'PL', 'TR', 'UA'], default: 'DE'},
      },
      if: {properties: {country: {const: 'DE'}}, required: ['country']},
      then: {
        required: ['street', 'houseNumber', 'postalCode', 'locality'],
        properties: {
          street: text('Straße'),
          houseNumber: {...text('Hausnummer'), maxLength: 10},
          postalCode: {title: 'Postleitzahl', type: 'string', format: 'plz'},
          locality: text('Ort'),
        },
      },
      else: {
        if: {required: ['country']},
        then: {required: ['lines'], properties: {lines: text('Anschrift im Ausland')}},
      },
    },
    options: {widget: 'address'},
    answer: {country: 'DE', street: 'Am Markt', houseNumber: '5 a', postalCode: '24103', locality: 'Kiel'},
  },
  {
    name: 'period',
    widget: 'period',
    schema: {
      title: 'Aufenthalt',
      type: 'object',
      required: ['from'],
      properties: {
        from: {title: 'Von', type: 'string', format: 'date'},
        to: {title: 'Bis', type: 'string', format: 'date'},
      },
    },
    options: {widget: 'period'},
    answer: {from: '2026-02-01', to: '2026-02-14'},
  },
];
