import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {contradicts} from './media-signature.ts';

const pdf = Buffer.from('%PDF-1.7\n…');
const late = Buffer.concat([Buffer.alloc(100, 0x20), pdf]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);

describe('contradicts', () => {
  for (const [name, bytes, declared, verdict] of [
    ['a PDF', pdf, 'application/pdf', false],
    ['a PDF behind some spaces', late, 'application/pdf', false],
    ['a JPEG', jpeg, 'image/jpeg', false],
    ['a PNG', png, 'image/png', false],
    ['a PNG', png, 'image/jpeg', true],
    ['a page of HTML', Buffer.from('<html>'), 'application/pdf', true],
    ['nothing', Buffer.alloc(0), 'image/png', true],
    ['a PDF', pdf, 'text/plain', true],
    ['a text', Buffer.from('Guten Tag'), 'text/plain', false],
  ] as const) {
    it(`${verdict ? 'refuses' : 'accepts'} ${name} declared as ${declared}`, () =>
      assert.equal(contradicts(bytes, declared), verdict));
  }
});
