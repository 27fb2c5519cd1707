import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FormTexts} from './texts.ts';
import {loadForm} from './load-form.ts';
import {shownOptions} from '../review/shown-options.ts';
import {shapeOf} from '../state/shape.ts';
import {withSectionWidgets} from './section-widgets.ts';

describe('the widget of a section', () => {
  it('gives the parts of an address their autofill tokens, and the country its widget', () => {
    const fields = withSectionWidgets({'/wohnung': {widget: 'address'}});
    assert.deepEqual(fields['/wohnung/country'], {widget: 'country', autocomplete: 'country'});
    assert.deepEqual(fields['/wohnung/plz'], {autocomplete: 'postal-code', width: '10ch'});
    assert.deepEqual(fields['/wohnung/houseNumber'], {width: '6ch', inline: true});
    assert.deepEqual(fields['/wohnung']?.order?.slice(0, 4), ['country', 'land', 'staat', 'street']);
  });

  it('leaves what the author says of a part, or of the order, as it is', () => {
    const own = {
      '/a': {widget: 'address', order: ['plz'] as string[]},
      '/a/plz': {width: '5ch', prefill: 'person.postalCode'},
    } as const;
    const fields = withSectionWidgets(own);
    assert.deepEqual(fields['/a'], own['/a']);
    assert.deepEqual(fields['/a/plz'], {autocomplete: 'postal-code', width: '5ch', prefill: 'person.postalCode'});
  });

  it('takes autofill away, or names whose address it is, for all parts at once', () => {
    const off = withSectionWidgets({'/a': {widget: 'address', autocomplete: 'off'}});
    assert.equal(off['/a/street']?.autocomplete, 'off');
    assert.equal(off['/a/houseNumber']?.autocomplete, undefined);
    const billing = withSectionWidgets({'/a': {widget: 'address', autocomplete: 'billing'}});
    assert.equal(billing['/a/postalCode']?.autocomplete, 'billing postal-code');
  });

  it('works in entries of a list, and puts the end of a period beside its beginning', () => {
    const fields = withSectionWidgets({'/stays/*': {widget: 'period'}});
    assert.deepEqual(fields['/stays/*/bis'], {inline: true});
    assert.deepEqual(fields['/stays/*/von'], {});
  });

  it('leaves every other widget alone, names that objects have by themselves included', () => {
    const fields = {'/a': {widget: 'textarea'}, '/b': {widget: 'constructor'}, '/c': {}};
    assert.deepEqual(withSectionWidgets(fields), fields);
  });
});

describe('countries', () => {
  const schema = {type: 'object', properties: {land: {enum: ['AT', 'DE', 'EL-1']}}};
  const form = loadForm({
    id: 'x',
    version: '1.0.0',
    title: 'x',
    language: 'de',
    schema,
    fields: {'/land': {widget: 'country'}},
  });
  const node = shapeOf(form, {}).members[0]!;
  for (const [language, names] of [
    ['de', ['Österreich', 'Deutschland', 'EL-1']],
    ['en', ['Austria', 'Germany', 'EL-1']],
    ['de-x-ls', ['Österreich', 'Deutschland', 'EL-1']],
    ['ar', ['النمسا', 'ألمانيا', 'EL-1']],
  ] as const) {
    it(`are called in ${language} as its speakers call them`, () => {
      const wording = {form, language, texts: new FormTexts(form, language), word: () => ''};
      assert.deepEqual(
        shownOptions(node, wording).map(({label}) => label),
        names,
      );
    });
  }
});
