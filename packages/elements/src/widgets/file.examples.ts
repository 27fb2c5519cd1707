import type {WidgetExample} from './example.ts';

export const fileExamples: readonly WidgetExample[] = [
  {
    name: 'file',
    widget: 'file',
    schema: {title: 'Unterschrift als Bild', type: 'string', format: 'data-url'},
    answer: 'data:image/gif;name=unterschrift.gif;base64,R0lGODlhAQABAAAAACw=',
  },
];
