import type {WidgetExample} from '../widgets/example.ts';

const trades = [
  'Bäckerei',
  'Fleischerei',
  'Friseursalon',
  'Gärtnerei',
  'Malerbetrieb',
  'Müllerei',
  'Schlosserei',
  'Tischlerei',
];

export const comboboxExamples: readonly WidgetExample[] = [
  {
    name: 'combobox',
    widget: 'combobox',
    schema: {
      title: 'Branche',
      description: 'Tippen Sie die ersten Buchstaben.',
      oneOf: Array.from({length: 400}, (_, at) => ({
        const: String(at),
        title: `${trades[at % trades.length]!}, Gruppe ${Math.floor(at / trades.length) + 1}`,
      })),
    },
    answer: '5',
    wrong: 'Raumfahrt',
  },
];
