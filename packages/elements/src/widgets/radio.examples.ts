import type {WidgetExample} from './example.ts';

export const radioExamples: readonly WidgetExample[] = [
  {
    name: 'radio',
    widget: 'radio',
    schema: {
      title: 'Wie möchten Sie zahlen?',
      oneOf: [
        {const: 'lastschrift', title: 'Per Lastschrift', description: 'Wir buchen die Steuer vom Konto ab.'},
        {
          const: 'ueberweisung',
          title: 'Per Überweisung',
          description: 'Sie überweisen selbst, jedes Jahr bis 15. Februar.',
        },
      ],
    },
    answer: 'lastschrift',
  },
  {
    name: 'yes-no',
    widget: 'radio',
    schema: {title: 'Ist der Hund kastriert?', type: 'boolean'},
    answer: false,
  },
];
