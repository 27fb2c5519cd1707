import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {harmlessName} from './file-name.ts';

describe('harmlessName', () => {
  for (const [name, harmless] of [
    ['Bescheid vom 1. März.pdf', 'Bescheid vom 1. März.pdf'],
    ['../../etc/passwd', '___.._etc_passwd'],
    ['..\\..\\boot.ini', '___.._boot.ini'],
    ['D:\\Akten\\x.pdf', 'D__Akten_x.pdf'],
    ['.htaccess', '_htaccess'],
    ['NUL', '_NUL'],
    ['con.pdf', '_con.pdf'],
    ['LPT1.txt', '_LPT1.txt'],
    ['Konrad.pdf', 'Konrad.pdf'],
    ['a.pdf. . ', 'a.pdf'],
    ['Rechnung\u202Egpj.exe', 'Rechnung_gpj.exe'],
    ['a\u0000b\n.pdf', 'a_b_.pdf'],
    ['😀.pdf', '😀.pdf'],
    ['\uD800.pdf', '\uFFFD.pdf'],
    ['...', '___'],
    ['', '_'],
  ] as const) {
    it(`offers ${JSON.stringify(name)} as ${JSON.stringify(harmless)}`, () =>
      assert.equal(harmlessName(name), harmless));
  }

  it('fits into 255 bytes of UTF-8 with an ending, for most scripts', () => {
    const name = harmlessName(`${'ö'.repeat(255)}.pdf`);
    assert.ok(Buffer.byteLength(name) <= 255 && name.endsWith('.pdf'));
  });
});
