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

describe('what is like a date', () => {
  let page: FieldPage;
  const open = async (own: object, options?: object, language = 'de') => {
    page = await FieldPage.open({schema: {type: 'string', ...own}, language, ...(options && {options})});
    await page.loaded();
  };
  afterEach(() => page.close());
  const shown = () => page.controls.map(({value}) => value);

  async function type(...parts: string[]): Promise<void> {
    page.control.focus();
    for (const part of parts) {
      if (part) await sendKeys({type: part});
      await sendKeys({press: 'Tab'});
    }
    await page.settled();
  }

  for (const [what, own, options] of [
    ['its format', {format: 'year-month'}, undefined],
    ['its name', {pattern: '^[0-9]{4}-[0-9]{2}$'}, {widget: 'month'}],
  ] as const) {
    it(`is a month in two fields by ${what}`, async () => {
      await open(own, options);
      await type('7', '2026');
      expect(page.answer).to.equal('2026-07');
      expect(shown()).to.deep.equal(['07', '2026']);
    });
  }

  it('is a moment in four fields', async () => {
    await open({format: 'date-time'});
    await type('3', '7', '2026', '14:30');
    expect(page.answer).to.match(/^2026-07-03T14:30:00[+-]/);
    expect(shown()).to.deep.equal(['03', '07', '2026', '14:30']);
  });

  it('keeps each part of a moment at its place', async () => {
    await open({format: 'date-time'});
    await type('3', '', '2026', '9');
    expect(page.answer).to.equal(undefined);
    expect(shown()).to.deep.equal(['3', '', '2026', '9']);
  });

  it('is a time, typed by digits alone', async () => {
    await open({format: 'time'});
    await type('1430');
    expect(page.answer).to.equal('14:30:00Z');
    expect(shown()).to.deep.equal(['14:30']);
  });

  it('is a time of the clock without an offset, where the schema says so', async () => {
    await open({format: 'local-time'});
    await type('9.05 Uhr');
    expect(page.answer).to.equal('09:05');
  });

  it('is a day from the calendar of the browser, where the author says so', async () => {
    await open({format: 'date'}, {widget: 'date-picker'});
    expect(page.control.type).to.equal('date');
    page.control.value = '2027-03-15';
    page.control.dispatchEvent(new InputEvent('input', {bubbles: true}));
    expect(page.answer).to.equal('2027-03-15');
    page.control.focus();
    await sendKeys({press: 'Delete'});
    await sendKeys({press: 'Tab'});
    await page.settled();
    expect(page.answer).to.equal(undefined);
    expect(page.session.state.violations.map(({keyword}) => keyword)).to.deep.equal(['unparsed']);
  });
});
