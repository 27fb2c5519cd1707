import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';
import {StubbedFetch} from '../testing/stubbed-fetch.ts';

const text = {type: 'string'};
const fields = (count: number) => Object.fromEntries(Array.from({length: count}, (_, at) => [`f${at}`, text]));

function nested(depth: number): object {
  let schema: object = text;
  for (let at = 0; at < depth; at++) schema = {properties: {a: schema}};
  return schema;
}

describe('a definition that wants to harm the page', () => {
  const untouched = Object.getOwnPropertyNames(Object.prototype).sort();
  let page: FormPage;
  let network: StubbedFetch | undefined;
  afterEach(() => {
    page.close();
    network?.restore();
    network = undefined;
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).to.deep.equal(untouched);
  });

  for (const [what, definition, said, pointer] of [
    ['is deeper than 64 levels', nested(100), '64 levels', undefined],
    ['has more than 5,000 fields', {properties: fields(5_001)}, '5000 fields', ''],
    ['goes in circles', {properties: {a: {$ref: '#/properties/b'}, b: {$ref: '#/properties/a'}}}, 'itself', undefined],
    [
      'fetches from elsewhere',
      {properties: {a: {$ref: 'https://example.org/a'}}},
      'never fetched',
      '/properties/a/$ref',
    ],
    ['has a pattern that is none', {properties: {a: {pattern: '(('}}}, 'regular expression', '/properties/a/pattern'],
    [
      'has a pattern that may take for ever',
      {properties: {a: {pattern: '^(?=(a+)+$)b'}}},
      'take for ever',
      '/properties/a/pattern',
    ],
  ] as const) {
    it(`is refused within two seconds, by its place, when it ${what}`, async () => {
      const start = performance.now();
      page = await FormPage.open({definition});
      expect(performance.now() - start).to.be.below(2_000);
      const {type, detail} = page.events[0]! as {type: string; detail: {message: string; pointer?: string}};
      expect(type).to.equal('ozg-error');
      expect(detail.message).to.contain(said);
      if (pointer !== undefined) expect(detail.pointer).to.equal(pointer);
      expect(wordsIn(page.root.querySelector('.reason'))).to.contain(said);
      expect(page.element.querySelector('a')!.checkVisibility()).to.equal(true);
    });
  }

  it('is refused within two seconds when it is larger than 1 MB', async () => {
    network = new StubbedFetch(() => new Response(JSON.stringify({description: 'x'.repeat(1024 * 1024)})));
    page = await FormPage.open({src: '/form.json'});
    expect(page.events.map(({type}) => type)).to.deep.equal(['ozg-error']);
    expect(wordsIn(page.root.querySelector('.reason'))).to.contain('1 MB');
  });

  it('works within the limits: names of every object, an old draft, 100,000 options, an evil pattern', async () => {
    const options = JSON.stringify(Array.from({length: 100_000}, (_, at) => `v${at}`));
    const start = performance.now();
    page = await FormPage.open({
      definition: JSON.parse(
        `{"$schema": "http://json-schema.org/draft-04/schema#", "properties": {"__proto__": {"type": "string"},
          "constructor": {"type": "string"}, "evil": {"type": "string", "pattern": "^(a+)+$"}, "pick": {"enum": ${options}}}}`,
      ) as object,
    });
    expect(performance.now() - start).to.be.below(2_000);
    expect(page.events.map(({type}) => type)).to.deep.equal(['ozg-ready']);
    await page.type('/constructor', 'x');
    await page.type('/evil', `${'a'.repeat(40)}!`);
    await page.tab();
    await page.until(() => page.messageAt('/evil') !== '');
    expect(page.element.answers).to.deep.equal({constructor: 'x', evil: `${'a'.repeat(40)}!`});
  });
});
