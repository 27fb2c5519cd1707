import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage, type FormPageOptions} from '../testing/form-fixture.ts';
import {shortForm, titledTwice} from '../testing/short-form.ts';

const address = {
  title: 'Anschrift',
  type: 'object',
  required: ['street'],
  properties: {street: {title: 'Straße', type: 'string'}, town: {title: 'Ort', type: 'string'}},
};
const stay = {
  title: 'Reise',
  description: 'Wann sind Sie hier?',
  type: 'object',
  properties: {from: {title: 'Von', type: 'string'}, until: {title: 'Bis', type: 'string'}},
};
const definition = {
  ...shortForm,
  schema: {
    ...shortForm.schema,
    required: [...shortForm.schema.required, 'address'],
    properties: {...shortForm.schema.properties, address, trip: stay},
  },
  pages: [
    {id: 'person', title: 'Zur Person', intro: 'Wer reist?', fields: ['/name', '/mail', '/address']},
    {id: 'stay', title: 'Aufenthalt', fields: ['/trip', '/pet', '/animal', '/tags']},
    {id: 'review', title: 'Prüfen', type: 'review', fields: []},
  ],
  fields: {'/address': {together: true}},
};

describe('a form in another mode', () => {
  let page: FormPage;
  const open = async (options: FormPageOptions) => (page = await FormPage.open({definition, ...options}));
  afterEach(() => page.close());

  const parameter = () => new URLSearchParams(location.search).get('ozg-page');
  const intros = () => [...page.root.querySelectorAll('.intro')].map(wordsIn);
  const last = () => page.events.findLast(({type}) => type === 'ozg-page')!.detail;
  const isHidden = (selector: string) => page.root.querySelector(selector)!.getBoundingClientRect().width <= 1;

  async function fillPerson(): Promise<void> {
    await page.type('/name', 'Ada');
    await page.type('/mail', 'ada@example.org');
    await page.type('/address/street', 'Hafenstraße');
  }

  it('takes the mode of the definition, unless the element has one', async () => {
    await open({definition: {...definition, mode: 'tasks'}});
    expect(page.heading).to.equal('Ihr Antrag im Überblick');
    page.close();
    await open({definition: {...definition, mode: 'tasks'}, mode: 'pages'});
    expect(page.heading).to.equal('Zur Person');
    page.close();
    await open({mode: 'sideways' as 'pages'});
    expect(page.heading).to.equal('Zur Person');
  });

  describe('of one question a page', () => {
    it('asks each question under its own words, and what belongs together at once', async () => {
      await open({mode: 'questions'});
      expect([page.heading, page.progress, intros()]).to.deep.equal([
        'Zur Person Name',
        'Schritt 1 von 8',
        ['Wer reist?'],
      ]);
      expect(isHidden('ozg-field .label')).to.equal(true);
      await expect(page.element).to.be.accessible();
      await page.press('Weiter');
      expect([page.summary.length, page.focused]).to.deep.equal([1, 'summary']);
      await expect(page.element).to.be.accessible();
      await page.type('/name', 'Ada');
      await sendKeys({press: 'Enter'});
      await page.until(() => page.heading === 'Zur Person E-Mail');
      expect([page.focused, parameter(), intros()]).to.deep.equal(['page-title', 'person.mail', []]);
      expect(last()).to.deep.equal({page: 'person.mail', index: 1, count: 8, title: 'E-Mail', hasErrors: false});
      await page.type('/mail', 'ada@example.org');
      await page.press('Weiter');
      expect([page.heading, page.has('/address/street'), page.has('/address/town')]).to.deep.equal([
        'Zur Person Anschrift',
        true,
        true,
      ]);
      expect(isHidden('.section-title')).to.equal(true);
      await expect(page.element).to.be.accessible();
      await page.type('/address/street', 'Hafenstraße');
      await page.press('Weiter');
      expect([page.heading, intros()]).to.deep.equal(['Aufenthalt – Reise Von (optional)', ['Wann sind Sie hier?']]);
      history.back();
      await page.until(() => page.heading === 'Zur Person Anschrift');
      expect(page.control('/address/street').value).to.equal('Hafenstraße');
    });

    it('leads from each answer of the review to its question, and back', async () => {
      await open({mode: 'questions'});
      await page.type('/name', 'Ada');
      await page.press('Weiter');
      await page.type('/mail', 'ada@example.org');
      await page.press('Weiter');
      await page.type('/address/street', 'Hafenstraße');
      for (let step = 0; step < 3; step += 1) await page.press('Weiter');
      await page.pick('/pet', 'Nein');
      await page.press('Weiter');
      await page.press('Weiter');
      expect(page.heading).to.equal('Prüfen');
      await expect(page.element).to.be.accessible();
      await page.press('Haustier ändern');
      expect(page.heading).to.equal('Aufenthalt Haustier');
      await page.pick('/pet', 'Ja');
      await page.press('Weiter');
      expect(page.heading).to.equal('Aufenthalt Tier');
      await page.pick('/animal/kind', 'Hund');
      await page.press('Weiter');
      expect(page.heading).to.equal('Prüfen');
      await page.press('Name ändern');
      expect(page.focused).to.equal('field/name');
      await page.press('Zurück');
      expect(page.heading).to.equal('Prüfen');
    });
  });

  describe('of all on one page', () => {
    it('has a heading for each page of the form, and the review after it', async () => {
      await open({mode: 'single'});
      expect([page.heading, page.progress]).to.deep.equal(['Ihre Angaben', 'Schritt 1 von 2']);
      const headings = [...page.root.querySelectorAll('h3, [role="heading"]')].map(
        (heading) => `${heading.getAttribute('aria-level') ?? 3} ${wordsIn(heading)}`,
      );
      expect(headings).to.deep.equal(['3 Zur Person', '4 Anschrift', '3 Aufenthalt', '4 Reise', '4 Beinamen']);
      await expect(page.element).to.be.accessible();
      await page.press('Weiter');
      expect(page.summary).to.have.length(4);
      await expect(page.element).to.be.accessible();
      page.root.querySelector<HTMLElement>('#summary li:last-child a')!.click();
      await page.settled();
      expect(page.root.activeElement!.closest('fieldset')).to.equal(page.control('/pet').closest('fieldset'));
      await fillPerson();
      await page.pick('/pet', 'Nein');
      await page.press('Weiter');
      expect([page.heading, parameter()]).to.deep.equal(['Prüfen', 'review']);
      await page.press('Aufenthalt ändern');
      expect([page.heading, page.focused]).to.deep.equal(['Ihre Angaben', 'part-stay']);
      await page.press('Weiter');
      expect(page.heading).to.equal('Prüfen');
    });
  });

  it('does not say twice what a page and its only section are called', async () => {
    const [first, last] = titledTwice.pages;
    const properties = {...titledTwice.schema.properties, note: {title: 'Notiz', type: 'string'}};
    const pages = [first, {id: 'more', title: 'Mehr', fields: ['/note']}, last];
    await open({definition: {...titledTwice, schema: {type: 'object', properties}, pages}, mode: 'single'});
    const headings = [...page.root.querySelectorAll('.part :is(h3, [role="heading"], legend)')].map(wordsIn);
    expect(headings).to.deep.equal(['Zur Person', 'Mehr']);
  });

  describe('of a list of tasks', () => {
    const tasks = () => [...page.root.querySelectorAll('.task')].map(wordsIn);

    it('says how far each is, and leads there and back', async () => {
      await open({mode: 'tasks'});
      expect(tasks()).to.deep.equal(['Zur Person Noch nicht begonnen', 'Aufenthalt Noch nicht begonnen']);
      expect(page.progress).to.equal('0 von 2 Abschnitten vollständig');
      expect(page.hasButton('Zum Überblick')).to.equal(false);
      await expect(page.element).to.be.accessible();
      await page.press('Aufenthalt');
      expect([page.heading, page.focused, parameter()]).to.deep.equal(['Aufenthalt', 'page-title', 'stay']);
      await page.press('Fertig, zum Überblick');
      expect([page.heading, page.summary.length]).to.deep.equal(['Aufenthalt', 1]);
      await page.press('Zum Überblick');
      expect(tasks()[1]).to.equal('Aufenthalt Mit Fehlern');
      await page.press('Zur Person');
      await page.type('/name', 'Ada');
      await page.press('Zum Überblick');
      expect(tasks()[0]).to.equal('Zur Person Begonnen');
      await expect(page.element).to.be.accessible();
    });

    it('leads to the review once all are complete, and says what is not', async () => {
      await open({mode: 'tasks'});
      await page.press('Zur Person');
      await fillPerson();
      await page.press('Fertig, zum Überblick');
      await page.press('Weiter zum Prüfen');
      expect(page.focused).to.equal('summary');
      expect(page.summary).to.deep.equal(['Der Abschnitt „Aufenthalt“ ist noch nicht vollständig.']);
      await expect(page.element).to.be.accessible();
      page.root.querySelector<HTMLElement>('#summary a')!.click();
      await page.settled();
      expect([page.heading, page.focused]).to.deep.equal(['Aufenthalt', 'page-title']);
      await page.pick('/pet', 'Nein');
      await page.press('Fertig, zum Überblick');
      expect(page.progress).to.equal('2 von 2 Abschnitten vollständig');
      await page.press('Weiter zum Prüfen');
      expect([page.heading, page.hasButton('Verbindlich absenden')]).to.deep.equal(['Prüfen', true]);
    });
  });

  describe('changed at run time', () => {
    it('keeps answers, place and focus, and tells the host', async () => {
      await open({mode: 'pages'});
      await fillPerson();
      await page.press('Weiter');
      const headings: Record<string, string> = {};
      for (const mode of ['questions', 'single', 'tasks', 'pages'] as const) {
        page.control('/pet').focus();
        const told = page.events.length;
        page.element.mode = mode;
        await page.until(() => page.events.length > told);
        headings[mode] = page.heading;
        if (mode === 'questions') {
          for (let step = 0; step < 2; step += 1) await page.press('Weiter');
          expect(page.heading).to.equal('Aufenthalt Haustier');
        }
      }
      expect(headings).to.deep.equal({
        questions: 'Aufenthalt – Reise Von (optional)',
        single: 'Ihre Angaben',
        tasks: 'Aufenthalt',
        pages: 'Aufenthalt',
      });
      expect(page.focused).to.match(/^field\/pet/);
      expect(parameter()).to.equal('stay');
      expect(page.element.answers).to.deep.equal({
        name: 'Ada',
        mail: 'ada@example.org',
        address: {street: 'Hafenstraße'},
      });
      expect(page.events.filter(({type}) => type === 'ozg-ready')).to.have.length(1);
    });
  });
});

