import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';
import {shortForm} from '../testing/short-form.ts';
import {jsonAnswer, noConnection, StubbedFetch, type Answer} from '../testing/stubbed-fetch.ts';

const endpoint = 'https://forms.example.org/in';

const secretForm = {...shortForm, fields: {...shortForm.fields, '/mail': {sensitive: true}}};

const documentForm = {
  ...shortForm,
  schema: {
    type: 'object',
    properties: {
      evidence: {
        title: 'Nachweise',
        type: 'array',
        maxItems: 3,
        items: {
          type: 'object',
          required: ['id', 'name', 'mediaType', 'size', 'sha256'],
          properties: {
            id: {type: 'string'},
            name: {type: 'string'},
            mediaType: {enum: ['application/pdf']},
            size: {type: 'integer', maximum: 1000},
            sha256: {type: 'string'},
          },
        },
      },
      name: {title: 'Name', type: 'string'},
    },
  },
  pages: [{id: 'all', title: 'Alles', fields: ['/name', '/evidence']}],
  fields: {},
};

const stored = jsonAnswer(201, {
  reference: '7K3M-9QXD-2FHT',
  receivedAt: '2026-11-24T10:15:00Z',
  accessCode: 'geheim-0123456789',
  receipt: 'a.b.c',
});

async function databases(): Promise<readonly (string | undefined)[]> {
  return (await indexedDB.databases()).map(({name}) => name);
}

