import type {WidgetExample} from './example.ts';

export const textareaExamples: readonly WidgetExample[] = [
  {
    name: 'textarea',
    widget: 'textarea',
    schema: {title: 'Begründung', type: 'string', minLength: 1, maxLength: 1000},
    texts: {hint: 'Schildern Sie kurz, warum Sie den Antrag stellen.'},
    answer: 'Mein Hund ist als Blindenführhund ausgebildet.\nDen Nachweis füge ich bei.',
  },
  {
    name: 'textarea-limit',
    widget: 'textarea',
    schema: {title: 'Beschreibung der Fundsache', type: 'string', maxLength: 60},
    options: {widget: 'textarea'},
    answer: 'Schwarzer Regenschirm mit Holzgriff',
    wrong: 'Ein schwarzer Regenschirm mit einem Griff aus Holz, gefunden an der Haltestelle.',
  },
];
