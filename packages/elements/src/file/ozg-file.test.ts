import {expect} from '@open-wc/testing';
import {FieldPage, wordsIn} from '../testing/field-page.ts';
import {pdf} from '../testing/sample-files.ts';
import {itKeepsItsExamples} from '../testing/example-contract.ts';
import {fileExamples} from '../widgets/file.examples.ts';

const schema = {type: 'string', format: 'data-url'};

itKeepsItsExamples(fileExamples);

describe('a small file among the answers', () => {
  let page: FieldPage;
  const open = async (own: object = schema, value?: string) => {
    page = await FieldPage.open({schema: {title: 'Foto', ...own}, ...(value !== undefined && {value})});
    for (let wait = 0; wait < 100 && !page.control; wait++) await page.settled();
  };
  afterEach(() => page.close());

  async function choose(file: File): Promise<void> {
    const chosen = new DataTransfer();
    chosen.items.add(file);
    page.control.files = chosen.files;
    page.control.dispatchEvent(new Event('change'));
    for (let wait = 0; wait < 100 && page.answer === undefined && refusal() === ''; wait++) await page.settled();
    await page.settled();
  }
  const refusal = () => wordsIn(page.root.querySelector('[role="alert"]'));
  const shown = () => wordsIn(page.root.querySelector('[part="file"]'));

  it('is kept as a data URL with its name, and shown by name and size', async () => {
    await open();
    await choose(pdf('Größe & mehr.pdf', 2048));
    expect(page.answer).to.match(/^data:application\/pdf;name=Gr%C3%B6%C3%9Fe%20%26%20mehr\.pdf;base64,JVBERi/);
    expect(shown()).to.equal('Größe & mehr.pdf (2 KB) Entfernen');
    await expect(page.host).to.be.accessible();
  });

  it('has its fault between what it takes and the control', async () => {
    await open();
    await page.say('Bitte fügen Sie eine Datei hinzu.');
    const order = [...page.root.querySelectorAll('label, .hint, .error, input')].map(({className}) => className);
    expect(order).to.deep.equal(['label', 'hint', 'error', 'error', 'control']);
    expect(page.messages).to.deep.equal(['Fehler: Bitte fügen Sie eine Datei hinzu.']);
    expect(page.control.getAttribute('aria-describedby')).to.contain(page.root.querySelector('[part="error"]')!.id);
  });

  it('is kept as base64 alone where the schema says so', async () => {
    await open({type: 'string', contentEncoding: 'base64', contentMediaType: 'application/pdf'});
    expect(page.control.accept).to.equal('application/pdf');
    await choose(pdf('a.pdf', 1024));
    expect(page.answer).to.match(/^JVBERi/);
    expect(shown()).to.equal('Datei (1 KB) Entfernen');
  });

  it('is refused when it is too large, with what to do', async () => {
    await open();
    await choose(pdf('groß.pdf', 2 ** 20 + 1));
    expect(refusal()).to.equal('Die Datei „groß.pdf“ hat 1 MB. Bitte wählen Sie eine mit höchstens 1 MB.');
    expect(page.answer).to.equal(undefined);
  });

  it('is removed without a trace', async () => {
    await open(schema, 'data:text/plain;base64,YQ==');
    expect(shown()).to.equal('Datei (1 KB) Entfernen');
    page.root.querySelector<HTMLButtonElement>('[part="file"] button')!.click();
    await page.settled();
    expect(page.answer).to.equal(undefined);
    expect(page.root.activeElement).to.equal(page.control);
  });
});
