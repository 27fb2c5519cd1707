import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {FieldPage} from '../testing/field-page.ts';
import {itKeepsItsExamples} from '../testing/example-contract.ts';
import {checkboxExamples} from './checkbox.examples.ts';

itKeepsItsExamples(checkboxExamples);

describe('one box to tick', () => {
  let page: FieldPage;
  afterEach(() => page.close());

  async function press(): Promise<void> {
    page.control.focus();
    await sendKeys({press: 'Space'});
    await page.settled();
  }

  it('confirms a declaration, and takes it back without a trace', async () => {
    page = await FieldPage.open({schema: {const: true}});
    await press();
    expect([page.answer, page.control.checked]).to.deep.equal([true, true]);
    await press();
    expect([page.answer, page.control.checked]).to.deep.equal([undefined, false]);
  });

  it('answers a boolean with no once it is unticked', async () => {
    page = await FieldPage.open({schema: {type: 'boolean'}, options: {widget: 'checkbox'}});
    expect(page.answer).to.equal(undefined);
    await press();
    await press();
    expect(page.answer).to.equal(false);
  });

  it('is ticked by a click on its words', async () => {
    page = await FieldPage.open({schema: {const: true, title: 'Ich bestätige das.'}});
    page.control.labels![0]!.click();
    await page.settled();
    expect(page.answer).to.equal(true);
  });
});
