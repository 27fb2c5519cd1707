/** The ages that the dog-tax registration asks for, on a day that the test chooses. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {createRules} from '@ozg-forms/core/validation/rules';
import {readRepositoryJson} from './forms/published-forms.ts';

const form = loadForm(readRepositoryJson('forms/hundesteuer-anmeldung/form.json'));
const rules = createRules(form);

/** The German sentences of the rules that a private person breaks on 15 June 2025. */
function complaints(geburtsdatum: string, gefaehrlich: boolean): string[] {
  const root = shapeOf(form, {halter: {art: 'person', geburtsdatum}, hunde: [{gefaehrlich: false}, {gefaehrlich}]});
  return rules.violations(root, {today: '2025-06-15', profile: {}}).map(({message}) => message!);
}

describe('the owner of a dog', () => {
  for (const [born, age] of [
    ['2009-06-15', '16 today'],
    ['1984-07-03', 'grown up'],
  ] as const) {
    it(`may be ${age}`, () => assert.deepEqual(complaints(born, false), []));
  }

  it('is asked for an adult while 15', () => {
    const [complaint, ...others] = complaints('2009-06-16', false);
    assert.match(complaint!, /ab 16 Jahren/);
    assert.deepEqual(others, []);
  });

  it('hears one complaint, not two, about a dangerous dog while 15', () => {
    assert.equal(complaints('2009-06-16', true).length, 1);
  });

  it('may not keep a dangerous dog while 17', () => {
    assert.match(complaints('2007-06-16', true).join(), /ab 18 Jahren/);
  });

  it('may keep a dangerous dog from the 18th birthday on', () => {
    assert.deepEqual(complaints('2007-06-15', true), []);
  });
});
