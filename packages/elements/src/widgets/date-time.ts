import type {Widget} from '../field/widget.ts';
import {dateParts, joinedDate} from './date.ts';
import {partsView} from './parts.ts';

/** A moment: the date as everywhere, and the time of the clock. Travels as one text, `3.7.2026 14:30`. */
export const dateTime: Widget = {
  name: 'date-time',
  layout: 'group',
  fits: ({kind}) => kind === 'date-time',
  render: (field) => {
    const [, day = '', time = ''] = /^(\S*)\s*(.*)$/.exec(field.text) ?? [];
    const [first = '', month = '', ...year] = day.split('.');
    return partsView(
      field,
      [...dateParts(field), {word: 'time', width: 5, inputmode: 'text'}],
      [first, month, year.join('.'), time],
      (typed) => `${joinedDate(typed.slice(0, 3))} ${typed[3]}`.trimEnd(),
    );
  },
};
