import {expect} from '@open-wc/testing';
import {FieldPage, wordsIn} from '../testing/field-page.ts';

describe('what is only shown', () => {
  let page: FieldPage;
  afterEach(() => page.close());

  for (const [schema, value, words, reason] of [
    [{enum: ['a', 'b']}, 'b', 'b', 'a choice'],
    [{oneOf: [{const: 1, title: 'Eins'}]}, 1, 'Eins', 'a choice with words'],
    [{type: 'boolean'}, false, 'Nein', 'yes or no'],
    [{type: 'array', uniqueItems: true, items: {enum: ['a', 'b', 'c']}}, ['a', 'c'], 'a, c', 'several'],
    [{oneOf: [{const: ['x', 'y'], title: 'Beide'}]}, ['x', 'y'], 'Beide', 'a list that is one choice'],
    [{enum: [{ort: 'Kiel'}]}, {ort: 'Plön'}, 'Ort: Plön', 'an object that is not offered'],
    [{type: 'boolean'}, undefined, 'Keine Angabe', 'nothing'],
  ] as const) {
    it(`has no control: ${reason}`, async () => {
      page = await FieldPage.open({schema: {...schema, readOnly: true}, ...(value !== undefined && {value})});
      expect(wordsIn(page.root.querySelector('output'))).to.equal(words);
      expect(page.controls).to.have.length(0);
      await expect(page.host).to.be.accessible();
    });
  }
});
