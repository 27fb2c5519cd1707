import {expect} from '@open-wc/testing';
import {FieldPage, wordsIn} from '../testing/field-page.ts';
import {itKeepsItsExamples} from '../testing/example-contract.ts';
import {selectExamples} from './select.examples.ts';

const countries = Array.from({length: 8}, (_, at) => ({const: at, title: `Land ${at}`}));
const schema = {oneOf: countries};

itKeepsItsExamples(selectExamples);

describe('one answer out of many', () => {
  let page: FieldPage;
  afterEach(() => page.close());

  async function choose(option: string): Promise<void> {
    const select = page.control as unknown as HTMLSelectElement;
    const at = [...select.options].findIndex((other) => wordsIn(other) === option);
    expect(at, option).to.be.at.least(0);
    select.selectedIndex = at;
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await page.settled();
  }

  const chosen = () => wordsIn((page.control as unknown as HTMLSelectElement).selectedOptions[0]!);

  it('is taken for more options than radio buttons suit', async () => {
    page = await FieldPage.open({schema});
    expect(page.control.tagName).to.equal('SELECT');
    page.close();
    page = await FieldPage.open({schema: {oneOf: countries.slice(1)}});
    expect(page.control.type).to.equal('radio');
  });

  it('asks to choose, and answers with the value as the schema writes it', async () => {
    page = await FieldPage.open({schema});
    expect(chosen()).to.equal('Bitte auswählen');
    await choose('Land 3');
    expect(page.answer).to.equal(3);
    expect(chosen()).to.equal('Land 3');
  });

  it('answers zero, which is no missing answer', async () => {
    page = await FieldPage.open({schema});
    await choose('Land 0');
    expect(page.answer).to.equal(0);
    expect(chosen()).to.equal('Land 0');
  });

  it('knows an object again whatever the order of its members', async () => {
    const objects = Array.from({length: 8}, (_, at) => ({const: {id: at, tags: [at]}, title: `Nummer ${at}`}));
    page = await FieldPage.open({schema: {oneOf: objects}, value: {tags: [3], id: 3}});
    expect(chosen()).to.equal('Nummer 3');
    await choose('Nummer 5');
    expect(page.answer).to.deep.equal({id: 5, tags: [5]});
    expect(chosen()).to.equal('Nummer 5');
  });

  it('can be taken back where no answer is needed', async () => {
    page = await FieldPage.open({schema, isRequired: false, value: 3});
    expect(chosen()).to.equal('Land 3');
    await choose('Keine Angabe');
    expect(page.answer).to.equal(undefined);
    expect(page.session.state.violations).to.deep.equal([]);
  });

  it('shows nothing as chosen when the answer is not among its options', async () => {
    page = await FieldPage.open({schema, value: 99});
    expect(chosen()).to.equal('Bitte auswählen');
  });
});
