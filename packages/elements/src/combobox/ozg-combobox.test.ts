import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {itKeepsTheFieldContract} from '../testing/field-contract.ts';
import {FieldPage, wordsIn} from '../testing/field-page.ts';

const trades = ['Bäckerei', 'Grundschule', 'Müllerei', 'Schule', 'Schulbedarf', 'Zimmerei'];
const titles = [...trades, ...Array.from({length: 394}, (_, at) => `Gewerbe ${at}`)];
const schema = {oneOf: titles.map((title, at) => ({const: `w${at}`, title}))};

// Loaded before, so that it is never a select that keeps the contract.
before(() => import('./combobox.ts'));

itKeepsTheFieldContract('combobox', {schema});

describe('ozg-combobox', () => {
  let page: FieldPage;
  const open = async (question: Partial<Parameters<typeof FieldPage.open>[0]> = {}) => {
    page = await FieldPage.open({schema: {title: 'Branche', ...schema}, ...question});
    if (page.session.field('/answer')!.options!.length > 30)
      await until(() => page.root.querySelector('output, ozg-combobox input') !== null);
    return page;
  };
  afterEach(() => page.close());

  async function until(condition: () => boolean): Promise<void> {
    for (let waited = 0; !condition() && waited < 3_000; waited += 5)
      await new Promise((settle) => setTimeout(settle, 5));
    expect(condition()).to.equal(true);
  }

  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({press: key});
    await page.settled();
  };
  const type = async (text: string) => {
    page.control.focus();
    await sendKeys({type: text});
    await page.settled();
  };
  const options = () => [...page.root.querySelectorAll<HTMLElement>('[role="option"]')];
  const shown = () => options().map(wordsIn);
  const count = () => wordsIn(page.root.querySelector('.combobox-count'));
  const active = () => wordsIn(page.root.getElementById(page.control.getAttribute('aria-activedescendant') ?? ''));

  it('is taken above thirty options', async () => {
    await open({schema: {enum: Array.from({length: 30}, (_, at) => at)}});
    expect(page.control.localName).to.equal('select');
    page.close();
    await open({schema: {enum: Array.from({length: 31}, (_, at) => at)}});
    expect(page.control.getAttribute('role')).to.equal('combobox');
  });

  it('lists what fits while one types, says how many, and takes one by Enter', async () => {
    await open();
    await type('schul');
    expect(shown()).to.deep.equal(['Schule', 'Schulbedarf', 'Grundschule']);
    expect(count()).to.equal('3 Treffer.');
    expect(active()).to.equal('');
    await press('ArrowDown', 'ArrowDown');
    expect(active()).to.equal('Schulbedarf');
    await expect(page.host).to.be.accessible();
    await press('Enter');
    expect(page.answer).to.equal('w4');
    expect(page.control.value).to.equal('Schulbedarf');
    expect(page.control.getAttribute('aria-expanded')).to.equal('false');
  });

  it('opens by arrows, goes round, to both ends, and closes by Escape without a change', async () => {
    await open({schema: {title: 'Branche', enum: titles.slice(0, 40)}});
    page.control.focus();
    await press('ArrowDown');
    expect(active()).to.equal('Bäckerei');
    await press('ArrowUp');
    expect(active()).to.equal('Gewerbe 33');
    await press('ArrowDown');
    expect(active()).to.equal('Bäckerei');
    await press('End');
    expect(active()).to.equal('Gewerbe 33');
    await press('Home');
    expect(active()).to.equal('Bäckerei');
    await press('Escape');
    expect(page.control.getAttribute('aria-expanded')).to.equal('false');
    expect(page.answer).to.equal(undefined);
  });

  it('takes what the arrow keys have reached when one goes on by Tab', async () => {
    await open();
    await type('zimm');
    await press('ArrowDown', 'Tab');
    expect(page.answer).to.equal('w5');
    expect(page.root.activeElement).to.not.equal(page.control);
  });

  it('takes a label that was typed in full, whatever its letters, once it is left', async () => {
    await open();
    await type('BAECKEREI');
    expect(page.answer).to.equal(undefined);
    await press('Tab', 'Tab');
    expect(page.answer).to.equal('w0');
    expect(page.control.value).to.equal('Bäckerei');
  });

  it('keeps what is no option in the field, and names the place by a fault', async () => {
    await open();
    await type('Raumfahrt');
    expect(count()).to.contain('Kein Treffer');
    await press('Tab', 'Tab');
    expect(page.control.value).to.equal('Raumfahrt');
    expect(page.answer).to.equal(undefined);
    expect(page.session.state.problems.get('/answer')?.keyword).to.equal('unparsed');
  });

  it('shows fifty at once, and the next fifty on the way down', async () => {
    await open();
    page.control.focus();
    await press('ArrowDown');
    expect(options()).to.have.length(50);
    expect(count()).to.match(/^400 Treffer\. Die ersten 50 /);
    await press('End', 'ArrowDown');
    expect(options()).to.have.length(100);
    expect(active()).to.equal('Gewerbe 44');
    const list = page.root.querySelector('.combobox-list')!;
    list.scrollTop = list.scrollHeight;
    await new Promise((settle) => setTimeout(settle, 120));
    expect(options().length).to.be.above(100);
  });

  it('begins at what is chosen, with all of the list around it', async () => {
    await open({value: 'w150'});
    expect(page.control.value).to.equal('Gewerbe 144');
    page.control.focus();
    await press('ArrowDown');
    expect(active()).to.equal('Gewerbe 144');
    expect(options()[150]!.getAttribute('aria-selected')).to.equal('true');
    expect(count()).to.contain('400 Treffer');
  });

  it('takes an option by a tap, and keeps the focus', async () => {
    await open();
    await type('bäck');
    options()[0]!.click();
    await page.settled();
    expect(page.answer).to.equal('w0');
    expect(page.root.activeElement).to.equal(page.control);
    expect(page.root.querySelector('.combobox-popup')!.hasAttribute('hidden')).to.equal(true);
  });

  it('can be emptied by a button of its own', async () => {
    await open({value: 'w1'});
    const clear = page.root.querySelector<HTMLElement>('[part="clear"]')!;
    expect(clear.getAttribute('aria-label')).to.equal('„Branche“ leeren');
    expect(Math.min(clear.clientWidth, clear.clientHeight)).to.be.at.least(24);
    clear.click();
    await page.settled();
    expect(page.answer).to.equal(undefined);
    expect(page.control.value).to.equal('');
    expect(page.root.activeElement).to.equal(page.control);
    expect(page.root.querySelector('[part="clear"]')).to.equal(null);
  });

  it('fits on 320 px, open, also from right to left', async () => {
    await setViewport({width: 320, height: 640});
    for (const language of ['de', 'ar']) {
      await open({language});
      page.control.focus();
      await press('ArrowDown');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      page.close();
    }
    await open();
    await setViewport({width: 1280, height: 800});
  });

  it('cannot be used where the answer is only shown', async () => {
    await open({schema: {title: 'Branche', readOnly: true, ...schema}, value: 'w1'});
    expect(wordsIn(page.root.querySelector('output'))).to.equal('Grundschule');
  });
});
