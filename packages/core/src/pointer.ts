/**
 * JSON Pointers (RFC 6901): how every part of the project names a place in the answers.
 *
 * A pattern is a pointer in which `*` stands for any index of a list; definitions use
 * patterns to speak of every entry at once.
 */

/** JSON Pointer (RFC 6901) to one answer, e.g. `/applicant/birthDate`; `''` is the whole. */
export type Pointer = string;

/** Splits a pointer into its unescaped keys; `''` gives none. */
export function keysOf(pointer: Pointer): string[] {
  // RFC 6901, section 4: the order matters, or "~01" would become "/".
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer to a member of what `parent` points to. */
export function childOf(parent: Pointer, key: string | number): Pointer {
  const text = String(key);
  const escaped = /[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text;
  return `${parent}/${escaped}`;
}

/** The pointer to what holds `pointer`; `''` for the root itself. */
export function parentOf(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** The last key, unescaped; `''` for the root. */
export function lastKeyOf(pointer: Pointer): string {
  return keysOf(pointer).at(-1) ?? '';
}

/** Whether `pointer` is `ancestor` or lies inside of it. */
export function isWithin(pointer: Pointer, ancestor: Pointer): boolean {
  // Asked for every fault and every place on the way to it: no text is put together for the question.
  return pointer.startsWith(ancestor) && (pointer.length === ancestor.length || pointer[ancestor.length] === '/');
}

/** The pattern of a pointer: every index becomes `*`, as definitions write it. */
export function patternOf(pointer: Pointer): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}

/** What `pointer` leads to, or `undefined` where the way ends early. Reads own members only. */
export function valueAt(value: unknown, pointer: Pointer): unknown {
  let current = value;
  for (const key of keysOf(pointer)) {
    if (!hasOwnEntry(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

// Enumerable: a list's own "length" is no part of JSON.
function hasOwnEntry(value: unknown, key: string): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.prototype.propertyIsEnumerable.call(value, key);
}
