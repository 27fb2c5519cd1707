import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {FieldPage, wordsIn, type Question} from '../testing/field-page.ts';
import {itKeepsItsExamples} from '../testing/example-contract.ts';
import {dateExamples} from './date.examples.ts';

const schema = {type: 'string', format: 'date'};

itKeepsItsExamples(dateExamples);

describe('a date', () => {
  let page: FieldPage;
  const open = async (own: Partial<Question> = {}) => (page = await FieldPage.open({schema, ...own}));
  afterEach(() => page.close());

  const shown = () => page.controls.map(({value}) => value);

  /** Types into day, month and year by keyboard alone. */
  async function type(...parts: string[]): Promise<void> {
    page.control.focus();
    for (const part of parts) {
      if (part) await sendKeys({type: part});
      await sendKeys({press: 'Tab'});
    }
    await page.settled();
  }

  it('is three named fields', async () => {
    await open();
    expect(page.controls.map(({labels}) => wordsIn(labels![0]!))).to.deep.equal(['Tag', 'Monat', 'Jahr']);
  });

  it('answers with the day, and writes it in full on leaving', async () => {
    await open();
    await type('3', '7', '1984');
    expect(page.answer).to.equal('1984-07-03');
    expect(shown()).to.deep.equal(['03', '07', '1984']);
  });

  for (const [what, parts] of [
    ['only the day', ['3', '', '']],
    ['only the month', ['', '7', '']],
    ['only the year', ['', '', '1984']],
    ['day and year', ['3', '', '1984']],
    ['a day that does not exist', ['31', '2', '2024']],
    ['a year of two digits', ['3', '7', '84']],
    ['words', ['drei', 'Juli', 'letztes']],
  ] as const) {
    it(`keeps ${what} at its place, and answers nothing`, async () => {
      await open();
      await type(...parts);
      expect(page.answer).to.equal(undefined);
      expect(shown()).to.deep.equal(parts);
    });
  }

  it('keeps the other parts where they are when the day is cleared', async () => {
    await open({value: '1984-07-03'});
    page.control.select();
    page.control.focus();
    await sendKeys({press: 'Backspace'});
    await page.settled();
    expect(shown()).to.deep.equal(['', '07', '1984']);
    expect(page.answer).to.equal(undefined);
    await sendKeys({type: '4'});
    expect(page.answer).to.equal('1984-07-04');
  });

  it('is unanswered, without a fault, once all parts are cleared', async () => {
    await open({value: '1984-07-03'});
    for (const control of page.controls) {
      control.select();
      control.focus();
      await sendKeys({press: 'Backspace'});
    }
    expect(page.session.state.input.typed.size).to.equal(0);
    expect(page.session.state.violations.map(({keyword}) => keyword)).to.deep.equal(['required']);
  });

  it('spreads a date that is pasted into the day', async () => {
    await open();
    page.control.value = '3.7.1984';
    page.control.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await page.settled();
    expect(page.answer).to.equal('1984-07-03');
    expect(shown()).to.deep.equal(['3', '7', '1984']);
  });

  it('is left only when the focus leaves all three', async () => {
    await open();
    await type('3', '7');
    expect(page.actions.filter(({type}) => type === 'leave')).to.have.length(0);
    await sendKeys({press: 'Tab'});
    expect(page.actions.filter(({type}) => type === 'leave')).to.have.length(1);
  });

  it('lets the browser fill in a birthday', async () => {
    await open({options: {autocomplete: 'bday'}});
    expect(page.controls.map(({autocomplete}) => autocomplete)).to.deep.equal(['bday-day', 'bday-month', 'bday-year']);
  });
});
