import type {Field, Widget} from '../field/widget.ts';
import {partsView, type Part} from './parts.ts';

/** Day, month and year; of a birthday each has an autofill token of its own. */
export function dateParts({options: {autocomplete}}: Field): readonly Part[] {
  const token = (part: string) => (autocomplete === 'bday' ? `bday-${part}` : autocomplete);
  return [
    {word: 'day', width: 2, token: token('day')},
    {word: 'month', width: 2, token: token('month')},
    {word: 'year', width: 4, token: token('year')},
  ];
}

export function joinedDate(typed: readonly string[]): string {
  return typed.join('.').replace(/[.\s]+$/, '');
}

/**
 * A date in three small fields: the one way in which people of every age and every assistive
 * technology give dates they know by heart. What is typed travels as one text, `3.7.1984`.
 */
export const date: Widget = {
  name: 'date',
  layout: 'group',
  fits: ({kind}) => kind === 'date',
  render: (field) => partsView(field, dateParts(field), field.text.split('.'), joinedDate),
};
