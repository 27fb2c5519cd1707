/**
 * Texts in Unicode normal form C, however they came: typed, from a login, from a draft or from
 * a page's own code. A name is then the same characters everywhere, and counts as long as it looks.
 */
import {childOf, type Pointer} from '../pointer.ts';

/** No form asks deeper; what is nested further is not for it. */
const deepest = 64;

/**
 * @param isPicked whether a place is picked from options: these are what the schema says, to the byte
 * @returns the value itself where nothing in it changes
 */
export function composed(
  value: unknown,
  isPicked: (pointer: Pointer) => boolean,
  pointer: Pointer = '',
  depth = 0,
): unknown {
  if (typeof value === 'string') {
    const text = value.normalize('NFC');
    return text === value || isPicked(pointer) ? value : text;
  }
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  const members = Object.entries(value).map(
    ([key, member]) => [key, composed(member, isPicked, childOf(pointer, key), depth + 1)] as const,
  );
  if (members.every(([key, member]) => Object.is(member, (value as Record<string, unknown>)[key]))) return value;
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}
