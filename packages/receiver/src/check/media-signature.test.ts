import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {MediaSniffer} from './media-signature.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const odt = 'application/vnd.oasis.opendocument.text';
const mimetype = (type: string) => bytes(`PK\x03\x04${'\0'.repeat(26)}mimetype${type}`);
const archiveEnd = bytes(`PK\x05\x06${'\0'.repeat(18)}`);

const pdf = bytes('%PDF-1.7\n…');
const jpeg = bytes('\xff\xd8\xff\xe0\0\x10');
const png = bytes('\x89PNG\r\n\x1a\n\0');
const zip = bytes('PK\x03\x04\x14\0');
const program = bytes('MZ\x90\0');
const html = bytes('<html><script>alert(1)</script>');

/** What it is, its bytes, as what it is declared, and whether the two contradict. */
const cases: readonly (readonly [string, Buffer, string, boolean])[] = [
  ['a PDF', pdf, 'application/pdf', false],
  ['a PDF behind some spaces', Buffer.concat([Buffer.alloc(100, 0x20), pdf]), 'application/pdf', false],
  ['a JPEG', jpeg, 'image/jpeg', false],
  ['a PNG', png, 'image/png', false],
  ['a GIF', bytes('GIF89a'), 'image/gif', false],
  ['a TIFF', bytes('II*\0'), 'image/tiff', false],
  ['a WebP', bytes('RIFF\0\0\0\0WEBPVP8 '), 'image/webp', false],
  ['a HEIC', bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'image/heic', false],
  ['a HEIF', bytes('\0\0\0\x18ftypmif1\0\0\0\0mif1heic'), 'image/heif', false],
  ['a ZIP', zip, 'application/zip', false],
  ['a Word file', zip, docx, false],
  ['an OpenDocument text', mimetype(odt), odt, false],
  ['a text', bytes('Guten Tag'), 'text/plain', false],
  ['a text in UTF-16', bytes('\xff\xfeG\0u\0'), 'text/plain; charset=utf-16', false],
  ['a table', bytes('a;b\n1;2'), 'text/csv', false],
  ['an XML file', bytes('\xef\xbb\xbf <?xml version="1.0"?><a/>'), 'application/xml', false],
  ['something nobody knows', bytes('BLOB'), 'application/x-unheard-of', false],
  ['a PNG', png, 'image/jpeg', true],
  ['a page of HTML', html, 'application/pdf', true],
  ['a page of HTML', html, 'image/png', true],
  ['nothing', Buffer.alloc(0), 'image/png', true],
  ['a PDF', pdf, 'text/plain', true],
  ['a PDF', pdf, 'application/x-unheard-of', true],
  ['a PDF', pdf, docx, true],
  ['an OpenDocument table', mimetype('application/vnd.oasis.opendocument.spreadsheet'), odt, true],
  ['a plain ZIP', zip, odt, true],
  ['a film', bytes('\0\0\0\x18ftypisom'), 'image/heic', true],
  ['a sound', bytes('RIFF\0\0\0\0WAVE'), 'image/webp', true],
  ['bytes of zero', bytes('Guten\0Tag'), 'text/plain', true],
  ['a zero far behind', Buffer.concat([Buffer.alloc(100_000, 0x61), bytes('\0')]), 'text/plain', true],
  ['a text', bytes('Guten Tag'), 'application/xml', true],
  ['a program', program, 'text/plain', true],
  ['a program', program, 'application/pdf', true],
  ['a program', program, 'application/octet-stream', true],
  ['a program for Linux', bytes('\x7fELF'), 'application/octet-stream', true],
  ['a picture that is a PDF too', Buffer.concat([jpeg, pdf]), 'application/pdf', true],
  ['a page that is a PDF too', Buffer.concat([html, pdf]), 'application/pdf', true],
  ['a PDF that is an archive too', Buffer.concat([pdf, Buffer.alloc(5000, 0x20), archiveEnd]), 'application/pdf', true],
  ['a picture that is an archive too', Buffer.concat([jpeg, archiveEnd]), 'image/jpeg', true],
];

function verdictOn(content: Buffer, declared: string, pieceBytes: number): boolean {
  const sniffer = new MediaSniffer();
  for (let at = 0; at < content.length; at += pieceBytes) sniffer.update(content.subarray(at, at + pieceBytes));
  return sniffer.contradicts(declared);
}

describe('the bytes of a document', () => {
  for (const [what, content, declared, verdict] of cases) {
    it(`${verdict ? 'contradict' : 'fit'}: ${what} declared as ${declared}`, () => {
      assert.equal(verdictOn(content, declared, 64 * 1024), verdict);
      assert.equal(verdictOn(content, declared, 7), verdict, 'in small pieces');
    });
  }
});
