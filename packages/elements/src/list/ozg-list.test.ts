import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';

const dog = {
  title: 'Hund',
  type: 'object',
  required: ['name'],
  properties: {name: {title: 'Rufname', type: 'string'}},
};

describe('ozg-list', () => {
  let page: FormPage;

  async function open(
    list: object,
    {isRequired = true, language = 'de', ...more}: {isRequired?: boolean; language?: string; fields?: object} = {},
  ) {
    page = await FormPage.open({
      language,
      definition: {
        id: 'lists',
        version: '1.0.0',
        language: 'de',
        title: 'Listen',
        schema: {
          type: 'object',
          properties: {dogs: {title: 'Hunde', type: 'array', items: dog, ...list}},
          ...(isRequired && {required: ['dogs']}),
        },
        pages: [{id: 'all', title: 'Alles', fields: ['/dogs']}],
        ...more,
      },
    });
    await page.until(() => customElements.get('ozg-list') !== undefined);
    return page;
  }
  afterEach(() => page.close());

  const entries = () => [...page.root.querySelectorAll('.entry-title')].map(wordsIn);
  const answers = () => page.element.answers as {dogs?: unknown};

  it('goes to the heading of what is added, and says so', async () => {
    await open({minItems: 1});
    expect(entries()).to.deep.equal(['Hund 1']);
    await page.press('Weiteren Eintrag hinzufügen');
    expect(entries()).to.deep.equal(['Hund 1', 'Hund 2']);
    expect(wordsIn(page.root.activeElement)).to.equal('Hund 2');
    expect(page.announced).to.equal('Hund 2 hinzugefügt.');
    await expect(page.element).to.be.accessible();
  });

  it('keeps entries that mean something by their place, and counts none that are fixed', async () => {
    const point = [
      {title: 'X', type: 'number'},
      {title: 'Y', type: 'number'},
    ];
    await open({items: false, prefixItems: point});
    await page.until(() => page.has('/dogs/1'));
    expect(page.root.querySelectorAll('.list button')).to.have.length(0);
    expect(wordsIn(page.root.querySelector('.list .hint'))).to.equal('');
    page.close();
    await open({prefixItems: point, items: {type: 'number'}});
    await page.press('Weiteren Eintrag hinzufügen');
    expect([...page.root.querySelectorAll('[part=remove]')]).to.have.length(1);
  });

  it('has gone there before the next key can be pressed', async () => {
    await open({minItems: 1});
    page.button('Weiteren Eintrag hinzufügen').click();
    // A key comes with a task of its own; this one comes as soon as any can.
    await new Promise((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage('');
    });
    expect(wordsIn(page.root.activeElement)).to.equal('Hund 2');
  });

  it('goes to the entry before what is removed, and says so', async () => {
    await open({minItems: 1});
    for (const name of ['Bello', 'Rex', 'Waldi']) {
      const at = entries().length - 1;
      await page.type(`/dogs/${at}/name`, name);
      if (name !== 'Waldi') await page.press('Weiteren Eintrag hinzufügen');
    }
    await page.press('Hund 3 entfernen');
    expect(page.focused).to.equal('list/dogs-ask');
    expect(wordsIn(page.root.activeElement)).to.contain('Möchten Sie „Hund 3“ entfernen?');
    await expect(page.element).to.be.accessible();
    await page.press('Ja, entfernen');
    expect(wordsIn(page.root.activeElement)).to.equal('Hund 2');
    expect(page.announced).to.equal('Hund 3 entfernt.');
    await page.press('Hund 1 entfernen');
    await page.press('Ja, entfernen');
    expect(entries()).to.deep.equal(['Hund 1']);
    expect(wordsIn(page.root.activeElement)).to.equal('Hund 1');
    expect(page.control('/dogs/0/name').value).to.equal('Rex');
    expect(answers()).to.deep.equal({dogs: [{name: 'Rex'}]});
  });

  it('goes to its own heading once the last entry is removed', async () => {
    await open({}, {isRequired: false});
    expect(entries()).to.deep.equal([]);
    await page.press('Eintrag hinzufügen');
    expect(wordsIn(page.root.activeElement)).to.equal('Hund 1');
    await page.press('Hund 1 entfernen');
    expect(wordsIn(page.root.activeElement)).to.equal('Hunde');
    expect(answers()).to.deep.equal({});
  });

  it('calls entries what their answers call them', async () => {
    await open({minItems: 1}, {fields: {'/dogs': {itemLabel: '/name'}}});
    await page.type('/dogs/0/name', 'Bello');
    expect(entries()).to.deep.equal(['Hund 1: Bello']);
    await page.press('Weiteren Eintrag hinzufügen');
    expect(page.button('Hund 1: Bello entfernen')).to.be.instanceOf(HTMLButtonElement);
  });

  it('offers to add and to remove only what the limits allow', async () => {
    await open({minItems: 1, maxItems: 2});
    expect(page.hasButton('Entfernen')).to.equal(false);
    await page.press('Weiteren Eintrag hinzufügen');
    expect(page.hasButton('Weiteren Eintrag hinzufügen')).to.equal(false);
    await page.press('Hund 1 entfernen');
    expect(page.hasButton('Weiteren Eintrag hinzufügen')).to.equal(true);
    expect(page.hasButton('Entfernen')).to.equal(false);
  });

  it('cannot be changed where the answer is only shown', async () => {
    await open({minItems: 1, readOnly: true});
    expect([page.hasButton('Weiteren Eintrag hinzufügen'), page.hasButton('Entfernen')]).to.deep.equal([false, false]);
  });

  it('takes the words of the author for adding', async () => {
    await open({minItems: 1}, {fields: {'/dogs': {add: 'Noch ein Hund'}}});
    expect(page.hasButton('Noch ein Hund')).to.equal(true);
  });

  it('says in the summary which entry is meant, and leads there', async () => {
    await open({minItems: 2});
    await page.press('Verbindlich absenden');
    expect(page.summary).to.have.length(2);
    expect(page.summary[1]).to.contain('Hund 2');
    page.root.querySelectorAll<HTMLElement>('#summary a')[1]!.click();
    await page.settled();
    expect(page.focused).to.equal('field/dogs/1/name');
  });

  describe('of plain texts', () => {
    const texts = {title: 'Vornamen', items: {type: 'string'}, minItems: 1};

    it('names each control', async () => {
      await open(texts);
      await page.press('Weiteren Eintrag hinzufügen');
      expect([...page.root.querySelectorAll('ozg-list .label')].map(wordsIn)).to.deep.equal([
        'Vornamen 1',
        'Vornamen 2',
      ]);
      await expect(page.element).to.be.accessible();
    });

    it('goes to the control that is added, and to the one before what is removed', async () => {
      await open(texts);
      await page.type('/dogs/0', 'Anna');
      await page.press('Weiteren Eintrag hinzufügen');
      expect(page.focused).to.equal('field/dogs/1');
      expect(page.announced).to.equal('Vornamen 2 hinzugefügt.');
      await page.type('/dogs/1', 'Lena');
      expect(answers()).to.deep.equal({dogs: ['Anna', 'Lena']});
      await page.press('Vornamen 2 entfernen');
      await page.press('Ja, entfernen');
      expect(page.focused).to.equal('field/dogs/0');
      expect(answers()).to.deep.equal({dogs: ['Anna']});
    });

    it('says which one is missing', async () => {
      await open(texts);
      await page.press('Verbindlich absenden');
      expect(page.messageAt('/dogs/0')).to.equal('Bitte füllen Sie „Vornamen 1“ aus.');
    });
  });

  it('keeps a filled entry unless it is confirmed, text that is no answer yet included', async () => {
    const born = {title: 'Geboren', type: 'string', format: 'date'};
    await open({minItems: 1, items: {...dog, properties: {...dog.properties, born}}});
    await page.press('Weiteren Eintrag hinzufügen');
    await page.type('/dogs/1/born', '3.');
    await page.press('Hund 2 entfernen');
    await page.press('Nein, behalten');
    expect(wordsIn(page.root.activeElement)).to.equal('Hund 2');
    expect(page.control('/dogs/1/born').value).to.equal('3');
    await page.type('/dogs/1/born', '');
    await page.press('Hund 2 entfernen');
    expect(entries()).to.deep.equal(['Hund 1']);
  });

  it('says how many entries are possible', async () => {
    await open({minItems: 2, maxItems: 5});
    const described = page.root.querySelector('.list')!.getAttribute('aria-describedby')!;
    expect(wordsIn(page.root.getElementById(described))).to.equal('Mindestens 2 Einträge. Höchstens 5 Einträge.');
  });

  describe('with longer entries', () => {
    const items = {
      ...dog,
      properties: {
        name: {title: 'Rufname', type: 'string'},
        breed: {title: 'Rasse', type: 'string'},
        sex: {title: 'Geschlecht', enum: ['m', 'w']},
      },
    };
    const folded = () => [...page.root.querySelectorAll('.entry-answers')].map(wordsIn);

    it('shows what is complete by its answers, and opens it again', async () => {
      await open({minItems: 1, items}, {fields: {'/dogs/*/sex': {widget: 'select'}}});
      await page.type('/dogs/0/name', 'Bello');
      expect(folded()).to.deep.equal([]);
      await page.press('Weiteren Eintrag hinzufügen');
      expect(folded()).to.deep.equal(['Rufname Bello']);
      expect(page.has('/dogs/0/name')).to.equal(false);
      await expect(page.element).to.be.accessible();
      await page.press('Hund 1 ändern');
      expect(wordsIn(page.root.activeElement)).to.equal('Hund 1');
      expect(page.control('/dogs/0/name').value).to.equal('Bello');
    });

    it('leaves open what is not complete, and opens what turns out to be wrong', async () => {
      await open({minItems: 1, items: {...items, required: ['name', 'breed']}});
      await page.type('/dogs/0/name', 'Bello');
      await page.press('Weiteren Eintrag hinzufügen');
      expect(folded()).to.deep.equal([]);
      await page.type('/dogs/0/breed', 'Dackel');
      await page.press('Weiteren Eintrag hinzufügen');
      expect(folded()).to.deep.equal(['Rufname Bello Rasse Dackel']);
      await page.press('Hund 1 ändern');
      await page.type('/dogs/0/breed', '');
      await page.press('Verbindlich absenden');
      expect(page.messageAt('/dogs/0/breed')).to.contain('Rasse');
    });

    it('keeps everything open where the author wants a plain list', async () => {
      await open({minItems: 1, items}, {fields: {'/dogs': {widget: 'list'}}});
      await page.type('/dogs/0/name', 'Bello');
      await page.press('Weiteren Eintrag hinzufügen');
      expect(folded()).to.deep.equal([]);
    });
  });

  it('moves entries with all that is in them, where the order means something', async () => {
    await open({minItems: 1}, {fields: {'/dogs': {move: true}}});
    await page.type('/dogs/0/name', 'Bello');
    await page.press('Weiteren Eintrag hinzufügen');
    await page.type('/dogs/1/name', 'Rex');
    expect([page.hasButton('Nach oben'), page.hasButton('Nach unten')]).to.deep.equal([true, true]);
    await page.press('Hund 2 nach oben');
    expect(answers()).to.deep.equal({dogs: [{name: 'Rex'}, {name: 'Bello'}]});
    expect(wordsIn(page.root.activeElement)).to.equal('Hund 1');
    expect(page.announced).to.equal('Hund 1 steht jetzt an Stelle 1 von 2.');
    await page.press('Hund 1 nach unten');
    expect(page.control('/dogs/0/name').value).to.equal('Bello');
  });

  it('names lists inside of a list', async () => {
    await open({title: 'Zeilen', minItems: 1, items: {type: 'array', minItems: 1, items: {type: 'string'}}});
    const headings = () =>
      [...page.root.querySelectorAll('[role="heading"]')].map((heading) => `${heading.ariaLevel} ${wordsIn(heading)}`);
    expect(headings()).to.deep.equal(['3 Zeilen', '4 Zeilen 1']);
    await expect(page.element).to.be.accessible();
  });
});
