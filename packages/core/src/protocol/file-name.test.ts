import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {disguisingSigns, maxNameLength, sentName} from './file-name.ts';

describe('sentName', () => {
  for (const [name, sent] of [
    ['Bescheid.pdf', 'Bescheid.pdf'],
    ['Gro\u0308ße.pdf', 'Größe.pdf'],
    ['Rechnung\u202Egpj.exe', 'Rechnung_gpj.exe'],
    ['a\r\nb\u0000.pdf', 'a__b_.pdf'],
    ['هوية.pdf', 'هوية.pdf'],
    ['', '_'],
  ] as const) {
    it(`sends ${JSON.stringify(name)} as ${JSON.stringify(sent)}`, () => assert.equal(sentName(name), sent));
  }

  it('keeps the ending of a name that is too long, and whole letters', () => {
    const sent = sentName(`${'😀'.repeat(200)}.pdf`);
    assert.ok(sent.length <= maxNameLength && sent.endsWith('😀.pdf') && sent.isWellFormed());
  });

  it('never sends what is refused', () => {
    const refused = new RegExp(disguisingSigns, 'u');
    for (let code = 0; code < 0x2100; code++) assert.doesNotMatch(sentName(`a${String.fromCharCode(code)}b`), refused);
  });
});
