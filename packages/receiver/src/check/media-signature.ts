/**
 * Holds a file's bytes against the media type its sender declared.
 *
 * Known are the types forms ask for, and programs. A file that begins as one of these while declared as another, or the
 * reverse, contradicts; so does one that can be read as two kinds at once. A file of an unknown type passes.
 */

interface Signature {
  readonly mediaTypes: readonly string[];
  /** Whether a file begins like this. */
  readonly begins: (beginning: Buffer) => boolean;
}

const starts =
  (...texts: readonly (string | Buffer)[]) =>
  (beginning: Buffer) =>
    texts.some((text) => beginning.subarray(0, text.length).equals(Buffer.from(text as string, 'latin1')));

/** ISO base media files: a box `ftyp` with its brands (ISO/IEC 14496-12, 4.3; 23008-12 for HEIF). */
const isHeif = (beginning: Buffer) =>
  beginning.toString('latin1', 4, 8) === 'ftyp' &&
  /^(?:hei[cxms]|hev[cxms]|mif1|msf1|avif|avis)/.test(beginning.toString('latin1', 8, 12));

const isZip = starts('PK\x03\x04', 'PK\x05\x06');

/** The first entry of an OpenDocument file holds its media type (OpenDocument 1.3, part 2, 3.3). */
const openDocument = (mediaType: string): Signature => ({
  mediaTypes: [mediaType],
  begins: (beginning) => isZip(beginning) && beginning.includes(`mimetype${mediaType}`, 0, 'latin1'),
});

/** Office Open XML names its parts in the archive; all that is sure at the beginning is that it is one. */
const officeXml = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
];

const odt = 'application/vnd.oasis.opendocument.text';
const ods = 'application/vnd.oasis.opendocument.spreadsheet';

const signatures: readonly Signature[] = [
  {mediaTypes: ['image/jpeg'], begins: starts('\xff\xd8\xff')},
  {mediaTypes: ['image/png'], begins: starts('\x89PNG\r\n\x1a\n')},
  {mediaTypes: ['image/gif'], begins: starts('GIF87a', 'GIF89a')},
  {mediaTypes: ['image/tiff'], begins: starts('II*\0', 'MM\0*', 'II+\0', 'MM\0+')},
  {
    mediaTypes: ['image/webp'],
    begins: (beginning) => starts('RIFF')(beginning) && beginning.toString('latin1', 8, 12) === 'WEBP',
  },
  {mediaTypes: ['image/heic', 'image/heif', 'image/avif'], begins: isHeif},
  openDocument(odt),
  openDocument(ods),
  {mediaTypes: ['application/zip', 'application/x-zip-compressed', ...officeXml], begins: isZip},
  // Programs are nothing that any form asks for.
  {mediaTypes: ['application/vnd.microsoft.portable-executable'], begins: starts('MZ')},
  {mediaTypes: ['application/x-elf'], begins: starts('\x7fELF')},
];

/** How much of a file has to be known, at each of its ends. */
const signatureBytes = 1024;

const directoryEnd = Buffer.from('PK\x05\x06', 'latin1');
const markup = /^\s*<(?:!doctype|html|script|svg|\?xml)/i;

/**
 * Reads a file as it goes by, and tells afterwards whether it is what it was declared to be.
 *
 * Nothing is kept of it but its ends.
 */
export class MediaSniffer {
  #beginning = Buffer.alloc(0);
  #end = Buffer.alloc(0);
  #hasNul = false;

  update(chunk: Buffer): void {
    if (this.#beginning.length < signatureBytes)
      this.#beginning = Buffer.concat([this.#beginning, chunk.subarray(0, signatureBytes - this.#beginning.length)]);
    const joined = chunk.length >= signatureBytes ? chunk : Buffer.concat([this.#end, chunk]);
    this.#end = Buffer.from(joined.subarray(-signatureBytes));
    this.#hasNul ||= chunk.includes(0);
  }

  /** Whether what went by cannot be what this media type says. */
  contradicts(declared: string): boolean {
    const beginning = this.#beginning;
    const type = declared.split(';')[0]!.trim().toLowerCase();
    if (type === 'application/pdf') return !this.#isPdf();
    if (type === 'text/plain' || type === 'text/csv') return !this.#isText();
    if (/^(?:application|text)\/xml$|\+xml$/.test(type))
      return !this.#isText() || !/^\uFEFF?\s*</.test(textOf(beginning));
    const expected = signatures.find(({mediaTypes}) => mediaTypes.includes(type));
    if (expected) return !expected.begins(beginning) || (!isZip(beginning) && this.#endsAsArchive());
    return beginsAsPdf(beginning) || signatures.some(({begins}) => begins(beginning));
  }

  // Readers find the header within the first kilobyte (ISO 32000-1, annex H.3.4.1); what stands before must be no other file.
  #isPdf(): boolean {
    const beginning = this.#beginning;
    const isOther = signatures.some(({begins}) => begins(beginning)) || markup.test(beginning.toString('latin1'));
    return beginning.includes('%PDF-') && !isOther && !this.#endsAsArchive();
  }

  /** Bytes of zero stand in no text but UTF-16, which says so at its beginning. */
  #isText(): boolean {
    const beginning = this.#beginning;
    const isUtf16 = starts('\xff\xfe', '\xfe\xff')(beginning);
    return (isUtf16 || !this.#hasNul) && !beginsAsPdf(beginning) && !signatures.some(({begins}) => begins(beginning));
  }

  /** An archive is read from its end: put behind a picture, both are valid (APPNOTE.TXT 4.3.16). */
  #endsAsArchive(): boolean {
    return this.#end.includes(directoryEnd);
  }
}

function beginsAsPdf(beginning: Buffer): boolean {
  return starts('%PDF-')(beginning);
}

function textOf(beginning: Buffer): string {
  return new TextDecoder(starts('\xff\xfe')(beginning) ? 'utf-16le' : 'utf-8').decode(beginning);
}
