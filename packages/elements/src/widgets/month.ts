import type {Widget} from '../field/widget.ts';
import {partsView} from './parts.ts';

/** A month of a year, in two small fields. Travels as one text, `7/2026`. */
export const month: Widget = {
  name: 'month',
  layout: 'group',
  fits: ({kind}) => kind === 'month',
  render: (field) =>
    partsView(
      field,
      [
        {word: 'month', width: 2, token: field.options.autocomplete},
        {word: 'year', width: 4, token: field.options.autocomplete},
      ],
      field.text.split('/'),
      (typed) => typed.join('/').replace(/[/\s]+$/, ''),
    ),
};
