import {expect} from '@open-wc/testing';
import {FieldPage, wordsIn} from '../testing/field-page.ts';

describe('a warning at a field', () => {
  let page: FieldPage;
  afterEach(() => page.close());

  for (const schema of [{type: 'string'}, {type: 'boolean'}, {const: true}]) {
    it(`is told and described, and marks nothing as wrong: ${JSON.stringify(schema)}`, async () => {
      page = await FieldPage.open({schema: {title: 'Frage', ...schema}, texts: {hint: 'Ein Hinweis.'}});
      const told = page.root.querySelector('fieldset') ?? page.control;
      await page.warn('Das sind viele <b>Hunde</b>.');
      const words = 'Bitte beachten: Das sind viele <b>Hunde</b>.';
      expect(wordsIn(page.root.querySelector('[part="warning"]'))).to.equal(words);
      expect(page.describes(told)).to.deep.equal(['Ein Hinweis.', words]);
      expect(page.said).to.deep.equal([words]);
      expect(page.root.querySelector('[aria-invalid]')).to.equal(null);
      await expect(page.host).to.be.accessible();
      await page.warn('');
      expect(page.root.querySelector('[part="warning"]')).to.equal(null);
      expect(page.describes(told)).to.deep.equal(['Ein Hinweis.']);
    });
  }

  it('stands below a fault', async () => {
    page = await FieldPage.open({schema: {type: 'string'}});
    await page.warn('Viel.');
    await page.say('Falsch.');
    await page.warn('Sehr viel.');
    const parts = [...page.root.querySelectorAll('[part="error"], [part="warning"]')].map(wordsIn);
    expect(parts).to.deep.equal(['Fehler: Falsch.', 'Bitte beachten: Sehr viel.']);
  });
});
