import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';
import {shortForm} from '../testing/short-form.ts';

describe('the pages of a form', () => {
  let page: FormPage;
  const open = async (definition: unknown = shortForm) => (page = await FormPage.open({definition}));
  afterEach(() => page.close());

  const parameter = () => new URLSearchParams(location.search).get('ozg-page');

  async function fillFirst(): Promise<void> {
    await page.type('/name', 'Ada');
    await page.type('/mail', 'ada@example.org');
  }

  async function walk(step: () => void, heading: string): Promise<void> {
    step();
    await page.until(() => page.heading === heading);
  }

  it('begin with the first, without taking the focus', async () => {
    await open();
    expect([page.heading, page.progress]).to.deep.equal(['Zur Person', 'Schritt 1 von 3']);
    expect(page.hasButton('Zurück')).to.equal(false);
    expect(document.activeElement).to.equal(document.body);
    await expect(page.element).to.be.accessible();
  });

  it('lead on and back, each time to the heading', async () => {
    await open();
    await fillFirst();
    await page.press('Weiter');
    expect([page.heading, page.progress, page.focused]).to.deep.equal(['Aufenthalt', 'Schritt 2 von 3', 'page-title']);
    expect(wordsIn(page.root.querySelector('.intro'))).to.equal('Nur für diese Saison.');
    await expect(page.element).to.be.accessible();
    await page.press('Zurück');
    expect([page.heading, page.focused]).to.deep.equal(['Zur Person', 'page-title']);
    expect(page.control('/name').value).to.equal('Ada');
  });

  it('begin with what the author says of the form and of each page, in small Markdown', async () => {
    const pages = shortForm.pages.map((each) => ({...each, intro: `Zu **${each.id}**.`}));
    const texts = {de: {'': {intro: 'Halten Sie bereit:\n\n- die [Liste](https://example.org)'}}};
    await open({...shortForm, pages, texts});
    const intros = () => [...page.root.querySelectorAll('.intro')].map(wordsIn);
    expect(intros()).to.deep.equal(['Halten Sie bereit: die Liste', 'Zu person.']);
    expect(page.root.querySelectorAll('.intro :is(li a, strong)')).to.have.length(2);
    await expect(page.element).to.be.accessible();
    await fillFirst();
    await page.press('Weiter');
    expect(intros()).to.deep.equal(['Zu stay.']);
  });

  it('lead to the heading even where the page takes away tabindex', async () => {
    await open();
    const clean = new MutationObserver(() => {
      for (const element of page.root.querySelectorAll('[tabindex]')) element.removeAttribute('tabindex');
    });
    clean.observe(page.root, {subtree: true, childList: true, attributes: true});
    const focused: string[] = [];
    page.root.addEventListener('focusin', ({target}) => focused.push((target as Element).id));
    await fillFirst();
    await page.press('Weiter');
    await page.until(() => page.root.querySelector('[tabindex]') === null);
    clean.disconnect();
    expect([page.heading, focused.at(-1)]).to.deep.equal(['Aufenthalt', 'page-title']);
  });

  it('tell the host which one is shown', async () => {
    await open();
    await fillFirst();
    await page.press('Weiter');
    const event = page.events.findLast(({type}) => type === 'ozg-page')!;
    expect(event.detail).to.deep.equal({page: 'stay', index: 1, count: 3, title: 'Aufenthalt', hasErrors: false});
  });

  it('go on when Enter is pressed in a line of text', async () => {
    await open();
    await fillFirst();
    page.control('/name').focus();
    await sendKeys({press: 'Enter'});
    await page.until(() => page.heading === 'Aufenthalt');
  });

  it('are not skipped by the second click of a double click', async () => {
    await open({...shortForm, schema: {...shortForm.schema, required: []}});
    const next = page.button('Weiter');
    for (const detail of [1, 2]) {
      next.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, composed: true, detail}));
      await page.settled();
    }
    expect(page.heading).to.equal('Aufenthalt');
  });

  it('are skipped where nothing is asked', async () => {
    const {properties, ...rest} = shortForm.schema;
    await open({
      ...shortForm,
      schema: {...rest, properties: {...properties, pet: {const: false}}, required: []},
      pages: [shortForm.pages[0], {id: 'empty', title: 'Leer', fields: ['/animal']}, shortForm.pages[2]],
    });
    expect(page.progress).to.equal('Schritt 1 von 2');
    await page.press('Weiter');
    expect(page.heading).to.equal('Prüfen');
  });

  describe('in the history of the browser', () => {
    it('are walked by its buttons', async () => {
      await open();
      await fillFirst();
      expect(parameter()).to.equal(null);
      await page.press('Weiter');
      expect(parameter()).to.equal('stay');
      await walk(() => history.back(), 'Zur Person');
      expect(page.focused).to.equal('page-title');
      expect(page.control('/name').value).to.equal('Ada');
      expect(parameter()).to.equal(null);
      await walk(() => history.forward(), 'Aufenthalt');
      expect(page.focused).to.equal('page-title');
    });

    it('leave path, parameters and state of the host alone', async () => {
      await open();
      const {pathname, search} = location;
      history.replaceState({host: 1}, '', `${search}&own=1#part`);
      await fillFirst();
      await page.press('Weiter');
      expect([location.pathname, location.hash, history.state]).to.deep.equal([pathname, '#part', {host: 1}]);
      const now = new URLSearchParams(location.search);
      expect(now.get('own')).to.equal('1');
      now.delete('own');
      now.delete('ozg-page');
      expect(now.toString()).to.equal(new URLSearchParams(search).toString());
      history.replaceState(null, '', pathname + search);
    });

    it('begin with the first after a reload, and say so in the address', async () => {
      history.replaceState(null, '', `${location.search}&ozg-page=review`);
      await open();
      expect([page.heading, parameter()]).to.deep.equal(['Zur Person', 'person']);
    });

    it('stay where they are when the address names another', async () => {
      await open();
      history.pushState(null, '', `${location.search}&ozg-page=nowhere`);
      window.dispatchEvent(new PopStateEvent('popstate'));
      await page.settled();
      expect(page.heading).to.equal('Zur Person');
    });
  });
});
