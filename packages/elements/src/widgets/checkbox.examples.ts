import type {WidgetExample} from './example.ts';

export const checkboxExamples: readonly WidgetExample[] = [
  {
    name: 'declaration',
    widget: 'checkbox',
    schema: {title: 'Ich versichere, dass meine Angaben richtig und vollständig sind.', const: true},
    answer: true,
  },
  {
    name: 'checkbox',
    widget: 'checkbox',
    schema: {title: 'Ich möchte den Newsletter der Stadt erhalten.', type: 'boolean'},
    isRequired: false,
    options: {widget: 'checkbox'},
    answer: true,
  },
];
