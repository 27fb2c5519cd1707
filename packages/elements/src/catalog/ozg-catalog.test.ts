import {expect} from '@open-wc/testing';
import {jsonAnswer, StubbedFetch} from '../testing/stubbed-fetch.ts';
import './define.ts';
import type {OzgCatalog} from './ozg-catalog.ts';

const entry = (id: string, de: string, synonyms: readonly string[] = []) => ({
  id,
  version: '1.0.0',
  src: `${id}/form.json`,
  title: de,
  titles: {de},
  synonyms: {de: synonyms},
  leika: [],
  sha256: '',
});
const catalog = {forms: [entry('hund', 'Hund anmelden', ['Welpe']), entry('geburt', 'Geburtsurkunde bestellen')]};

describe('ozg-catalog', () => {
  let network: StubbedFetch;
  let element: OzgCatalog;
  const start = location.href;
  const root = () => element.shadowRoot!;
  const links = () => [...root().querySelectorAll<HTMLAnchorElement>('[part=service]')];
  const titles = () => links().map((link) => link.textContent.trim());
  const type = async (text: string) => {
    const input = root().querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await element.updateComplete;
  };

  const settled = async (isThere: () => boolean) => {
    for (let tries = 0; !isThere() && tries < 200; tries++) await new Promise((settle) => setTimeout(settle, 10));
    await element.updateComplete;
  };

  beforeEach(async () => {
    network = new StubbedFetch(jsonAnswer(200, catalog));
    element = document.createElement('ozg-catalog');
    element.src = '/forms/catalog.json';
    element.language = 'de';
    element.append('Ohne Katalog');
    document.body.append(element);
    await settled(() => links().length > 0);
  });

  afterEach(() => {
    element.remove();
    network.restore();
    history.replaceState(null, '', start);
  });

  it('can be hit by a finger', () => {
    for (const target of [root().querySelector('input')!, ...links()])
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('lists all services and says how many there are', () => {
    expect(titles()).to.deep.equal(['Geburtsurkunde bestellen', 'Hund anmelden']);
    expect(root().querySelector('[role=status]')!.textContent.trim()).to.equal('2 Dienstleistungen');
  });

  it('finds by another word, and says the count again', async () => {
    await type('welpe');
    expect(titles()).to.deep.equal(['Hund anmelden']);
    expect(root().querySelector('[role=status]')!.textContent.trim()).to.equal('1 Dienstleistung');
    await type('reisepass');
    expect(root().querySelector('[role=status]')!.textContent).to.contain('Nichts gefunden');
  });

  it('opens a form in place, with an address of its own, and goes back to where the person was', async () => {
    await type('hund');
    links()[0]!.click();
    await element.updateComplete;
    const form = element.querySelector('ozg-form')!;
    expect(form.getAttribute('src')).to.match(/\/forms\/hund\/form\.json$/);
    expect(new URL(location.href).searchParams.get('ozg-service')).to.equal('hund');
    expect(root().activeElement!.id).to.equal('back');
    root().querySelector<HTMLElement>('#back')!.click();
    await element.updateComplete;
    expect(element.querySelector('ozg-form')).to.equal(null);
    expect(new URL(location.href).searchParams.has('ozg-service')).to.equal(false);
    expect(root().querySelector('input')!.value).to.equal('hund');
    expect((root().activeElement as HTMLElement).dataset['id']).to.equal('hund');
    links()[0]!.click();
    await element.updateComplete;
    expect(element.querySelector('ozg-form')).to.equal(form, 'the same form, with its answers');
  });

  it('warns before leaving while a form that was put away has answers', async () => {
    links()[1]!.click();
    await element.updateComplete;
    element.querySelector('ozg-form')!.dispatchEvent(new CustomEvent('ozg-change'));
    root().querySelector<HTMLElement>('#back')!.click();
    await element.updateComplete;
    const leaving = new Event('beforeunload', {cancelable: true});
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
  });

  it('says what is wrong with a file that is no catalogue, and keeps what stands in the tag', async () => {
    network.restore();
    network = new StubbedFetch(jsonAnswer(200, {title: 'Ein Formular'}));
    element.src = '/forms/form.json';
    await settled(() => root().querySelector('[role=alert]') !== null);
    expect(root().querySelector('.reason')!.textContent).to.match(/form\.json ist kein Katalog/);
    expect(root().querySelector('slot')).to.not.equal(null);
  });
});
