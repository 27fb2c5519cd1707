/**
 * JSON with one spelling only (RFC 8785): members sorted by UTF-16 code units, no spaces,
 * numbers and strings as JavaScript prints them. Equal values give equal bytes, so they can be hashed.
 */

/**
 * Spells a parsed JSON value.
 *
 * @throws RangeError for what JSON cannot carry without loss: numbers beyond a double, lone surrogates
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('A number is too large for JSON.');
  if (typeof value === 'string' && !value.isWellFormed()) throw new RangeError('A text is not well-formed Unicode.');
  return JSON.stringify(value);
}
