/** The answers of a person, and how one of them changes. */
import {keysOf, type Pointer} from '../pointer.ts';

/** Every answer so far, in the shape the form's JSON Schema describes. Never changed in place. */
export type Answers = unknown;

/**
 * Puts one answer in place and leaves everything else untouched.
 *
 * Branches on the way are created as objects, or copied as they are; branches off the way
 * are shared with the old value, so `===` tells what changed. An `undefined` value removes
 * the answer. An entry of a list is never removed, for the later ones would move up: it
 * becomes `null`. To drop it, answer the list itself.
 *
 * @throws RangeError when the pointer names a prototype key, or no index where a list is: a
 *   fault of the caller, not of the person filling in the form.
 */
export function withAnswer(answers: Answers, pointer: Pointer, value: unknown): Answers {
  const keys = keysOf(pointer);
  if (keys.includes('__proto__')) throw new RangeError(`"${pointer}" would reach into a prototype.`);
  return put(answers, keys, value);
}

function put(node: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    if (!/^(0|[1-9]\d{0,4})$/.test(key)) throw new RangeError(`"${key}" is no index of a list.`);
    const copy = [...(node as unknown[])];
    while (copy.length <= Number(key)) copy.push(null);
    copy[Number(key)] = put(copy[Number(key)], rest, value) ?? null;
    return copy;
  }
  const isBranch = typeof node === 'object' && node !== null;
  if (!isBranch && value === undefined) return node; // there is nothing to remove
  const copy: Record<string, unknown> = isBranch ? {...node} : {};
  const next = put(Object.hasOwn(copy, key) ? copy[key] : undefined, rest, value);
  if (next === undefined) delete copy[key];
  else copy[key] = next;
  return copy;
}
