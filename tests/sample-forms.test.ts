/** The sample forms of the documentation, held to what the text beside them says: on the page and on the receiver. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import {Session} from '@ozg-forms/core/state/session';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {placesOf} from '@ozg-forms/core/state/field-node';
import {createRules} from '@ozg-forms/core/validation/rules';
import {compileForm} from '@ozg-forms/receiver/check/form-check';

const folder = resolve(import.meta.dirname, '../docs/samples');
const bytesOf = (sample: string) => readFileSync(join(folder, `${sample}.json`));
const formOf = (sample: string) => loadForm(JSON.parse(bytesOf(sample).toString()));

/** What the receiver finds wrong with answers as somebody sends them; the page must find as much. */
function faultsOf(sample: string, answers: object): readonly string[] {
  const form = formOf(sample);
  const session = new Session(form, {answers});
  session.useRules(createRules(form), {today: '2026-11-25', profile: {}});
  const check = compileForm({bytes: bytesOf(sample)} as never, {profile: undefined});
  const submission = {answers, attachments: [], language: 'de'} as unknown as Submission;
  const found = check.violationsOf(submission, new Date());
  const told = found.map(({pointer, keyword}) => `${pointer} ${keyword}`);
  // What is not asked never leaves the page; everything else it says itself.
  if (!told.some((fault) => fault.endsWith('hidden')))
    assert.deepEqual(
      session.state.violations.map(({pointer, keyword}) => `${pointer} ${keyword}`).sort(),
      told.toSorted(),
    );
  return told;
}

const asked = (sample: string, answers: object) =>
  [...placesOf(shapeOf(formOf(sample), answers))].filter(({kind}) => kind !== 'section').map(({key}) => key);

describe('the sample of an address', () => {
  const german = {country: 'DE', street: 'Am Markt', houseNumber: '5 a', postalCode: '24103', locality: 'Kiel'};

  it('asks for the country first, and for what belongs to it', () => {
    const inGermany = ['country', 'street', 'houseNumber', 'addressSupplement', 'postalCode', 'locality'];
    assert.deepEqual(asked('address', {anschrift: {}}), inGermany);
    assert.deepEqual(asked('address', {anschrift: {country: 'DK'}}), ['country', 'lines']);
  });

  it('takes an address in Germany, with street and number apart', () =>
    assert.deepEqual(faultsOf('address', {anschrift: german}), []));

  it('takes any lines from abroad, with whatever postal code they have', () =>
    assert.deepEqual(
      faultsOf('address', {anschrift: {country: 'IE', lines: '12 Main Street\nDublin 2\nD02 X285'}}),
      [],
    ));

  for (const [reason, anschrift, fault] of [
    ['a German postal code of four digits', {...german, postalCode: '2410'}, '/anschrift/postalCode pattern'],
    ['a country that is none', {country: 'XX', lines: 'Nowhere'}, '/anschrift/country enum'],
    ['a foreign address without lines', {country: 'DK'}, '/anschrift/lines required'],
    ['a German one without a number', {...german, houseNumber: undefined}, '/anschrift/houseNumber required'],
    ['a German one in free lines', {country: 'DE', lines: 'Am Markt 5'}, '/anschrift/lines hidden'],
    ['a foreign one in parts', {...german, country: 'FR'}, '/anschrift/street hidden'],
  ] as const) {
    it(`refuses ${reason}`, () => {
      const answers = JSON.parse(JSON.stringify({anschrift})) as object;
      assert.ok(faultsOf('address', answers).includes(fault), faultsOf('address', answers).join());
    });
  }
});

describe('the sample of a period', () => {
  it('takes one that is still open, and one of a single day', () => {
    assert.deepEqual(faultsOf('period', {aufenthalt: {from: '2026-02-01'}}), []);
    assert.deepEqual(faultsOf('period', {aufenthalt: {from: '2026-02-01', to: '2026-02-01'}}), []);
  });

  it('refuses an end before the beginning, at the end', () =>
    assert.deepEqual(faultsOf('period', {aufenthalt: {from: '2026-02-02', to: '2026-02-01'}}), [
      '/aufenthalt/to rule',
    ]));
});
