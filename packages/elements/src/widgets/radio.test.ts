import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {FieldPage, wordsIn, type Question} from '../testing/field-page.ts';
import {itKeepsItsExamples} from '../testing/example-contract.ts';
import {radioExamples} from './radio.examples.ts';

const schema = {
  oneOf: [
    {const: 'post', title: 'Per Post'},
    {const: 'mail', title: 'Per E-Mail', description: 'Unverschlüsselt.'},
    {const: 'none', title: 'Gar nicht'},
  ],
};

itKeepsItsExamples(radioExamples);

describe('one answer out of a few', () => {
  let page: FieldPage;
  const open = async (question: Question) => (page = await FieldPage.open(question));
  afterEach(() => page.close());

  const chosen = () => page.controls.findIndex(({checked}) => checked);
  const labels = () => page.controls.map(({labels}) => wordsIn(labels![0]!));

  it('shows every option with its label and its description', async () => {
    await open({schema});
    expect(labels()).to.deep.equal(['Per Post', 'Per E-Mail', 'Gar nicht']);
    expect(page.controls.map((control) => page.describes(control))).to.deep.equal([[], ['Unverschlüsselt.'], []]);
    expect(chosen()).to.equal(-1);
  });

  it('is chosen by a click on the label', async () => {
    await open({schema});
    page.controls[1]!.labels![0]!.click();
    await page.settled();
    expect(page.answer).to.equal('mail');
    expect(chosen()).to.equal(1);
  });

  it('is walked through by the arrow keys, as one stop of the Tab key', async () => {
    await open({schema});
    page.control.focus();
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowDown'});
    await page.settled();
    expect(page.answer).to.equal('none');
    await sendKeys({press: 'Tab'});
    expect(page.root.activeElement!.id).to.equal('after');
  });

  it('shows the answer that is there', async () => {
    await open({schema, value: 'none'});
    expect(chosen()).to.equal(2);
  });

  it('asks a boolean by yes and no, and answers with one', async () => {
    await open({schema: {type: 'boolean'}});
    expect(labels()).to.deep.equal(['Ja', 'Nein']);
    page.controls[1]!.click();
    await page.settled();
    expect(page.answer).to.equal(false);
    expect(chosen()).to.equal(1);
  });

  it('tells an object by its parts where nothing names it, and answers with all of it', async () => {
    const office = {
      name: 'Rathaus',
      openOn: ['Mo', 'Di'],
      isLarge: true,
      at: {plz: '24103', zip: {a: {b: 1}}},
      note: null,
    };
    const options = {[JSON.stringify([1])]: 'Die Eins'};
    await open({schema: {enum: [office, {}, [1]]}, texts: {options}, value: {...office, name: 'Amt'}});
    expect(labels()).to.deep.equal([
      'Name: Rathaus, Open on: (Mo, Di), Is Large: Ja, At: (PLZ: 24103, Zip: (A: …)), Note: Keine Angabe',
      'Keine Angabe',
      'Die Eins',
    ]);
    expect(chosen()).to.equal(-1);
    page.controls[0]!.click();
    await page.settled();
    expect(page.answer).to.deep.equal(office);
    expect(chosen()).to.equal(0);
    expect(page.session.state.violations).to.deep.equal([]);
  });

  it('takes the labels that the form writes for its values', async () => {
    await open({schema: {type: 'boolean'}, texts: {options: {true: 'Stimmt', false: 'Stimmt nicht'}}});
    expect(labels()).to.deep.equal(['Stimmt', 'Stimmt nicht']);
  });
});

describe('a scale', () => {
  let page: FieldPage;
  afterEach(() => page.close());

  it('is one stop of the Tab key, walked through by arrow keys, and its ends are named', async () => {
    page = await FieldPage.open({
      schema: {type: 'integer', minimum: 1, maximum: 5},
      options: {widget: 'scale'},
      texts: {options: {1: 'schlecht', 5: 'gut'}},
    });
    await page.loaded();
    expect(page.controls.map(({labels}) => wordsIn(labels![0]!))).to.deep.equal(['1 schlecht', '2', '3', '4', '5 gut']);
    page.control.focus();
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowRight'});
    await page.settled();
    expect(page.answer).to.equal(3);
    await sendKeys({press: 'Tab'});
    expect(page.root.activeElement!.id).to.equal('after');
  });

  it('takes the options of a choice', async () => {
    page = await FieldPage.open({schema: {enum: ['a', 'b']}, options: {widget: 'scale'}, value: 'b'});
    await page.loaded();
    expect(page.controls.map(({checked}) => checked)).to.deep.equal([false, true]);
  });

  it('that is only shown says what is chosen', async () => {
    page = await FieldPage.open({
      schema: {type: 'integer', minimum: 1, maximum: 5, readOnly: true},
      options: {widget: 'scale'},
      texts: {options: {5: 'gut'}},
      value: 5,
    });
    await page.loaded();
    expect(wordsIn(page.control)).to.equal('5 – gut');
  });
});
