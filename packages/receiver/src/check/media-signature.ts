/**
 * Compares a file's first bytes with the media type its sender declared.
 *
 * Only types with an unmistakable beginning are known. A file of another type passes; a file
 * that begins as one of these while declared as something else, or the reverse, does not.
 */
/** PDF readers find the header within the first kilobyte (ISO 32000-1, annex H.3.4.1); writers put it first. */
const signatures: readonly {readonly mediaType: string; readonly bytes: Buffer; readonly within: number}[] = [
  {mediaType: 'application/pdf', bytes: Buffer.from('%PDF-'), within: 1024},
  {mediaType: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]), within: 3},
  {mediaType: 'image/png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), within: 8},
];

/** How much of a file has to be known. */
export const signatureBytes = 1024;

/** Whether a content that begins like this cannot be what its media type says. */
export function contradicts(beginning: Buffer, declared: string): boolean {
  const known = signatures.find(({mediaType}) => mediaType === declared);
  if (known) return !beginning.subarray(0, known.within).includes(known.bytes);
  return signatures.some(({bytes}) => beginning.subarray(0, bytes.length).equals(bytes));
}
