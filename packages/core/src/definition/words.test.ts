import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {wordsOf} from './words.ts';

describe('the name of a property', () => {
  for (const [name, words, reason] of [
    ['vorname', 'Vorname', 'one word'],
    ['strasseUndHausnummer', 'Strasse und Hausnummer', 'nouns keep their capitals'],
    ['anzahlKinder', 'Anzahl Kinder', 'two nouns'],
    ['dateOfBirth', 'Date of Birth', 'small words are small'],
    ['street_address', 'Street address', 'snakes'],
    ['is-active', 'Is active', 'dashes'],
    ['größeÜberAlles', 'Größe Über Alles', 'umlauts'],
    ['URLOfSite', 'URL of Site', 'abbreviations that go over into a word'],
    ['orderID', 'Order ID', 'abbreviations at the end'],
    ['steuerId2', 'Steuer Id2', 'digits'],
    ['line1', 'Line1', 'digits at the end'],
    ['plz', 'PLZ', 'abbreviations written small'],
    ['IDs', 'IDs', 'more than one of an abbreviation'],
    ['FIRST_NAME', 'First name', 'nothing but capitals'],
    ['_internal', 'Internal', 'a line before'],
    ['__', '', 'nothing to read'],
  ] as const) {
    it(`becomes "${words}": ${reason}`, () => assert.equal(wordsOf(name), words));
  }
});
