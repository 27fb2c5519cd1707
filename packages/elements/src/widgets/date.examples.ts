import type {WidgetExample} from './example.ts';

export const dateExamples: readonly WidgetExample[] = [
  {
    name: 'date',
    widget: 'date',
    schema: {title: 'Geburtsdatum', type: 'string', format: 'date'},
    options: {autocomplete: 'bday'},
    texts: {example: '3.7.1984'},
    answer: '1984-07-03',
    wrong: '31.2.1984',
  },
];
