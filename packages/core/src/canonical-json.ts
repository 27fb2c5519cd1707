/**
 * JSON with one spelling only (RFC 8785): members sorted by UTF-16 code units, no spaces,
 * numbers and strings as JavaScript prints them. Equal values give equal bytes, so they can be hashed.
 *
 * What a page has taught its lists and objects about JSON (`toJSON`) has no say here: only
 * texts and numbers are left to `JSON.stringify`.
 */

/**
 * Spells a JSON value; members that are `undefined` are left out.
 *
 * @throws RangeError for what JSON cannot carry without loss: numbers beyond a double, lone surrogates
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('A number is too large for JSON.');
  if (typeof value === 'string' && loneSurrogate.test(value))
    throw new RangeError('A text is not well-formed Unicode.');
  return JSON.stringify(value);
}

const loneSurrogate = /\p{Surrogate}/u;
