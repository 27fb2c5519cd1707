import {expect} from '@open-wc/testing';
import {FieldPage, wordsIn} from '../testing/field-page.ts';
import {itKeepsItsExamples} from '../testing/example-contract.ts';
import {checkboxesExamples} from './checkboxes.examples.ts';

const schema = {
  type: 'array',
  uniqueItems: true,
  items: {
    oneOf: [
      {const: 'mo', title: 'Montag'},
      {const: 'di', title: 'Dienstag', description: 'Nur vormittags.'},
      {const: 'mi', title: 'Mittwoch'},
    ],
  },
};

itKeepsItsExamples(checkboxesExamples);

describe('several answers out of some', () => {
  let page: FieldPage;
  afterEach(() => page.close());

  async function tick(...boxes: number[]): Promise<void> {
    for (const at of boxes) {
      page.controls[at]!.click();
      await page.settled();
    }
  }

  const ticked = () => page.controls.map(({checked}) => checked);

  it('keeps the order of the options, however they are ticked', async () => {
    page = await FieldPage.open({schema});
    await tick(2, 0);
    expect(page.answer).to.deep.equal(['mo', 'mi']);
    expect(ticked()).to.deep.equal([true, false, true]);
    await tick(1);
    expect(page.answer).to.deep.equal(['mo', 'di', 'mi']);
  });

  it('ticks objects and lists as a whole', async () => {
    const items = {
      oneOf: [
        {const: {id: 1}, title: 'Eins'},
        {const: ['zwei'], title: 'Zwei'},
        {const: 3, title: 'Drei'},
      ],
    };
    page = await FieldPage.open({schema: {...schema, items}, value: [3, {id: 1}]});
    expect(ticked()).to.deep.equal([true, false, true]);
    await tick(1, 0);
    expect(page.answer).to.deep.equal([['zwei'], 3]);
    expect(ticked()).to.deep.equal([false, true, true]);
  });

  it('is unanswered once the last one is unticked', async () => {
    page = await FieldPage.open({schema, isRequired: false, value: ['di']});
    expect(ticked()).to.deep.equal([false, true, false]);
    await tick(1);
    expect(page.answer).to.equal(undefined);
  });

  it('names every box, and ties its description to it', async () => {
    page = await FieldPage.open({schema});
    expect(page.controls.map(({labels}) => wordsIn(labels![0]!))).to.deep.equal(['Montag', 'Dienstag', 'Mittwoch']);
    expect(page.describes(page.controls[1]!)).to.deep.equal(['Nur vormittags.']);
  });

  it('ticks the option that stands apart alone, and the others without it', async () => {
    page = await FieldPage.open({schema, options: {exclusive: 'mi'}});
    expect(wordsIn(page.root.querySelector('.apart'))).to.equal('oder');
    await tick(0, 1);
    expect(page.answer).to.deep.equal(['mo', 'di']);
    await tick(2);
    expect(page.answer).to.deep.equal(['mi']);
    expect(ticked()).to.deep.equal([false, false, true]);
    await tick(0);
    expect(page.answer).to.deep.equal(['mo']);
    expect(ticked()).to.deep.equal([true, false, false]);
  });
});
