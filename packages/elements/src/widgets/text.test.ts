import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {FieldPage, type Question} from '../testing/field-page.ts';
import {itKeepsItsExamples} from '../testing/example-contract.ts';
import {textExamples} from './text.examples.ts';

itKeepsItsExamples(textExamples);

describe('one line of text', () => {
  let page: FieldPage;
  const open = async (question: Question) => (page = await FieldPage.open(question));
  afterEach(() => page.close());

  async function type(text: string): Promise<void> {
    page.control.focus();
    await sendKeys({type: text});
    await page.settled();
  }

  it('answers at every keystroke, and nothing once it is emptied', async () => {
    await open({schema: {type: 'string'}});
    await type('Ki');
    expect(page.answer).to.equal('Ki');
    expect(page.actions).to.deep.equal([
      {type: 'type', text: 'K'},
      {type: 'type', text: 'Ki'},
    ]);
    await sendKeys({press: 'Backspace'});
    await sendKeys({press: 'Backspace'});
    expect(page.answer).to.equal(undefined);
  });

  it('begins with the answer that is there', async () => {
    await open({schema: {type: 'string'}, value: 'Kiel'});
    expect(page.control.value).to.equal('Kiel');
  });

  it('tells once that it was left', async () => {
    await open({schema: {type: 'string'}});
    await type('K');
    await sendKeys({press: 'Tab'});
    expect(page.actions.at(-1)).to.deep.equal({type: 'leave'});
  });

  for (const [format, type, inputmode] of [
    ['email', 'email', 'email'],
    ['phone', 'tel', 'tel'],
    ['uri', 'url', 'url'],
    ['iban', 'text', null],
  ] as const) {
    it(`offers the keyboard for ${format}, and corrects nothing`, async () => {
      await open({schema: {type: 'string', format}});
      expect(page.control.type).to.equal(type);
      expect(page.control.getAttribute('inputmode')).to.equal(inputmode);
      expect(page.control.getAttribute('autocapitalize')).to.equal('off');
      expect(page.control.getAttribute('spellcheck')).to.equal('false');
    });
  }

  it('takes purpose, keyboard and width from the author', async () => {
    await open({
      schema: {type: 'string'},
      options: {autocomplete: 'postal-code', inputmode: 'numeric', width: '5ch'},
    });
    expect(page.control.autocomplete).to.equal('postal-code');
    expect(page.control.inputMode).to.equal('numeric');
    expect(page.control.size).to.equal(6);
  });

  it('is as wide as a short answer, and takes more than that', async () => {
    await open({schema: {type: 'string', maxLength: 3}});
    expect(page.control.size).to.equal(4);
    await type('12345');
    expect(page.answer).to.equal('12345');
  });

  it('cannot be changed where the answer is only shown', async () => {
    await open({schema: {type: 'string', readOnly: true}, value: 'Kiel'});
    await type('x');
    expect(page.control.value).to.equal('Kiel');
  });

  describe('for a number', () => {
    for (const [language, typed, answer, written] of [
      ['de', '12,5', 12.5, '12,5'],
      ['de', '1.250', 1250, '1250'],
      ['de', '7', 7, '7'],
      ['en', '12.5', 12.5, '12.5'],
      ['en', '1,250', 1250, '1250'],
    ] as const) {
      it(`reads ${typed} in ${language} as ${answer}, and writes ${written} on leaving`, async () => {
        await open({schema: {type: 'number'}, language});
        await type(typed);
        expect(page.answer).to.equal(answer);
        expect(page.control.value, 'as typed while typing').to.equal(typed);
        await sendKeys({press: 'Tab'});
        await page.settled();
        expect(page.control.value).to.equal(written);
      });
    }

    it('keeps what is no number, and answers nothing', async () => {
      await open({schema: {type: 'integer'}});
      await type('zwei');
      expect(page.answer).to.equal(undefined);
      await sendKeys({press: 'Tab'});
      await page.settled();
      expect(page.control.value).to.equal('zwei');
    });

    it('reads its unit out, and shows it beside the control', async () => {
      await open({schema: {type: 'number'}, options: {unit: 'm²'}, texts: {hint: 'Ungefähr.'}});
      expect(page.root.querySelector('.with-unit')!.textContent).to.contain('m²');
      expect(page.describes(page.control)).to.deep.equal(['Ungefähr.', 'm²']);
    });

    for (const [type, inputmode] of [
      ['integer', 'numeric'],
      ['number', 'decimal'],
    ] as const) {
      it(`offers digits for ${type}, without a spinner`, async () => {
        await open({schema: {type}});
        expect([page.control.type, page.control.inputMode]).to.deep.equal(['text', inputmode]);
      });
    }
  });
});

describe('an amount of money', () => {
  let page: FieldPage;
  const open = async (type: string, language = 'de') => {
    page = await FieldPage.open({schema: {type}, options: {widget: 'money'}, language});
    await page.loaded();
  };
  afterEach(() => page.close());

  for (const [type, language, typed, answer, shown] of [
    ['integer', 'de', '12,5', 1250, '12,50'],
    ['integer', 'de', '1.234 EUR', 123_400, '1.234,00'],
    ['number', 'de', '12.50', 12.5, '12,50'],
    ['integer', 'en', '1,234.5', 123_450, '1,234.50'],
  ] as const) {
    it(`of ${type} is typed as ${typed} in ${language}, and written as ${shown}`, async () => {
      await open(type, language);
      page.control.focus();
      await sendKeys({type: typed});
      await sendKeys({press: 'Tab'});
      await page.settled();
      expect(page.answer).to.equal(answer);
      expect(page.control.value).to.equal(shown);
      expect(page.describes(page.control)).to.deep.equal(['€']);
    });
  }
});

describe('a sensitive text', () => {
  let page: FieldPage;
  afterEach(() => page.close());

  it('can be hidden from people who look on, and is neither kept nor corrected by the browser', async () => {
    page = await FieldPage.open({
      schema: {type: 'string', title: 'Diagnose'},
      options: {sensitive: true},
      value: 'Grippe',
    });
    await page.loaded();
    expect(page.control.type).to.equal('text');
    expect(page.control.autocomplete).to.equal('off');
    expect(page.control.spellcheck).to.equal(false);
    const isHidden = () => getComputedStyle(page.control).getPropertyValue('-webkit-text-security') === 'disc';
    expect(isHidden()).to.equal(false);
    const button = page.root.querySelector<HTMLElement>('[part="hide"]')!;
    expect(button.ariaLabel).to.equal('Diagnose verbergen');
    button.click();
    expect(isHidden()).to.equal(true);
    expect(button.ariaPressed).to.equal('true');
    button.click();
    expect(isHidden()).to.equal(false);
    expect(page.answer).to.equal('Grippe');
  });
});
