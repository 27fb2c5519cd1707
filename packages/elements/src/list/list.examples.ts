import type {WidgetExample} from '../widgets/example.ts';

export const listExamples: readonly WidgetExample[] = [
  {
    name: 'list',
    widget: 'list',
    schema: {
      title: 'Kinder',
      type: 'array',
      minItems: 1,
      maxItems: 9,
      items: {
        title: 'Kind',
        type: 'object',
        required: ['name', 'born'],
        properties: {
          name: {title: 'Vorname', type: 'string', minLength: 1},
          born: {title: 'Geburtsdatum', type: 'string', format: 'date'},
          school: {title: 'Schule', type: 'string', minLength: 1},
        },
      },
    },
    options: {itemLabel: '/name', add: 'Weiteres Kind angeben'},
    answer: [{name: 'Mia', born: '2019-05-12', school: 'Schule am Park'}],
  },
  {
    name: 'list-plain',
    widget: 'list',
    schema: {title: 'Vornamen', type: 'array', minItems: 1, maxItems: 5, items: {type: 'string', minLength: 1}},
    answer: ['Ada', 'Maria'],
  },
  {
    name: 'table',
    widget: 'table',
    schema: {
      title: 'Kosten',
      type: 'array',
      minItems: 1,
      items: {
        title: 'Posten',
        type: 'object',
        required: ['what', 'cents'],
        properties: {
          what: {title: 'Wofür?', type: 'string', minLength: 1},
          cents: {title: 'Betrag in Cent', type: 'integer', minimum: 0},
          paid: {title: 'Schon bezahlt', type: 'boolean'},
        },
      },
    },
    options: {widget: 'table', move: true},
    answer: [
      {what: 'Miete', cents: 45000, paid: true},
      {what: 'Strom', cents: 8000, paid: false},
    ],
  },
];
