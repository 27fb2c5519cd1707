import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inspect} from './inspect.ts';

const limits = {mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'], maxBytes: 1_000_000};

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46);
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);
const heic = new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0');

const body = '1 0 obj\n<< /Type /Catalog >>\nendobj\n';

/** A PDF whose trailer holds `entries`; `before` stands in front of its header. */
function pdf(entries: string, {before = '', padding = 0, text = body} = {}): string {
  const head = `${before}%PDF-1.7\n${text}${' '.repeat(padding)}\n`;
  return `${head}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 ${entries} >>\nstartxref\n${head.length}\n%%EOF\n`;
}

/** A PDF with its trailer in a cross-reference stream, as since PDF 1.5. */
function pdfWithStream(entries: string, padding = 0): string {
  const head = `%PDF-1.7\n${body}`;
  const stream = `9 0 obj\n<< /Type /XRef /Size 1 ${entries} /Length ${padding} >>\nstream\n${'x'.repeat(padding)}\nendstream\n`;
  return `${head}${stream}startxref\n${head.length}\n%%EOF\n`;
}

/** A PDF made for the web: its first trailer, the one startxref names, stands at its head. */
function linearizedPdf(entries: string, padding: number): string {
  const head = '%PDF-1.7\n';
  const first = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 ${entries} >>\nstartxref\n0\n%%EOF\n`;
  return `${head}${first}${body}${' '.repeat(padding)}\nstartxref\n${head.length}\n%%EOF\n`;
}

function file(content: BlobPart, type = ''): Blob {
  return new Blob([content], {type});
}

describe('inspect', () => {
  for (const [name, content, mediaType] of [
    ['a PDF', pdf(''), 'application/pdf'],
    ['a PDF with a few bytes before it', pdf('', {before: '\n\n%scanner\n'}), 'application/pdf'],
    ['a JPEG', jpeg, 'image/jpeg'],
    ['a PNG', png, 'image/png'],
  ] as const) {
    it(`knows ${name} by its content, whatever its name says`, async () => {
      assert.deepEqual(await inspect(file(content, 'text/plain'), limits), {verdict: 'fit', mediaType});
    });
  }

  for (const [name, content, type, mediaType] of [
    ['text that calls itself a PDF', 'hello', 'application/pdf', ''],
    ['a program that calls itself a JPEG', 'MZ\0\0', 'image/jpeg', ''],
    ['a photo in a format the form does not take', heic, 'image/jpeg', 'image/heic'],
    ['text that says so', 'hello', 'text/plain; charset=utf-8', 'text/plain'],
    ['what neither the device nor we know', '\0\x01', '', ''],
  ] as const) {
    it(`refuses ${name}`, async () => {
      assert.deepEqual(await inspect(file(content, type), limits), {verdict: 'wrong-type', mediaType});
    });
  }

  it('takes the device’s word for a kind it does not know', async () => {
    const given = {mediaTypes: ['text/csv'], maxBytes: 10};
    assert.deepEqual(await inspect(file('a;b', 'text/CSV'), given), {verdict: 'fit', mediaType: 'text/csv'});
  });

  it('takes anything where the form names no types, but no impostor', async () => {
    const given = {mediaTypes: [], maxBytes: 10};
    assert.equal((await inspect(file('a;b', 'text/csv'), given)).verdict, 'fit');
    assert.equal((await inspect(file('a;b', 'image/png'), given)).verdict, 'wrong-type');
  });

  for (const brand of ['heic', 'heix', 'hevc', 'mif1', 'msf1']) {
    it(`knows a photo of a phone by its brand ${brand}, whatever its name says`, async () => {
      const photo = file(`\0\0\0\x18ftyp${brand}\0\0\0\0`, 'image/jpeg');
      assert.deepEqual(await inspect(photo, limits), {verdict: 'wrong-type', mediaType: 'image/heic'});
    });
  }

  it('finds a file empty before anything else', async () => {
    assert.equal((await inspect(file('', 'application/pdf'), limits)).verdict, 'empty');
  });

  it('draws the line at the last byte allowed', async () => {
    assert.equal((await inspect(file(png), {...limits, maxBytes: png.length})).verdict, 'fit');
    assert.equal((await inspect(file(png), {...limits, maxBytes: png.length - 1})).verdict, 'too-large');
  });

  for (const [name, content] of [
    ['in its trailer', pdf('/Encrypt 5 0 R')],
    ['in its trailer, as a dictionary', pdf('/Encrypt<< /Filter /Standard >>')],
    ['behind 200 KB of content', pdf('/Encrypt 5 0 R', {padding: 200_000})],
    ['in a cross-reference stream', pdfWithStream('/Encrypt 5 0 R')],
    ['in a cross-reference stream of 200 KB', pdfWithStream('/Encrypt 5 0 R', 200_000)],
    ['in the trailer at the head of a file for the web', linearizedPdf('/Encrypt 5 0 R', 200_000)],
  ] as const) {
    it(`finds encryption ${name}`, async () => {
      assert.equal((await inspect(file(content), limits)).verdict, 'encrypted');
    });
  }

  for (const [name, content] of [
    ['its text speaks of it', pdf('', {text: 'trailer << /Encrypt 5 0 R >>\n'})],
    ['an entry only begins like it', pdf('/EncryptMetadata true')],
    ['a stream of content holds the words', pdfWithStream('') + '%/Encrypt 5 0 R'],
    ['it is broken off', pdf('/Encrypt 5 0 R').slice(0, 60)],
    ['startxref leads nowhere', '%PDF-1.7\n/Encrypt 5 0 R\nstartxref\n999999\n%%EOF'],
  ] as const) {
    it(`claims no encryption when ${name}`, async () => {
      assert.equal((await inspect(file(content), limits)).verdict, 'fit');
    });
  }
});
