/**
 * The table of names against the published list (String.Latin+ 1.3, CC BY 4.0), which stays
 * outside of this repository: in the folder `DIN_91379`, or in `../shared/data/din-91379`.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {isDin91379} from './din-91379.ts';

const folder = process.env['DIN_91379'] ?? join(import.meta.dirname, '../../../../../..', 'shared/data/din-91379');
const file = join(folder, 'latin_list_1.3.txt');
const skip = !existsSync(file) && 'the published list is not here';

interface Row {
  readonly group: string;
  readonly text: string;
}

function published(): Row[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines
    .map((line) => line.split(';').map((part) => part.trim()))
    .filter(([group, , codes]) => group && codes)
    .map(([group, , codes]) => ({
      group: group!,
      text: String.fromCodePoint(...codes!.split(/[+\s]+/).map((code) => Number.parseInt(code, 16))),
    }));
}

const refusedAmong = (rows: readonly Row[]) => rows.filter(({text}) => !isDin91379(text)).map(({text}) => text);
const takenAmong = (rows: readonly Row[]) => rows.filter(({text}) => isDin91379(text)).map(({text}) => text);

describe('DIN 91379 against the published list', () => {
  it('takes every letter, among them 149 that stay several code points in normal form C', {skip}, () => {
    const letters = published().filter(({group}) => group === 'bll');
    const sequences = letters.filter(({text}) => [...text.normalize('NFC')].length > 1);
    assert.equal(sequences.length, 149);
    assert.ok(letters.length > 600);
    assert.deepEqual(refusedAmong(letters), []);
  });

  it('takes every sign that names need', {skip}, () => {
    assert.deepEqual(refusedAmong(published().filter(({group}) => group === 'bnlreq')), []);
  });

  it('takes no sign of the other groups', {skip}, () => {
    assert.deepEqual(takenAmong(published().filter(({group}) => group !== 'bll' && group !== 'bnlreq')), []);
  });

  it('takes no other code point', {skip}, () => {
    const known = new Set(published().map(({text}) => text.normalize('NFC')));
    const taken: string[] = [];
    for (let code = 0; code < 0x3000; code++) {
      const text = String.fromCodePoint(code);
      if (isDin91379(text) && !known.has(text.normalize('NFC'))) taken.push(code.toString(16));
    }
    assert.deepEqual(taken, []);
  });
});

describe('a name', () => {
  for (const [text, reason] of [
    ['Müller-Lüdenscheidt', 'a hyphen'],
    ['D’Aubigné', 'an apostrophe'],
    ['Nguyễn Thị Ánh', 'Vietnamese letters'],
    ['Þórdís Ægisdóttir', 'Icelandic letters'],
    ['M̂ary', 'a letter that stays two code points'],
    ['Dvořák, Jr.', 'comma and full stop'],
    ['', 'nothing: whether a name is needed is said elsewhere'],
  ] as const) {
    it(`may be "${text}": ${reason}`, () => assert.ok(isDin91379(text)));
  }

  for (const [text, reason] of [
    ['Mu\u0308ller', 'not in normal form C'],
    ['Иванов', 'another script'],
    ['Μαρία', 'another script'],
    ['Anna 2', 'a digit'],
    ['Anna\u0301\u0301', 'two marks'],
    ['Anna\u200b', 'a space that nobody sees'],
    ['<b>Anna</b>', 'signs of machines'],
    ['Anna😀', 'a picture'],
    ['Anna\nBerta', 'a line break'],
  ] as const) {
    it(`may not be "${text}": ${reason}`, () => assert.ok(!isDin91379(text)));
  }
});
