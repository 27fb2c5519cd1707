import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';

const text = {type: 'string'};
const parts = {id: text, name: text, mediaType: {enum: ['application/pdf']}, size: {type: 'integer'}, sha256: text};
const proof = {type: 'object', title: 'Nachweis', properties: parts, required: Object.keys(parts)};
const schema = {type: 'object', properties: {name: {...text, title: 'Name'}, proof}};

describe('a form with documents and nowhere to send them', () => {
  let page: FormPage;
  afterEach(() => page.close());

  it('says so at the field, and everything else goes on', async () => {
    page = await FormPage.open({definition: schema, endpoint: ''});
    const said = () => wordsIn(page.root.querySelector('ozg-upload [part~="error"]'));
    for (let turn = 0; turn < 100 && !said(); turn++) await new Promise((settle) => setTimeout(settle, 20));
    expect(said()).to.not.equal('');
    expect(page.root.querySelector<HTMLInputElement>('ozg-upload input')!.disabled).to.equal(true);
    await page.type('/name', 'Ada');
    expect(page.element.answers).to.deep.equal({name: 'Ada'});
  });
});
