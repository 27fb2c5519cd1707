import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';

const text = {type: 'string'};

const definition = {
  id: 'hund',
  version: '1.0.0',
  language: 'de',
  title: 'Hund anmelden',
  schema: {
    type: 'object',
    required: ['breed'],
    properties: {
      name: {...text, title: 'Name'},
      breed: {...text, title: 'Welche Rasse ist {/name|der Hund}?'},
      colour: {...text, title: 'Farbe'},
    },
  },
  pages: [
    {id: 'dog', title: 'Angaben zu {/name|Ihrem Hund}', fields: ['/name', '/breed', '/colour']},
    {id: 'check', title: 'Prüfen', type: 'review', fields: []},
  ],
  texts: {de: {'/breed': {errors: {required: 'Sagen Sie, welche Rasse {/name|der Hund} ist.'}}}},
};

describe('texts with an earlier answer', () => {
  let page: FormPage;
  afterEach(() => page.close());

  beforeEach(async () => (page = await FormPage.open({definition})));

  const label = () => wordsIn(page.root.querySelector('label[for="field/breed"]'));
  const heading = () => wordsIn(page.root.querySelector('#page-title'));

  it('follow it while it is typed, and never show it as markup', async () => {
    expect([label(), heading()]).to.deep.equal(['Welche Rasse ist der Hund?', 'Angaben zu Ihrem Hund']);
    await page.type('/name', '<b>Rex</b>');
    expect([label(), heading()]).to.deep.equal(['Welche Rasse ist <b>Rex</b>?', 'Angaben zu <b>Rex</b>']);
    await page.type('/name', '');
    expect(label()).to.equal('Welche Rasse ist der Hund?');
  });

  it('tell it in messages and when everything is checked', async () => {
    await page.type('/name', 'Rex');
    await page.press('Weiter');
    expect(wordsIn(page.root.querySelector('[part~="error"]'))).to.contain('Sagen Sie, welche Rasse Rex ist.');
    await page.type('/breed', 'Pudel');
    await page.press('Weiter');
    const terms = [...page.root.querySelectorAll('dt')].map(wordsIn);
    expect(terms).to.include('Welche Rasse ist Rex?');
    expect(wordsIn(page.root.querySelector('.review-head h3'))).to.equal('Angaben zu Rex');
  });
});
