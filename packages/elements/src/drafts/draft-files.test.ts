import {expect} from '@open-wc/testing';
import {databases, DraftsPage, withoutDrafts} from '../testing/drafts-page.ts';
import type {FormPage} from '../testing/form-fixture.ts';
import {shortForm} from '../testing/short-form.ts';
import {StubbedFetch} from '../testing/stubbed-fetch.ts';

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

describe('drafts as files', function () {
  this.timeout(15_000);

  let page: FormPage;
  let shown: DraftsPage;
  let network: StubbedFetch | undefined;

  beforeEach(withoutDrafts);

  afterEach(() => {
    shown.close();
    network?.restore();
    network = undefined;
  });

  const find = (selector: string) => shown.find(selector);
  const notice = () => shown.notice;

  async function open(...what: Parameters<DraftsPage['open']>): Promise<void> {
    shown = new DraftsPage();
    await shown.open(...what);
    page = shown.form;
  }

  async function reopen(...what: Parameters<DraftsPage['reopen']>): Promise<void> {
    await shown.reopen(...what);
    page = shown.form;
  }

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
    await shown.load(JSON.stringify(draft));
    await page.until(() => notice().includes('weg.pdf'));
    expect(notice()).to.contain('Bitte fügen Sie sie noch einmal hinzu: weg.pdf.');
    expect(page.element.answers).to.deep.equal({name: 'Ada', evidence: [document]});
  });

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
    await shown.load(text);
    expect(page.control('/name').value).to.equal('Ada Meier');
    expect(notice()).to.contain('Ihre gespeicherten Angaben sind wieder da.').and.to.contain('E-Mail');
  });

  it('from a file of another version go into the present one, to be checked', async () => {
    await open();
    await page.type('/name', 'Ada Meier');
    const {text} = await savedFile();
    await reopen({...shortForm, version: '2.0.0'});
    await shown.load(text);
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
      await shown.load(text);
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

  it('are what the town says where the page says nothing', async () => {
    await open(shortForm, undefined, 'file');
    expect(find('#draft-start')).to.equal(null);
    expect(page.hasButton('Datei herunterladen')).to.equal(true);
    page.close();
    await open(shortForm, undefined, 'none');
    expect(find('#drafts')).to.equal(null);
    page.close();
    await open(shortForm, 'file', 'none');
    expect(page.hasButton('Datei herunterladen')).to.equal(true);
  });
});
