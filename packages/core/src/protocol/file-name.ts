/**
 * Which names a document may be sent under.
 *
 * Refused are controls, separators of lines and paragraphs, and the signs that turn the direction of what follows, so that
 * `gpj.exe` reads `exe.jpg` (Unicode TR 36, 2.4).
 */

/** The signs no name may have, as an ECMAScript pattern for JSON Schema. */
export const disguisingSigns = '[\\u0000-\\u001F\\u007F-\\u009F\\u2028-\\u202E\\u2066-\\u2069]';

/** Longest name of a document, in UTF-16 code units. */
export const maxNameLength = 255;

const every = new RegExp(disguisingSigns, 'gu');
const lone = /\p{Surrogate}/gu;

/** The name a file is sent under: composed letters (Unicode NFC), no disguising signs, its ending kept when it is too long. */
export function sentName(name: string): string {
  const plain = name.normalize('NFC').replaceAll(every, '_').replaceAll(lone, '\uFFFD');
  if (plain.length <= maxNameLength) return plain === '' ? '_' : plain;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  // Half of a pair of surrogates would be no letter.
  return plain.slice(0, maxNameLength - ending.length).replace(/[\uD800-\uDBFF]$/, '') + ending;
}
