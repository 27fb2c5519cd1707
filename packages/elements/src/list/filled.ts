/** How far an entry of a list is answered. */
import {placesOf, type FieldNode} from '@ozg-forms/core/state/field-node';
import type {FormView} from '../form-view.ts';

/** Whether somebody has given anything in it: then it is not taken away without asking. */
export function isFilled(entry: FieldNode, view: FormView): boolean {
  if (holdsAnswer(entry.value)) return true;
  for (const place of placesOf(entry)) {
    // A document may be on its way, which is no answer yet.
    if (place.kind === 'document' || place.kind === 'documents') return true;
    if (place.value === undefined && view.textOf(place) !== '') return true;
  }
  return false;
}

/** Whether nothing is missing in it, and nothing unreadable stands there. */
export function isComplete(entry: FieldNode, view: FormView): boolean {
  for (const place of placesOf(entry)) {
    const {required, sent, value} = place;
    if (required && (sent === undefined || sent === null)) return false;
    if (value === undefined && view.textOf(place) !== '') return false;
  }
  return isFilled(entry, view);
}

function holdsAnswer(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value === 'object' ? Object.values(value).some(holdsAnswer) : true;
}
