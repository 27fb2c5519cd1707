import type {WidgetExample} from './example.ts';

export const checkboxesExamples: readonly WidgetExample[] = [
  {
    name: 'checkboxes',
    widget: 'checkboxes',
    schema: {
      title: 'An welchen Tagen soll der Stand stehen?',
      type: 'array',
      uniqueItems: true,
      minItems: 1,
      items: {
        oneOf: [
          {const: 'di', title: 'Dienstag', description: 'Nur vormittags.'},
          {const: 'do', title: 'Donnerstag'},
          {const: 'sa', title: 'Samstag'},
        ],
      },
    },
    answer: ['di', 'sa'],
  },
  {
    name: 'checkboxes-none',
    widget: 'checkboxes',
    schema: {
      title: 'Welche Leistungen erhalten Sie?',
      type: 'array',
      uniqueItems: true,
      minItems: 1,
      items: {
        oneOf: [
          {const: 'wohngeld', title: 'Wohngeld'},
          {const: 'buergergeld', title: 'Bürgergeld'},
          {const: 'keine', title: 'Keine davon'},
        ],
      },
    },
    options: {exclusive: 'keine'},
    answer: ['keine'],
  },
];
