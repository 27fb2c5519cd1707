import type {WidgetExample} from './example.ts';

export const selectExamples: readonly WidgetExample[] = [
  {
    name: 'select',
    widget: 'select',
    schema: {
      title: 'Stadtteil',
      enum: ['Altstadt', 'Brunswik', 'Exerzierplatz', 'Gaarden', 'Hassee', 'Mettenhof', 'Vorstadt', 'Wik'],
    },
    answer: 'Gaarden',
  },
];