describe('drafts', function () {
  // They wait for what is written a moment after each change.
  this.timeout(15_000);

  let page: FormPage;
  let network: StubbedFetch | undefined;
  const now = Date.now;

  beforeEach(async () => {
    await saved();
    await new Promise((done) => {
      const request = indexedDB.deleteDatabase('ozg-forms-drafts');
      request.onsuccess = done;
      request.onblocked = done;
    });
  });

  afterEach(() => {
    page.close();
    network?.restore();
    network = undefined;
    Date.now = now;
    sessionStorage.clear();
  });

  const find = (selector: string) => page.root.querySelector<HTMLElement>(selector);
  const notice = () => wordsIn(find('#draft-notice'));
  const status = () => wordsIn(find('.drafts-state'));

  async function open(definition: unknown = shortForm, drafts?: 'file' | 'none'): Promise<void> {
    page = await FormPage.open({definition, endpoint, ...(drafts && {drafts})});
    if (drafts !== 'none') await page.until(() => find('#drafts') !== null);
    // It is known by now whether there is one.
    if (!drafts) await page.until(() => find('#draft-start') !== null || notice() !== '');
  }

  /** As after a reload of the page, or in a new tab: nothing of the old one is left. */
  async function reopen(definition: unknown = shortForm, hoursLater = 0): Promise<void> {
    page.close();
    await saved(); // what a closing page writes, it writes at its own time
    Date.now = () => now() + hoursLater * 60 * 60 * 1000;
    sessionStorage.clear();
    await open(definition);
  }

  async function startKeeping(): Promise<void> {
    find('#drafts-summary')!.click();
    await page.press('Auf diesem Gerät speichern');
    await page.until(() => status().startsWith('gespeichert um'));
  }

  const saved = () => new Promise((settle) => setTimeout(settle, 600));

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
    expect([...time.options].map(wordsIn)).to.deep.equal(['24 Stunden', '7 Tagen', '30 Tagen']);
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
    await open();
    await page.press('Damit weitermachen');
    await page.until(() => notice().includes('in einem anderen Fenster offen'));
    await page.press('Mit den gespeicherten Angaben hier weitermachen');
    await page.until(() => page.control('/name').value === 'Ada Meier');
    await first.until(() => wordsIn(first.root.querySelector('#draft-notice')).includes('in einem anderen Fenster'));
    first.close();
  });

  it('say which documents are not there any more', async () => {
    const document = {
      id: 'a'.repeat(32),
      name: 'da.pdf',
      mediaType: 'application/pdf',
      size: 10,
      sha256: '0'.repeat(64),
    };
    const gone = {...document, id: 'b'.repeat(32), name: 'weg.pdf'};
    network = new StubbedFetch(({url}) =>
      url.endsWith(gone.id)
        ? new Response(null, {status: 404})
        : new Response(null, {status: 200, headers: {'upload-offset': '10', 'upload-length': '10'}}),
    );
    const draft = {
      format: 'ozg-forms-draft/1',
      form: {id: 'short', version: '1.0.0', sha256: ''},
      language: 'de',
      startedAt: '2026-11-24T10:15:00Z',
      omitted: [],
      snapshot: {
        form: {id: 'short', version: '1.0.0'},
        answers: {name: 'Ada', evidence: [document, gone]},
        ...{typed: {}, branches: {}, putAside: {}, emptied: [], left: [], revealed: [], page: 'all'},
      },
    };
    await open(documentForm);
    await loadFile(JSON.stringify(draft));
    await page.until(() => notice().includes('weg.pdf'));
    expect(notice()).to.contain('Bitte fügen Sie sie noch einmal hinzu: weg.pdf.');
    expect(page.element.answers).to.deep.equal({name: 'Ada', evidence: [document]});
  });

  async function loadFile(text: string): Promise<void> {
    const input = find('#draft-load') as HTMLInputElement;
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'antrag-entwurf-short.json', {type: 'application/json'}));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    await page.until(() => notice() !== '');
  }

  async function savedFile(): Promise<{readonly name: string; readonly text: string}> {
    const {click} = HTMLAnchorElement.prototype;
    const {createObjectURL} = URL;
    let last: Blob | undefined;
    let name = '';
    URL.createObjectURL = (blob) => createObjectURL.call(URL, (last = blob as Blob));
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    await page.press('Datei herunterladen');
    await page.until(() => name !== '');
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
    return {name, text: await last!.text()};
  }

  it('can be a file: without secrets, without a key, and with nothing that is not asked', async () => {
    await open(secretForm);
    await page.type('/name', 'Ada Meier');
    await page.type('/mail', 'geheim@example.org');
    const {name, text} = await savedFile();
    expect(name).to.equal('antrag-entwurf-short.json');
    expect(text).to.contain('Ada Meier').and.not.to.contain('geheim');
    expect(JSON.parse(text)).not.to.have.property('key');
    expect(await databases()).not.to.contain('ozg-forms-drafts');

    await reopen(secretForm);
    await loadFile(text);
    expect(page.control('/name').value).to.equal('Ada Meier');
    expect(notice()).to.contain('Ihre gespeicherten Angaben sind wieder da.').and.to.contain('E-Mail');
  });

  it('from a file of another version go into the present one, to be checked', async () => {
    await open();
    await page.type('/name', 'Ada Meier');
    const {text} = await savedFile();
    await reopen({...shortForm, version: '2.0.0'});
    await loadFile(text);
    expect(page.control('/name').value).to.equal('Ada Meier');
    expect(notice()).to.contain('Das Formular wurde inzwischen erneuert.');
  });

  for (const [reason, text] of [
    ['no draft', '{}'],
    ['no JSON', '%PDF-1.7'],
    ['a broken draft', '{"format":"ozg-forms-draft/1","form":{"id":"short"}}'],
    ['a list', '[]'],
  ] as const) {
    it(`refuse a file that is ${reason}, and keep what was entered`, async () => {
      await open();
      await page.type('/name', 'Ada Meier');
      await loadFile(text);
      expect(notice()).to.contain('Diese Datei gehört nicht zu diesem Formular.');
      expect(page.announced).to.contain('gehört nicht zu diesem Formular');
      expect(page.control('/name').value).to.equal('Ada Meier');
    });
  }

  it('are only files where the page says so, and nothing where it wants none', async () => {
    await open(shortForm, 'file');
    expect(find('#draft-start')).to.equal(null);
    expect(page.hasButton('Datei herunterladen')).to.equal(true);
    page.close();
    await open(shortForm, 'none');
    expect(find('#drafts')).to.equal(null);
  });
});