describe('the list of all steps', () => {
  let page: FormPage;
  afterEach(() => page.close());

  const steps = () => [...page.root.querySelectorAll('.steps li')].map(wordsIn);
  const open = () => page.root.querySelector<HTMLElement>('.steps summary')!.click();

  it('says how far each is, and leads to those that can be gone to', async () => {
    page = await FormPage.open({definition: shortForm});
    expect(steps()).to.deep.equal([]);
    open();
    await page.until(() => steps().length > 0);
    expect(steps()).to.deep.equal(['Zur Person Noch nicht begonnen', 'Aufenthalt Noch nicht begonnen', 'Prüfen']);
    expect([page.hasButton('Zur Person'), page.hasButton('Aufenthalt')]).to.deep.equal([true, false]);
    await expect(page.element).to.be.accessible();
    await page.type('/name', 'Ada');
    await page.type('/mail', 'ada@example.org');
    expect(steps()[0]).to.equal('Zur Person Vollständig');
    await page.press('Aufenthalt');
    expect([page.heading, page.focused, steps()]).to.deep.equal(['Aufenthalt', 'page-title', []]);
    open();
    await page.until(() => steps().length > 0);
    expect(page.button('Aufenthalt').getAttribute('aria-current')).to.equal('step');
    await page.press('Zur Person');
    expect(page.heading).to.equal('Zur Person');
  });
});
