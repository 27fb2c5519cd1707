/** The postal codes of several countries, as the documentation tells authors to ask for them. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {formats} from '@ozg-forms/core/validation/formats';

const page = readFileSync(resolve(import.meta.dirname, '../docs/format.md'), 'utf8');
const samples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text!);
const form = loadForm(JSON.parse(samples.find((text) => text.includes('"NL"'))!));

describe('the postal codes of docs/format.md', () => {
  for (const [land, plz, isRight] of [
    ['DE', '24103', true],
    ['DE', '2410', false],
    ['DE', '00000', false],
    ['AT', '1010', true],
    ['CH', '8001', true],
    ['DK', '0800', true],
    ['DK', '210', false],
    ['CH', '0001', false],
    ['FR', '75001', true],
    ['FR', '7500', false],
    ['PL', '00-950', true],
    ['PL', '00950', false],
    ['NL', '1012 AB', true],
    ['NL', '1012AB', true],
    ['NL', '0012 AB', false],
  ] as const) {
    it(`${land} ${plz} is ${isRight ? 'one' : 'none'}`, () =>
      assert.equal(form.evaluator.isValid(form.schema, {land, plz}), isRight));
  }
});

describe('the telephone numbers of docs/format.md', () => {
  for (const number of ['0431 901-0', '(0431) 901 0', '+49 431 9010', '0045 33 12 34 56', '+43 1 4000-0']) {
    it(`${number} is one`, () => assert.ok(formats['phone']!(number)));
  }
  for (const number of ['12345', '+49 431 9010 9010 9010', '0431 HAFEN', '']) {
    it(`"${number}" is none`, () => assert.ok(!formats['phone']!(number)));
  }
});
