import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';

const text = {type: 'string'};

describe('answers with names of a person', () => {
  let page: FormPage;
  const open = async (schema: object = {additionalProperties: {type: 'number', title: 'Betrag'}}) => {
    page = await FormPage.open({definition: {type: 'object', title: 'Kosten', properties: {known: text}, ...schema}});
    await page.until(() => page.root.getElementById('names') !== null);
  };
  afterEach(() => page.close());

  async function add(name: string): Promise<void> {
    page.root.getElementById('names')!.focus();
    await sendKeys({type: name});
    await sendKeys({press: 'Enter'});
    await page.settled();
  }
  const fault = () => wordsIn(page.root.getElementById('names-error'));

  it('are added by name, and take the focus', async () => {
    await open();
    await add('Fahrt');
    expect(page.focused).to.equal('field/Fahrt');
    expect([...page.control('/Fahrt').labels!].map(wordsIn)).to.deep.equal(['Fahrt']);
    await sendKeys({type: '12,50'});
    expect(page.element.answers).to.deep.equal({Fahrt: 12.5});
    await expect(page.element).to.be.accessible();
  });

  it('hold up who goes on before the name that was typed is added, and keep it', async () => {
    await open();
    page.root.getElementById('names')!.focus();
    await sendKeys({type: 'Fahrt'});
    await page.press('Weiter');
    expect(page.summary).to.deep.equal([
      'Bitte fügen Sie „Fahrt“ bei „Kosten“ noch hinzu, oder löschen Sie diese Bezeichnung.',
    ]);
    expect((page.root.getElementById('names') as HTMLInputElement).value).to.equal('Fahrt');
    await add('');
    expect(page.summary).to.deep.equal(['Bitte füllen Sie „Fahrt“ aus.']);
    expect(page.focused).to.equal('field/Fahrt');
    await sendKeys({type: '3'});
    await page.press('Weiter');
    expect(page.hasButton('Zurück')).to.equal(true);
    expect(page.element.answers).to.deep.equal({Fahrt: 3});
  });

  it('come back with the page while the name is being typed', async () => {
    const schema = {properties: {a: text, costs: {title: 'Kosten', type: 'object', additionalProperties: text}}};
    const pages = ['/a', '/costs'].map((pointer) => ({id: pointer.slice(1), title: pointer, fields: [pointer]}));
    page = await FormPage.open({definition: {id: 'f', schema, pages: [...pages, {...pages[0], id: 'last'}]}});
    await page.press('Weiter');
    await page.until(() => page.root.getElementById('names/costs') !== null);
    page.root.getElementById('names/costs')!.focus();
    await sendKeys({type: 'Fahrt'});
    await page.press('Zurück');
    expect(page.root.getElementById('names/costs')).to.equal(null);
    await page.press('Weiter');
    await page.until(() => page.root.getElementById('names/costs') !== null);
    expect((page.root.getElementById('names/costs') as HTMLInputElement).value).to.equal('Fahrt');
  });

  it('stay while their answer is typed anew, and go when they are removed', async () => {
    await open();
    await add('Fahrt');
    await page.type('/Fahrt', '');
    expect(page.control('/Fahrt')).to.not.equal(null);
    page.root.querySelector<HTMLButtonElement>('[aria-label="Fahrt entfernen"]')!.click();
    await page.settled();
    expect(page.root.getElementById('field/Fahrt')).to.equal(null);
    expect(page.focused).to.equal('names');
    expect(page.element.answers).to.deep.equal({});
  });

  it('are neither added nor removed where they are only shown', async () => {
    page = await FormPage.open({
      definition: {
        properties: {
          locked: {title: 'Fest', type: 'boolean'},
          costs: {title: 'Kosten', type: 'object', additionalProperties: {type: 'number'}},
        },
        if: {properties: {locked: {const: true}}, required: ['locked']},
        then: {properties: {costs: {readOnly: true}}},
      },
    });
    await page.until(() => page.root.getElementById('names/costs') !== null);
    page.root.getElementById('names/costs')!.focus();
    await sendKeys({type: 'Fahrt'});
    await sendKeys({press: 'Enter'});
    await page.settled();
    await page.type('/costs/Fahrt', '3');
    await page.pick('/locked', 'Ja');
    expect(page.control('/costs/Fahrt').readOnly).to.equal(true);
    expect(page.root.querySelectorAll('ozg-names button, [id="names/costs"]')).to.have.length(0);
    expect(page.element.answers).to.deep.equal({locked: true, costs: {Fahrt: 3}});
  });

  for (const [name, message, reason] of [
    ['', 'Fehler: Bitte geben Sie zuerst an, wie die neue Angabe heißen soll.', 'no name'],
    ['known', 'Fehler: „known“ gibt es hier schon. Bitte wählen Sie eine andere Bezeichnung.', 'asked already'],
    ['x', 'Fehler: „x“ ist hier als Bezeichnung nicht möglich. Bitte wählen Sie eine andere.', 'refused by the schema'],
  ] as const) {
    it(`are not added as "${name}": ${reason}`, async () => {
      await open({additionalProperties: text, propertyNames: {minLength: 2}});
      await add(name);
      expect(fault()).to.equal(message);
      expect(page.focused).to.equal('names');
      expect(page.element.answers).to.deep.equal({});
      await expect(page.element).to.be.accessible();
      await add('more');
      expect(page.root.getElementById('names-error')).to.equal(null);
    });
  }
});
