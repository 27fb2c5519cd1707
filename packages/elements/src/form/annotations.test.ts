import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';
import {jsonAnswer, StubbedFetch} from '../testing/stubbed-fetch.ts';

/** Everything that JSON Schema lets a schema say without deciding about an answer (2020-12 validation, section 9). */
const schema = {
  type: 'object',
  required: ['edition', 'pin', 'must'],
  properties: {
    edition: {const: 3},
    town: {title: 'Gemeinde', type: 'string', readOnly: true, default: 'Kiel'},
    kind: {title: 'Art', enum: ['a', 'b'], readOnly: true, default: 'b'},
    count: {title: 'Anzahl', type: 'integer', default: 2, examples: [4]},
    pin: {title: 'Geheimnummer', type: 'string', writeOnly: true, examples: ['1234']},
    fax: {title: 'Fax', type: 'string', deprecated: true, default: '0431'},
    telex: {title: 'Telex', type: 'string', deprecated: true},
    must: {title: 'Muss', type: 'string', deprecated: true},
    way: {
      title: 'Weg',
      oneOf: [
        {const: 'post', title: 'Post'},
        {const: 'fax', title: 'Per Fax', deprecated: true},
        {const: 'mail', title: 'Mail'},
      ],
    },
  },
};

describe('what a schema says beside its limits', () => {
  let page: FormPage;
  let network: StubbedFetch;

  beforeEach(async () => {
    network = new StubbedFetch(
      jsonAnswer(201, {reference: 'R-1', receivedAt: '2026-11-24T10:15:00Z', accessCode: 'geheim', receipt: 'a.b.c'}),
    );
    page = await FormPage.open({definition: schema, endpoint: '/in'});
  });

  afterEach(() => {
    page.close();
    network.restore();
    sessionStorage.clear();
  });

  const labels = () =>
    [...page.root.querySelectorAll('.label')].map((label) => wordsIn(label).replace(/ ?\(optional\)/, ''));

  async function toReview(): Promise<void> {
    await page.type('/pin', '9876');
    await page.type('/must', 'x');
    await page.press('Weiter');
  }

  it('shows on the page what is asked, and nothing that is constant or no longer offered', async () => {
    expect(labels()).to.deep.equal(['Gemeinde', 'Art', 'Anzahl', 'Geheimnummer', 'Muss', 'Weg']);
    expect([...page.root.querySelectorAll('fieldset label')].map(wordsIn)).to.deep.equal(['Post', 'Mail']);
    expect([page.control('/town').value, page.control('/town').readOnly]).to.deep.equal(['Kiel', true]);
    expect([wordsIn(page.control('/kind')), page.control('/kind').localName]).to.deep.equal(['b', 'output']);
    expect(page.control('/count').value).to.equal('2');
    expect(page.control('/pin').autocomplete).to.equal('off');
    const hints = [...page.root.querySelectorAll('.hint')].map(wordsIn);
    expect(hints).to.deep.equal(['Beispiel: 4', 'Beispiel: 1234']);
    await page.until(() => page.hasButton('Verbergen'));
    await expect(page.element).to.be.accessible();
  });

  it('cannot be typed over where it is only shown', async () => {
    page.control('/town').focus();
    await page.type('/town', 'Lübeck');
    expect(page.control('/town').value).to.equal('Kiel');
    expect(page.element.answers).to.deep.include({town: 'Kiel'});
  });

  it('is checked by the citizen as it is sent, save what is nobody’s to read', async () => {
    await toReview();
    const rows = [...page.root.querySelectorAll('.review dl > div')].map((row) =>
      [...row.querySelectorAll('dt, dd')].map(wordsIn).join(': '),
    );
    expect(rows).to.deep.equal([
      'Gemeinde: Kiel',
      'Art: b',
      'Anzahl: 2',
      'Geheimnummer: Angegeben, wird hier nicht angezeigt',
      'Muss: x',
      'Weg: Keine Angabe',
    ]);
  });

  it('is sent: constants, what is shown, and what began with a default', async () => {
    await toReview();
    await page.press('Verbindlich absenden');
    await page.until(() => page.events.some(({type}) => type === 'ozg-submitted'));
    expect((network.requests[0]!.body as {answers: unknown}).answers).to.deep.equal({
      edition: 3,
      town: 'Kiel',
      kind: 'b',
      count: 2,
      pin: '9876',
      must: 'x',
    });
    expect(page.root.textContent).not.to.include('9876');
  });
});
