import type {Widget} from '../field/widget.ts';
import {line} from './text.ts';

/** An amount in euros, typed as text: `12,5`, `1.234,00` and `12.50 €` are all understood. */
export const money: Widget = {
  name: 'money',
  layout: 'label',
  fits: () => false,
  render: (field) => line(field, {inputmode: 'decimal', isCode: true, size: 12}),
};
