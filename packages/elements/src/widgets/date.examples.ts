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
  {
    name: 'date-picker',
    widget: 'date-picker',
    schema: {title: 'Wunschtermin', type: 'string', format: 'date'},
    options: {widget: 'date-picker'},
    answer: '2027-03-15',
  },
  {
    name: 'month',
    widget: 'month',
    schema: {title: 'Seit wann erhalten Sie die Leistung?', type: 'string', format: 'year-month'},
    answer: '2026-07',
    wrong: '7',
  },
  {
    name: 'time',
    widget: 'time',
    schema: {title: 'Beginn der Veranstaltung', type: 'string', format: 'time'},
    answer: '14:30:00Z',
    wrong: '25:00',
  },
  {
    name: 'date-time',
    widget: 'date-time',
    schema: {title: 'Wann ist der Schaden entstanden?', type: 'string', format: 'date-time'},
    wrong: '3.7.2026',
  },
];
