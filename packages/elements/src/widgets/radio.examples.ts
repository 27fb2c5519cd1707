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
  {
    name: 'radio-or',
    widget: 'radio',
    schema: {title: 'Welche Steuerklasse haben Sie?', enum: ['1', '2', '3', 'unbekannt']},
    options: {exclusive: 'unbekannt'},
    texts: {
      options: {'1': 'Klasse I', '2': 'Klasse II', '3': 'Klasse III', unbekannt: 'Das weiß ich nicht'},
      optionHints: {'2': 'Für Alleinerziehende.'},
    },
    answer: 'unbekannt',
  },
  {
    name: 'scale',
    widget: 'scale',
    schema: {title: 'Wie zufrieden sind Sie mit diesem Formular?', type: 'integer', minimum: 1, maximum: 5},
    options: {widget: 'scale'},
    texts: {options: {'1': 'sehr unzufrieden', '5': 'sehr zufrieden'}},
    answer: 4,
  },
  {
    name: 'scale-long',
    widget: 'scale',
    schema: {title: 'Würden Sie es weiterempfehlen?', type: 'integer', minimum: 0, maximum: 10},
    isRequired: false,
    options: {widget: 'scale'},
    texts: {options: {'0': 'auf keinen Fall', '10': 'auf jeden Fall'}},
    answer: 9,
  },
];
