import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage, type FormPageOptions} from '../testing/form-fixture.ts';
import {shortForm} from '../testing/short-form.ts';

const town = {ars: '010020000000', name: 'Musterstadt', endpoint: '/in'};
const definition = {
  ...shortForm,
  texts: {
    ...shortForm.texts,
    ar: {'/name': {title: 'الاسم'}},
    'de-x-ls': {'/name': {title: 'Wie heißen Sie?'}},
    tlh: {'/name': {title: 'pong'}},
  },
};

describe('the choice of a language', () => {
  let page: FormPage;
  const open = async (options: FormPageOptions = {}) => (page = await FormPage.open({definition, ...options}));
  afterEach(() => page.close());

  const buttons = () => [...page.root.querySelectorAll<HTMLButtonElement>('[part="language"]')];
  const names = () => buttons().map(wordsIn);
  const form = () => page.root.querySelector<HTMLElement>('.form')!;
  const choose = async (name: string) => {
    page.button(name).focus();
    await page.press(name);
    await page.until(() => page.button(name).getAttribute('aria-pressed') === 'true');
  };

  it('has every language that the form and the interface speak, each by its own name', async () => {
    await open();
    expect(names()).to.deep.equal(['Deutsch', 'English', 'العربية', 'Leichte Sprache']);
    expect(buttons().map(({lang}) => lang)).to.deep.equal(['de', 'en', 'ar', 'de-x-ls']);
    await expect(page.element).to.be.accessible();
  });

  it('has only what the town offers, in its order', async () => {
    await open({profile: {...town, languages: ['ar', 'de', 'da', 'constructor']}});
    expect(names()).to.deep.equal(['العربية', 'Deutsch']);
  });

  for (const [reason, options] of Object.entries<FormPageOptions>({
    'the town offers one': {profile: {...town, languages: ['de']}},
    'the form speaks one': {definition: {...shortForm, texts: {}}},
  })) {
    it(`is not there when ${reason}`, async () => {
      await open(options);
      expect(buttons()).to.deep.equal([]);
    });
  }

  it('tells which one it is now, also where the page asks for a region', async () => {
    await open({language: 'en-GB'});
    expect(buttons().map((button) => button.getAttribute('aria-pressed'))).to.deep.equal([
      'false',
      'true',
      'false',
      'false',
    ]);
  });

  it('keeps answers, page and focus, and says what has happened', async () => {
    await open();
    await page.type('/name', 'Ada');
    await page.type('/mail', 'ada@example.org');
    await page.press('Weiter');
    const {progress} = page;
    await choose('English');
    await page.until(() => page.announced === 'Language: English');
    expect(page.progress.replace('Step', 'Schritt').replace('of', 'von')).to.equal(progress);
    expect(page.element.answers).to.deep.equal({name: 'Ada', mail: 'ada@example.org'});
    expect(page.root.activeElement).to.equal(page.button('English'));
    expect(page.element.language).to.equal('en');
    expect(page.events.filter(({type}) => type === 'ozg-ready')).to.have.length(1);
  });

  it('turns the form around for a language from right to left, and back', async () => {
    await open();
    expect(form().dir).to.equal('ltr');
    await choose('العربية');
    expect([form().dir, form().lang]).to.deep.equal(['rtl', 'ar']);
    const control = page.control('/name');
    expect(getComputedStyle(control).direction).to.equal('rtl');
    expect(control.getBoundingClientRect().right).to.be.closeTo(form().getBoundingClientRect().right, 1);
    await expect(page.element).to.be.accessible();
    await choose('Leichte Sprache');
    expect([form().dir, form().lang]).to.deep.equal(['ltr', 'de-x-ls']);
  });

  it('leaves addresses, codes and numbers from left to right, and names as they are written', async () => {
    await open({language: 'ar'});
    await page.until(() => form().dir === 'rtl');
    expect(page.control('/mail').dir).to.equal('ltr');
    await page.type('/name', 'Ada');
    expect(getComputedStyle(page.control('/name')).direction).to.equal('ltr');
    await page.type('/name', 'آدا');
    expect(getComputedStyle(page.control('/name')).direction).to.equal('rtl');
  });
});
