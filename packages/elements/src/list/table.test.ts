import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';

const items = {
  title: 'Posten',
  type: 'object',
  required: ['what', 'cents'],
  properties: {
    what: {title: 'Wofür?', type: 'string', maxLength: 60},
    cents: {title: 'Betrag', description: 'In Cent', type: 'integer'},
    paid: {title: 'Bezahlt', type: 'boolean'},
  },
};

describe('a table of rows', () => {
  let page: FormPage;

  async function open(list: object = {}, options: object = {}) {
    page = await FormPage.open({
      definition: {
        id: 'table',
        version: '1.0.0',
        language: 'de',
        title: 'Tabelle',
        schema: {
          type: 'object',
          required: ['costs'],
          properties: {
            costs: {title: 'Kosten', type: 'array', minItems: 1, items, ...list},
            total: {title: 'Summe', type: 'integer', readOnly: true},
          },
        },
        pages: [{id: 'all', title: 'Alles', fields: ['/costs', '/total']}],
        fields: {'/costs': {widget: 'table', ...options}},
        computed: {'/total': 'sum(costs.filter(c, has(c.cents)).map(c, c.cents))'},
      },
    });
    await page.until(() => customElements.get('ozg-list') !== undefined);
  }
  afterEach(async () => {
    page.close();
    await setViewport({width: 1280, height: 800});
  });

  const table = () => page.root.querySelector('table')!;
  const texts = (selector: string) => [...table().querySelectorAll(selector)].map(wordsIn);
  const labelSize = () => page.root.querySelector<HTMLElement>('.table .label')!.clientWidth;

  it('has a head that names the columns, and a row for each entry', async () => {
    await open();
    expect(texts('thead th')).to.deep.equal(['Eintrag', 'Wofür?', 'Betrag In Cent', 'Bezahlt', 'Ändern und entfernen']);
    await page.press('Weiteren Eintrag hinzufügen');
    expect(texts('tbody th')).to.deep.equal(['Posten 1', 'Posten 2']);
    expect(wordsIn(page.root.activeElement)).to.equal('Posten 2');
    expect(page.announced).to.equal('Posten 2 hinzugefügt.');
    await expect(page.element).to.be.accessible();
  });

  it('names each control by its own label, seen or not', async () => {
    await open();
    expect(wordsIn(page.control('/costs/0/what').labels![0]!)).to.equal('Wofür?');
    expect(labelSize()).to.be.at.most(1);
    await setViewport({width: 320, height: 640});
    await page.settled();
    expect(labelSize()).to.be.above(1);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(getComputedStyle(table().querySelector('thead')!).display).to.equal('none');
    await expect(page.element).to.be.accessible();
  });

  it('shows cards where there are too many columns to see an answer whole', async () => {
    const properties = {...items.properties, since: {title: 'Seit', type: 'string', format: 'date'}};
    await open({items: {...items, properties}});
    expect(getComputedStyle(table().querySelector('thead')!).display).to.equal('none');
    expect(labelSize()).to.be.above(1);
  });

  it('adds up by a computed answer', async () => {
    await open();
    await page.type('/costs/0/cents', '1200');
    await page.press('Weiteren Eintrag hinzufügen');
    await page.type('/costs/1/cents', '34');
    await page.until(() => page.control('/total').value.replace(/\D/g, '') === '1234');
    expect((page.element.answers as {total?: number}).total).to.equal(1234);
  });

  it('moves and removes rows, and asks before what is filled goes', async () => {
    await open({}, {move: true});
    await page.type('/costs/0/what', 'Miete');
    await page.press('Weiteren Eintrag hinzufügen');
    await page.press('Posten 2 nach oben');
    expect(page.control('/costs/1/what').value).to.equal('Miete');
    await page.press('Posten 2 entfernen');
    expect(page.focused).to.equal('list/costs-ask');
    await expect(page.element).to.be.accessible();
    await page.press('Ja, entfernen');
    expect(texts('tbody th')).to.deep.equal(['Posten 1']);
    expect(page.control('/costs/0/what').value).to.equal('');
  });

  it('shows faults in their cells', async () => {
    await open();
    await page.press('Verbindlich absenden');
    expect(page.messageAt('/costs/0/what')).to.equal('Bitte füllen Sie „Wofür?“ aus.');
    expect(page.control('/costs/0/what').closest('td')).to.be.instanceOf(HTMLTableCellElement);
  });

  it('is a list where entries have parts of their own', async () => {
    const parts = {
      ...items,
      properties: {...items.properties, place: {type: 'object', properties: {x: {type: 'string'}}}},
    };
    await open({items: parts});
    expect(page.root.querySelector('table')).to.equal(null);
    expect(page.root.querySelectorAll('.entry')).to.have.length(1);
  });

  it('cannot be changed where it is only shown', async () => {
    await open({readOnly: true});
    expect([page.hasButton('Entfernen'), page.hasButton('Weiteren Eintrag hinzufügen')]).to.deep.equal([false, false]);
  });
});
