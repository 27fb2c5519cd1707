/** Which place a pointer that leads nowhere may have meant. */
import {childOf, lastKeyOf, parentOf, type Pointer} from '@ozg-forms/core/pointer';
import {nearest} from '../terminal/suggestion.ts';

/** @param known pointers that lead somewhere, or names without a slash */
export function nearestPlace(pointer: Pointer, known: readonly Pointer[]): Pointer | undefined {
  if (!pointer.startsWith('/')) return nearest(pointer, known);
  const key = lastKeyOf(pointer);
  const parent = parentOf(pointer);
  const isKnown = parent === '' || known.includes(parent);
  const home = isKnown ? parent : nearestPlace(parent, known);
  const siblings = known.filter((other) => other !== '' && parentOf(other) === home).map(lastKeyOf);
  const near = siblings.includes(key) ? key : nearest(key, siblings);
  if (home !== undefined && near !== undefined) return childOf(home, near);
  // The right name in the wrong section, as long as there is only one.
  const named = known.filter((other) => other.startsWith('/') && lastKeyOf(other) === key);
  return named.length === 1 ? named[0] : undefined;
}
