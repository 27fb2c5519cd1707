import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage, type FormPageOptions} from '../testing/form-fixture.ts';
import {shortForm} from '../testing/short-form.ts';
import {jsonAnswer, noConnection, StubbedFetch, type Answer} from '../testing/stubbed-fetch.ts';

const dangling = {...shortForm, schema: {type: 'object', properties: {dog: {$ref: '#/$defs/dog'}}}};

describe('a form that cannot be shown', () => {
  let page: FormPage;
  let network: StubbedFetch | undefined;
  afterEach(() => {
    page.close();
    network?.restore();
    network = undefined;
  });

  async function open(options: FormPageOptions, answer?: Answer): Promise<void> {
    if (answer) network = new StubbedFetch(answer);
    page = await FormPage.open(options);
  }

  const reason = () => wordsIn(page.root.querySelector('.reason'));

  for (const [what, options, answer, said, pointer] of [
    ['without src', {}, undefined, 'das Attribut „src“', undefined],
    [
      'of another page',
      {src: '/form.json'},
      jsonAnswer(404, {}),
      '/form.json ist nicht erreichbar (Antwort 404)',
      undefined,
    ],
    ['out of reach', {src: '/form.json'}, noConnection, '/form.json ist nicht erreichbar.', undefined],
    ['that is no JSON', {src: '/form.json'}, () => new Response('<html>'), 'enthält kein gültiges JSON', undefined],
    ['that is no object', {src: '/form.json'}, jsonAnswer(200, [1]), 'has to be a JSON object', ''],
    ['that is no form', {definition: 'x'}, undefined, 'has to be a JSON object', ''],
    ['with a dangling $ref', {definition: dangling}, undefined, '#/$defs/dog', '/schema/properties/dog/$ref'],
    [
      'with a dangling $ref in a file',
      {src: '/form.json'},
      jsonAnswer(200, dangling),
      '/form.json',
      '/schema/properties/dog/$ref',
    ],
    [
      'without its profile',
      {definition: shortForm, profileSrc: '/town.json'},
      jsonAnswer(500, {}),
      '/town.json',
      undefined,
    ],
  ] as const) {
    it(`${what} says why, and keeps what stands in its place`, async () => {
      await open(options, answer);
      expect(wordsIn(page.root.querySelector('.summary-title'))).to.equal(
        'Dieses Formular kann gerade nicht angezeigt werden',
      );
      expect(reason()).to.contain(said);
      expect(page.events.map(({type}) => type)).to.deep.equal(['ozg-error']);
      const {
        phase,
        message,
        pointer: told,
      } = page.events[0]!.detail as {phase: string; message: string; pointer?: string};
      expect([phase, message]).to.deep.equal(['load', page.root.querySelector('.reason')!.textContent]);
      expect(told).to.equal(pointer);
      expect(page.element.querySelector('a')!.checkVisibility()).to.equal(true);
      await expect(page.element).to.be.accessible();
    });
  }

  it('speaks the language that was asked for', async () => {
    await open({language: 'en'});
    expect(wordsIn(page.root.querySelector('.summary-title'))).to.equal('This form cannot be shown at the moment');
  });

  it('shows hostile text of a definition as text', async () => {
    await open({definition: {...shortForm, schema: {$ref: '#/<img src=x onerror=alert(1)>'}}});
    expect(reason()).to.contain('<img src=x');
    expect(page.root.querySelector('img')).to.equal(null);
  });

  it('is shown once it is mended', async () => {
    await open({definition: dangling});
    page.element.definition = shortForm;
    await page.until(() => page.heading === 'Zur Person');
    expect(page.root.querySelector('.broken')).to.equal(null);
    expect(page.root.querySelector('slot')).to.equal(null);
  });
});
