import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';

const text = {type: 'string'};

describe('the choice among branches', () => {
  let page: FormPage;
  const open = async (schema: object) => {
    page = await FormPage.open({definition: {type: 'object', properties: {a: {title: 'Frage', ...schema}}}});
    await page.until(() => page.root.querySelector('ozg-branch fieldset') !== null);
  };
  afterEach(() => page.close());

  const options = () => [...page.root.querySelectorAll('ozg-branch label')].map(wordsIn);
  async function choose(label: string): Promise<void> {
    [...page.root.querySelectorAll<HTMLLabelElement>('ozg-branch label')]
      .find((one) => wordsIn(one) === label)!
      .click();
    await page.settled();
  }

  for (const [schema, labels, reason] of [
    [
      {
        oneOf: [
          {title: 'Eins', ...text},
          {title: 'Zwei', type: 'number'},
        ],
      },
      ['Eins', 'Zwei'],
      'titles',
    ],
    [{oneOf: [text, {type: 'integer'}, {type: 'array'}]}, ['Text', 'Ganze Zahl', 'Mehrere Angaben'], 'types'],
    [
      {type: ['boolean', 'object'], properties: {x: text}},
      ['Ja oder Nein', 'Zusammengesetzte Angabe'],
      'a list of types',
    ],
    [
      {anyOf: [{$ref: '#/$defs/homeAddress'}, {type: 'object', properties: {x: text}}, {properties: {y: text}}]},
      ['Home Address', 'X', 'Y'],
      'names of definitions',
    ],
    [
      {
        anyOf: [
          {properties: {both: text, vorname: text, last_name: {title: 'Nachname', ...text}}},
          {properties: {both: text, a: text, b: text, c: text, d: text}},
        ],
      },
      ['Vorname, Nachname', 'A, B, C, …'],
      'what only they ask for',
    ],
    [
      {
        oneOf: [
          {type: 'object', properties: {x: text}},
          {type: 'object', properties: {x: {type: 'number'}}},
        ],
      },
      ['Zusammengesetzte Angabe 1', 'Zusammengesetzte Angabe 2'],
      'numbers where words are the same',
    ],
  ] as const) {
    it(`shows ${labels.join(', ')}: ${reason}`, async () => {
      page = await FormPage.open({
        definition: {
          type: 'object',
          properties: {a: {title: 'Frage', ...schema}},
          $defs: {homeAddress: {type: 'object', properties: {street: text}}},
        },
      });
      await page.until(() => page.root.querySelector('ozg-branch fieldset') !== null);
      expect(options()).to.deep.equal(labels);
      await expect(page.element).to.be.accessible();
    });
  }

  it('leads to one control, to several, or to a list, and keeps the answers of each', async () => {
    await open({type: ['string', 'array'], items: text});
    expect(page.root.getElementById('field/a')).to.equal(null);
    await choose('Text');
    await page.type('/a', 'eins');
    expect(page.element.answers).to.deep.equal({a: 'eins'});
    await choose('Mehrere Angaben');
    await page.until(() => page.root.querySelector('ozg-list [part="add"]') !== null);
    expect(page.root.querySelectorAll('ozg-list')).to.have.length(1);
    expect(page.element.answers).to.deep.equal({});
    await choose('Text');
    expect(page.control('/a').value).to.equal('eins');
  });

  it('is only told where its place is only shown', async () => {
    page = await FormPage.open({
      definition: {
        type: 'object',
        properties: {
          locked: {title: 'Fest', type: 'boolean'},
          a: {title: 'Frage', oneOf: [{title: 'Eins', ...text}, {type: 'array'}]},
        },
        if: {properties: {locked: {const: true}}, required: ['locked']},
        then: {properties: {a: {readOnly: true}}},
      },
    });
    await page.until(() => page.root.querySelector('ozg-branch fieldset') !== null);
    await choose('Eins');
    await page.type('/a', 'so');
    await page.pick('/locked', 'Ja');
    expect(wordsIn(page.root.querySelector('ozg-branch'))).to.equal('Was trifft zu? Eins');
    expect(page.root.querySelector('ozg-branch input')).to.equal(null);
    expect(page.control('/a').readOnly).to.equal(true);
    expect(page.element.answers).to.deep.equal({locked: true, a: 'so'});
    await expect(page.element).to.be.accessible();
    await page.pick('/locked', 'Nein');
    expect(page.root.querySelector<HTMLInputElement>('ozg-branch input')!.checked).to.equal(true);
  });

  it('says that it is missing where it must be made', async () => {
    page = await FormPage.open({
      definition: {type: 'object', properties: {a: {title: 'Frage', type: ['boolean', 'array']}}, required: ['a']},
    });
    page.root.querySelector<HTMLButtonElement>('[part~="next"]')!.click();
    await page.until(() => page.root.getElementById('summary') !== null);
    expect(wordsIn(page.root.getElementById('field/a'))).to.equal('Fehler: Bitte machen Sie Angaben zu „Frage“.');
  });
});
