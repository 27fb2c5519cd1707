/**
 * A look at a chosen file before it is sent: what it is by its content, whatever its name
 * says, and whether the form takes it. Spares a citizen a useless upload; the receiver checks again.
 */
import {isEncryptedPdf} from './encrypted-pdf.ts';

/** What a form takes at one place. */
export interface DocumentLimits {
  /** Media types (RFC 6838), e.g. `application/pdf`; empty for any. */
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
}

/**
 * `encrypted` is a warning, not a refusal: the file is a PDF with encryption, which may or
 * may not ask for a password when opened. The other verdicts stand.
 */
export interface Inspection {
  readonly verdict: 'fit' | 'encrypted' | 'empty' | 'too-large' | 'wrong-type';
  /** By content; where the content is of no known kind, as the device says; `''` when neither knows. */
  readonly mediaType: string;
}

/** How files of a kind begin: bytes, and where. */
const signatures: readonly {mediaType: string; at: number; bytes: readonly number[]}[] = [
  {mediaType: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d]},
  {mediaType: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff]},
  {mediaType: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]},
];

/** What phones make unasked (ISO/IEC 23008-12, "brands"): known, so that a refusal can name it. */
const heicBrands: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** Never rejects for what a file contains; rejects as `Blob` does when it cannot be read. */
export async function inspect(file: Blob, limits: DocumentLimits): Promise<Inspection> {
  const declared = file.type.split(';', 1)[0]!.trim().toLowerCase();
  if (file.size === 0) return {verdict: 'empty', mediaType: declared};
  const found = kindOf(new Uint8Array(await file.slice(0, 1024).arrayBuffer()));
  // A name is no proof: what claims to be of a kind we know by its content, and is not, is nothing.
  const claimsFalsely = !found && signatures.some(({mediaType}) => mediaType === declared);
  const mediaType = found ?? (claimsFalsely ? '' : declared);

  const taken = limits.mediaTypes.length === 0 ? !claimsFalsely : limits.mediaTypes.includes(mediaType);
  if (!taken) return {verdict: 'wrong-type', mediaType};
  if (file.size > limits.maxBytes) return {verdict: 'too-large', mediaType};
  if (mediaType === 'application/pdf' && (await isEncryptedPdf(file))) return {verdict: 'encrypted', mediaType};
  return {verdict: 'fit', mediaType};
}

/** The media type of what begins with these bytes. */
function kindOf(head: Uint8Array): string | undefined {
  const match = signatures.find(({at, bytes}) => bytes.every((byte, index) => head[at + index] === byte));
  if (match) return match.mediaType;
  const box = new TextDecoder('latin1').decode(head.subarray(4, 12));
  if (box.startsWith('ftyp') && heicBrands.has(box.slice(4))) return 'image/heic';
  // Scanners put a few bytes before a PDF's header; readers look for it in the first 1,024.
  return new TextDecoder('latin1').decode(head).includes('%PDF-1.') ? 'application/pdf' : undefined;
}
