import {expect} from '@open-wc/testing';
import {databases, DraftsPage, moveToAnotherTab, saved, withoutDrafts} from '../testing/drafts-page.ts';
import {wordsIn} from '../testing/field-page.ts';
import type {FormPage} from '../testing/form-fixture.ts';
import {shortForm} from '../testing/short-form.ts';
import {jsonAnswer, noConnection, StubbedFetch, type Answer} from '../testing/stubbed-fetch.ts';

const secretForm = {...shortForm, fields: {...shortForm.fields, '/mail': {sensitive: true}}};

const stored = jsonAnswer(201, {
  reference: '7K3M-9QXD-2FHT',
  receivedAt: '2026-11-24T10:15:00Z',
  accessCode: 'geheim-0123456789',
  receipt: 'a.b.c',
});

describe('drafts', function () {
  // They wait for what is written a moment after each change.
  this.timeout(15_000);

  let page: FormPage;
  let shown: DraftsPage;
  let network: StubbedFetch | undefined;
  const now = Date.now;

  beforeEach(withoutDrafts);

  afterEach(() => {
    shown.close();
    network?.restore();
    network = undefined;
  });

  const find = (selector: string) => shown.find(selector);
  const notice = () => shown.notice;
  const status = () => shown.status;
  const startKeeping = () => shown.startKeeping();

  async function open(...what: Parameters<DraftsPage['open']>): Promise<void> {
    shown = new DraftsPage();
    await shown.open(...what);
    page = shown.form;
  }

  async function reopen(...what: Parameters<DraftsPage['reopen']>): Promise<void> {
    await shown.reopen(...what);
    page = shown.form;
  }

  it('are not kept, and leave no database, unless a person wants it', async () => {
    await open();
    await page.type('/name', 'Ada Meier');
    await saved();
    expect(status()).to.equal('nicht eingeschaltet');
    expect(await databases()).not.to.contain('ozg-forms-drafts');
    expect(sessionStorage.length).to.equal(0);
    await expect(page.element).to.be.accessible();
  });

  it('bring everything back on the page it was left: text that is no value, and branches put aside', async () => {
    await open();
    await startKeeping();
    expect(page.announced).to.equal('Ihre Angaben werden ab jetzt auf diesem Gerät gespeichert.');
    expect(page.focused).to.equal('drafts-summary');
    await page.type('/name', 'Ada Meier');
    await page.type('/mail', 'ada@example.org');
    await page.press('Weiter');
    await page.type('/nights', 'zwei');
    await page.pick('/pet', 'Ja');
    await page.pick('/animal/kind', 'Katze');
    await page.pick('/pet', 'Nein');
    await saved();
    await reopen();
    expect(page.element.answers).not.to.have.property('name');
    expect(notice()).to.match(/Auf diesem Gerät liegen Angaben vom .+ Sie werden am .+ gelöscht\./);
    await expect(page.element).to.be.accessible();

    await page.press('Damit weitermachen');
    await page.until(() => page.heading === 'Aufenthalt');
    expect(page.announced).to.contain('Ihre gespeicherten Angaben sind wieder da.');
    expect(page.focused).to.equal('page-title');
    expect(page.control('/nights').value).to.equal('zwei');
    await page.pick('/pet', 'Ja');
    expect(page.element.answers).to.deep.equal({
      name: 'Ada Meier',
      mail: 'ada@example.org',
      pet: true,
      animal: {kind: 'c'},
    });
    await page.until(() => status().startsWith('gespeichert um'));
    await saved();
  });

  it('leave out what is sensitive, say so on the way back, and hold nothing in clear text', async () => {
    await open(secretForm);
    expect(page.control('/mail').autocomplete).to.equal('off', 'the browser itself would keep it in clear text');
    await startKeeping();
    await page.type('/name', 'Kanarienvogel');
    await page.type('/mail', 'geheim@example.org');
    await saved();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ozg-forms-drafts');
      request.onsuccess = () => resolve(request.result);
    });
    const [record] = await new Promise<{key: CryptoKey; content: ArrayBuffer}[]>((resolve) => {
      const request = database.transaction('drafts').objectStore('drafts').getAll();
      request.onsuccess = () => resolve(request.result as {key: CryptoKey; content: ArrayBuffer}[]);
    });
    database.close();
    expect(record!.key.extractable).to.equal(false);
    expect(new TextDecoder('latin1').decode(record!.content)).not.to.contain('Kanarienvogel');

    await reopen(secretForm);
    await page.press('Damit weitermachen');
    await page.until(() => page.control('/name').value === 'Kanarienvogel');
    expect(page.control('/mail').value).to.equal('');
    expect(notice()).to.contain('Bitte geben Sie sie noch einmal ein: E-Mail.');
  });

  it('are gone after their time, which is told', async () => {
    await open();
    await startKeeping();
    await page.type('/name', 'Ada Meier');
    await saved();
    await reopen(shortForm, 25);
    expect(notice()).to.equal('Hier waren Angaben gespeichert. Die Zeit dafür ist abgelaufen, sie sind gelöscht.');
    await reopen();
    expect(notice()).to.equal('');
  });

  it('are kept for longer by choice, and remember it', async () => {
    await open();
    await startKeeping();
    const time = find('#draft-time') as HTMLSelectElement;
    expect([...time.options].map(wordsIn)).to.deep.equal(['24 Stunden', '7 Tage', '30 Tage']);
    time.selectedIndex = 2;
    time.dispatchEvent(new Event('change'));
    await saved();
    await reopen(shortForm, 29 * 24);
    await page.press('Damit weitermachen');
    await page.until(() => status().startsWith('gespeichert um'));
    expect((find('#draft-time') as HTMLSelectElement).selectedIndex).to.equal(2);
  });

  it('are deleted by a person, who is asked once more', async () => {
    await open();
    await startKeeping();
    await page.type('/name', 'Ada Meier');
    await saved();
    await page.press('Gespeicherte Angaben löschen');
    expect(page.focused).to.equal('draft-sure');
    await page.press('Nein, behalten');
    expect(page.focused).to.equal('drafts-summary');
    await page.press('Gespeicherte Angaben löschen');
    await page.press('Ja, löschen');
    await page.until(() => status() === 'nicht eingeschaltet');
    expect(page.announced).to.contain('gelöscht');
    expect(page.control('/name').value).to.equal('Ada Meier');
    await reopen();
    expect(notice()).to.equal('');
  });

  it('are not kept on a device that others use, and go when a person says so later', async () => {
    await open();
    await startKeeping();
    find('#draft-shared')!.click();
    await page.until(() => status() === 'nicht eingeschaltet');
    expect(page.hasButton('Auf diesem Gerät speichern')).to.equal(false);
    await reopen();
    expect(notice()).to.equal('');
  });

  it('go once the application is sent', async () => {
    network = new StubbedFetch(stored);
    await open();
    await startKeeping();
    await page.type('/name', 'Ada Meier');
    await page.type('/mail', 'ada@example.org');
    await page.press('Weiter');
    await page.pick('/pet', 'Nein');
    await page.press('Weiter');
    await page.press('Verbindlich absenden');
    await page.until(() => page.heading === 'Ihr Antrag ist eingegangen');
    await saved();
    await reopen();
    expect(notice()).to.equal('');
  });

  it('keep the key, so that what was sent before a crash is one application', async () => {
    const lost: Answer = (request) => {
      Date.now = () => now() + 600_000;
      return noConnection(request);
    };
    network = new StubbedFetch(lost, stored);
    await open();
    await startKeeping();
    await page.type('/name', 'Ada Meier');
    await page.type('/mail', 'ada@example.org');
    await page.press('Weiter');
    await page.pick('/pet', 'Nein');
    await page.press('Weiter');
    await page.press('Verbindlich absenden');
    await page.until(() => find('#failure') !== null);
    await saved();
    await reopen();
    await page.press('Damit weitermachen');
    await page.until(() => page.heading === 'Prüfen');
    await page.press('Verbindlich absenden');
    await page.until(() => page.heading === 'Ihr Antrag ist eingegangen');
    const [first, second] = network.requests;
    expect(second!.headers.get('idempotency-key')).to.equal(first!.headers.get('idempotency-key'));
    expect(second!.body).to.deep.equal(first!.body);
  });

  it('go on with the version they were begun with, though another one is published', async () => {
    await open();
    await startKeeping();
    await page.type('/name', 'Ada Meier');
    await saved();
    const {name: _, ...properties} = shortForm.schema.properties;
    const renewed = {
      ...shortForm,
      version: '2.0.0',
      schema: {
        ...shortForm.schema,
        required: ['mail', 'pet'],
        properties: {...properties, surname: {title: 'Neu', type: 'string'}},
      },
      pages: [{...shortForm.pages[0], fields: ['/surname', '/mail']}, ...shortForm.pages.slice(1)],
    };
    await reopen(renewed);
    expect(page.has('/name')).to.equal(false);
    await page.press('Damit weitermachen');
    await page.until(() => page.has('/name'));
    expect(page.control('/name').value).to.equal('Ada Meier');
  });

  it('of two forms do not touch each other', async () => {
    await open();
    await startKeeping();
    await page.type('/name', 'Ada Meier');
    await saved();
    const other = {...shortForm, id: 'other'};
    await reopen(other);
    expect(notice()).to.equal('');
    await startKeeping();
    await page.type('/name', 'Ida Groß');
    await saved();
    await reopen();
    await page.press('Damit weitermachen');
    await page.until(() => page.control('/name').value === 'Ada Meier');
  });

  it('are written by one tab at a time, and taken over on demand', async () => {
    await open();
    await startKeeping();
    await page.type('/name', 'Ada Meier');
    await saved();
    const first = page;
    moveToAnotherTab(first.element);
    await open();
    await page.press('Damit weitermachen');
    await page.until(() => notice().includes('in einem anderen Fenster offen'));
    await page.press('Mit den gespeicherten Angaben hier weitermachen');
    await page.until(() => page.control('/name').value === 'Ada Meier');
    await first.until(() => wordsIn(first.root.querySelector('#draft-notice')).includes('in einem anderen Fenster'));
    first.close();
  });
});
