import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {FieldPage} from '../testing/field-page.ts';
import {itKeepsItsExamples} from '../testing/example-contract.ts';
import {textareaExamples} from './textarea.examples.ts';

itKeepsItsExamples(textareaExamples);

describe('several lines of text', () => {
  let page: FieldPage;
  afterEach(() => page.close());

  for (const [what, schema, options, tag] of [
    ['a short answer', {type: 'string', maxLength: 250}, {}, 'INPUT'],
    ['a long answer', {type: 'string', maxLength: 251}, {}, 'TEXTAREA'],
    ['a long answer of a known form', {type: 'string', maxLength: 2000, format: 'uri'}, {}, 'INPUT'],
    ['what the author says', {type: 'string'}, {widget: 'textarea'}, 'TEXTAREA'],
  ] as const) {
    it(`is ${tag.toLowerCase()} for ${what}`, async () => {
      page = await FieldPage.open({schema, options});
      expect(page.control.tagName).to.equal(tag);
    });
  }

  it('answers with its lines', async () => {
    page = await FieldPage.open({schema: {type: 'string', maxLength: 1000}});
    page.control.focus();
    await sendKeys({type: 'eins'});
    await sendKeys({press: 'Enter'});
    await sendKeys({type: 'zwei'});
    expect(page.answer).to.equal('eins\nzwei');
  });
});
