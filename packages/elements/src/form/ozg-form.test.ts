import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';
import {jsonAnswer, StubbedFetch} from '../testing/stubbed-fetch.ts';
import {shortForm} from '../testing/short-form.ts';
import type {OzgForm} from './ozg-form.ts';

const town = {ars: '010020000000', name: 'Musterstadt', endpoint: '/in'};

describe('ozg-form', () => {
  const pages: FormPage[] = [];
  const open = async (...[options]: Parameters<typeof FormPage.open> | []) => {
    const page = await FormPage.open(options ?? {definition: shortForm});
    pages.push(page);
    return page;
  };
  afterEach(() => pages.splice(0).forEach((page) => page.close()));

  const wantsToStay = () => {
    const leaving = new Event('beforeunload', {cancelable: true});
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  };

  describe('in its page', () => {
    it('shows what stands in the tag until the form is there', async () => {
      const network = new StubbedFetch(jsonAnswer(200, shortForm));
      const element = document.createElement('ozg-form') as OzgForm;
      element.append('Einen Moment');
      element.src = '/form.json';
      document.body.append(element);
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('slot')).to.not.equal(null);
      await new Promise((settle) => element.addEventListener('ozg-ready', settle));
      expect(element.shadowRoot!.querySelector('slot')).to.equal(null);
      element.remove();
      network.restore();
    });

    it('shows a form at hand in the first frame, once another one was shown', async () => {
      await open();
      const element = document.createElement('ozg-form') as OzgForm;
      element.definition = {...shortForm, id: 'at-hand'};
      document.body.append(element);
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('h2')!.textContent).to.equal('Zur Person');
      element.remove();
    });

    it('reads its attributes', () => {
      const element = document.createElement('ozg-form') as OzgForm;
      for (const [name, value] of Object.entries({src: '/a', profile: '/b', endpoint: '/c', language: 'en'}))
        element.setAttribute(name, value);
      expect([element.src, element.profileSrc, element.endpoint, element.language]).to.deep.equal([
        '/a',
        '/b',
        '/c',
        'en',
      ]);
      expect(element.profile).to.equal(undefined);
    });

    it('takes an address as profile, and nothing where a framework says nothing', async () => {
      const network = new StubbedFetch(jsonAnswer(200, shortForm), jsonAnswer(200, town));
      const element = document.createElement('ozg-form') as OzgForm;
      const unset = {endpoint: null, language: undefined, mode: null, definition: null, profileSrc: undefined};
      Object.assign(element, {...unset, src: '/form.json', profile: '/town.json'});
      document.body.append(element);
      await new Promise((settle) => element.addEventListener('ozg-ready', settle));
      expect(network.requests.map(({url}) => new URL(url).pathname)).to.deep.equal(['/form.json', '/town.json']);
      element.remove();
      network.restore();
    });

    it('says when it is ready and what changes, and keeps the answers to itself', async () => {
      const page = await open();
      expect(page.events[0]!.detail).to.deep.equal({id: 'short', version: '1.0.0'});
      await page.type('/name', 'Ada');
      expect(page.events.slice(1).map(({type, detail}) => [type, detail])).to.deep.equal(
        Array(3).fill(['ozg-change', {pointer: '/name'}]),
      );
      expect(page.element.answers).to.deep.equal({name: 'Ada'});
    });

    it('lets its events through shadow roots, and no answer out of its own', async () => {
      const page = await open();
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({mode: 'open'}).append(page.element);
      const heard: string[] = [];
      const hear = (event: Event) => heard.push(event.type);
      for (const type of ['answer', 'ozg-change']) document.addEventListener(type, hear);
      page.element.addEventListener('answer', hear);
      await page.type('/name', 'A');
      for (const type of ['answer', 'ozg-change']) document.removeEventListener(type, hear);
      host.remove();
      expect(heard).to.deep.equal(['ozg-change']);
    });

    it('takes only its own properties from the theme of a town', async () => {
      const theme = {'--ozg-color-action': '#123456', color: 'red', '--host': 'x', display: 'none'};
      const page = await open({definition: shortForm, profile: {...town, theme}});
      expect([...page.element.style]).to.deep.equal(['--ozg-color-action']);
      expect(getComputedStyle(page.button('Weiter')).backgroundColor).to.equal('rgb(18, 52, 86)');
    });

    it("takes a town's own words for the form", async () => {
      const texts = {de: {short: {'/name': {title: 'Ihr Name'}}}};
      const page = await open({definition: shortForm, profile: {...town, texts}});
      expect(wordsIn(page.control('/name').labels![0]!)).to.equal('Ihr Name');
    });

    it('does no harm when it is loaded twice', async () => {
      const form = customElements.get('ozg-form');
      // The same file under another address is another module, as with a second copy on the page.
      const copy = new URL('../define.ts?copy', import.meta.url).href;
      await import(copy);
      expect(customElements.get('ozg-form')).to.equal(form);
    });
  });

  describe('moved to another place of the page', () => {
    it('goes on where it was, and follows the history again', async () => {
      const page = await open();
      await page.type('/name', 'Ada');
      await page.type('/mail', 'ada@example.org');
      await page.press('Weiter');
      const box = document.createElement('div');
      document.body.append(box);
      page.element.remove();
      expect(wantsToStay()).to.equal(false);
      box.append(page.element);
      await page.settled();
      expect(page.heading).to.equal('Aufenthalt');
      expect(page.element.answers).to.deep.equal({name: 'Ada', mail: 'ada@example.org'});
      expect(page.events.filter(({type}) => type === 'ozg-ready')).to.have.length(1);
      expect(wantsToStay()).to.equal(true);
      history.back();
      await page.until(() => page.heading === 'Zur Person');
      box.remove();
    });

    it('listens to nothing while it is away', async () => {
      const page = await open();
      await page.type('/name', 'Ada');
      await page.type('/mail', 'ada@example.org');
      await page.press('Weiter');
      page.element.remove();
      history.back();
      await new Promise((settle) => window.addEventListener('popstate', settle, {once: true}));
      await page.settled();
      expect(page.heading).to.equal('Aufenthalt');
    });
  });

  it('asks before somebody leaves with answers, and only then', async () => {
    const page = await open();
    page.control('/name').focus();
    expect(wantsToStay()).to.equal(false);
    await page.type('/name', 'A');
    expect(wantsToStay()).to.equal(true);
  });

  describe('in another language', () => {
    it('keeps page, answers, half a date and faults', async () => {
      const page = await open();
      await page.type('/name', 'Ada');
      await page.type('/born', '3');
      await page.press('Weiter');
      expect(page.summary[0]).to.equal('Bitte füllen Sie „E-Mail“ aus.');
      page.element.language = 'en';
      await page.until(() => page.heading === 'About you');
      await page.until(() => page.summary[0]!.startsWith('Please'));
      expect(page.summary[0]).to.contain('E-mail');
      expect(page.control('/name').value).to.equal('Ada');
      expect(page.control('/born').value).to.equal('3');
      expect(page.root.querySelector('.form')!.getAttribute('lang')).to.equal('en');
      expect(page.button('Continue')).to.not.equal(undefined);
      expect(page.events.filter(({type}) => type === 'ozg-ready')).to.have.length(1);
      await expect(page.element).to.be.accessible();
    });

    it('writes and reads numbers as the language does', async () => {
      const page = await open({definition: {...shortForm, pages: [{id: 'all', title: 'Alles', fields: ['/nights']}]}});
      await page.type('/nights', '2,5');
      await page.tab();
      page.element.language = 'en';
      await page.until(() => page.hasButton('Send with binding effect'));
      expect(page.control('/nights').value).to.equal('2.5');
      await page.type('/nights', '3.5');
      expect(page.element.answers).to.deep.equal({nights: 3.5});
    });

    it('comes back to the first', async () => {
      const page = await open();
      page.element.language = 'en';
      page.element.language = '';
      await page.settled();
      page.element.language = 'en';
      await page.until(() => page.heading === 'About you');
      page.element.language = 'de';
      await page.until(() => page.heading === 'Zur Person');
    });

    it('speaks the own language where the form does not speak the wanted', async () => {
      const page = await open({definition: shortForm, language: 'fr'});
      expect(page.heading).to.equal('Zur Person');
    });

    it('offers only the languages of the town', async () => {
      const page = await open({definition: shortForm, language: 'en', profile: {...town, languages: ['de']}});
      expect(page.heading).to.equal('Zur Person');
    });

    it('takes easy language where the form has it', async () => {
      const definition = {...shortForm, texts: {'de-x-ls': {'/name': {title: 'Wie heißen Sie?'}}}};
      const page = await open({definition, language: 'de-x-ls'});
      expect(wordsIn(page.control('/name').labels![0]!)).to.equal('Wie heißen Sie?');
      expect(page.root.querySelector('.form')!.getAttribute('lang')).to.equal('de-x-ls');
    });
  });

  describe('given another form', () => {
    it('begins anew', async () => {
      const page = await open();
      await page.type('/name', 'Ada');
      page.element.definition = {...shortForm, id: 'other'};
      await page.until(() => page.events.filter(({type}) => type === 'ozg-ready').length === 2);
      expect(page.element.answers).to.deep.equal({});
      expect(page.control('/name').value).to.equal('');
    });

    it('keeps the answers where it is the same one again', async () => {
      const page = await open();
      await page.type('/name', 'Ada');
      page.element.definition = structuredClone(shortForm);
      await page.until(() => page.events.filter(({type}) => type === 'ozg-ready').length === 2);
      expect(page.element.answers).to.deep.equal({name: 'Ada'});
      await page.type('/name', 'Ida');
      expect(page.element.answers).to.deep.equal({name: 'Ida'});
    });

    it('shows the last one asked for, whichever arrives first', async () => {
      const page = await open();
      page.element.src = '/does-not-matter.json';
      page.element.definition = undefined;
      await Promise.resolve();
      page.element.definition = {...shortForm, id: 'other'};
      await page.until(() => page.events.some(({detail}) => 'id' in detail && detail.id === 'other'));
      expect(page.heading).to.equal('Zur Person');
    });
  });

  describe('twice on a page', () => {
    it('keeps each to its own answers and its own page', async () => {
      const [first, second] = [await open(), await open()];
      for (const page of [first, second]) {
        await page.type('/name', page === first ? 'Ada' : 'Ida');
        await page.type('/mail', 'a@example.org');
        await page.press('Weiter');
      }
      const now = new URLSearchParams(location.search);
      expect([now.get('ozg-page'), now.get('ozg-page-2')]).to.deep.equal(['stay', 'stay']);
      expect([first.element.answers, second.element.answers]).to.deep.equal([
        {name: 'Ada', mail: 'a@example.org'},
        {name: 'Ida', mail: 'a@example.org'},
      ]);
      history.back();
      await second.until(() => second.heading === 'Zur Person');
      expect(first.heading).to.equal('Aufenthalt');
      history.back();
      await first.until(() => first.heading === 'Zur Person');
    });
  });

  describe('with rules', () => {
    const rules = [{check: 'name != "Eva"', at: ['/name'], message: {de: 'Nicht Eva.', en: 'Not Eva.'}}];

    it('shows what they say, in the language of the form', async () => {
      const page = await open({definition: {...shortForm, rules}});
      await page.type('/name', 'Eva');
      await page.tab();
      await page.until(() => page.messageAt('/name') === 'Nicht Eva.');
      page.element.language = 'en';
      await page.until(() => page.messageAt('/name') === 'Not Eva.');
    });

    it('works without those that are faulty, and names each of them once', async () => {
      const faulty = [
        {check: 'nme != "Eva"', at: ['/name'], message: {de: 'Nie.'}},
        {check: 'nights < 3', at: ['/nights'], message: {de: 'Zu lang.'}},
      ];
      const computed = {'/nights': 'nights + 1.0'};
      const page = await open({definition: {...shortForm, rules: [...faulty, ...rules], computed}});
      await page.type('/name', 'Eva');
      await page.tab();
      await page.until(() => page.messageAt('/name') === 'Nicht Eva.');
      const errors = page.events.map(({type, detail}) => (type === 'ozg-error' ? detail : undefined)).filter(Boolean);
      expect(errors.map((detail) => ('message' in detail! ? detail.message : ''))).to.deep.equal([
        '/rules/0/check: Column 1: nothing is asked under the name "nme". Correct the CEL expression.',
        '/computed/~1nights: It is computed from itself: "/nights" from "/nights". Break the circle.',
        '/rules/1/check: Unknown variable: nights Guard answers that may be absent by has(…).',
      ]);
    });

    it('computes answers, also where there are no rules', async () => {
      const properties = {...shortForm.schema.properties, twice: {title: 'Doppelt', type: 'number', readOnly: true}};
      const definition = {
        ...shortForm,
        schema: {...shortForm.schema, properties},
        pages: [{id: 'all', title: 'Alles', fields: ['/nights', '/twice', '']}],
        computed: {'/twice': 'nights * 2.0'},
      };
      const page = await open({definition});
      await page.type('/nights', '3');
      await page.until(() => (page.element.answers as {twice?: number}).twice === 6);
    });
  });
});
