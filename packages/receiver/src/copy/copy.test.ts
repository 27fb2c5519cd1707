import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import {getDocumentProxy} from 'unpdf';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {copyContentOf} from './copy-content.ts';
import {copyPdf} from './copy-pdf.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
interface Tag {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}

const definition = {
  id: 'gaestekarte',
  version: '1.2.0',
  language: 'de',
  title: 'Gästekarte beantragen',
  schema: {
    type: 'object',
    properties: {
      name: {title: 'Name', type: 'string'},
      born: {title: 'Geburtsdatum', type: 'string', format: 'date'},
      phone: {title: 'Telefon', type: 'string'},
      note: {title: 'Bemerkung', type: 'string'},
      dogs: {
        title: 'Hunde',
        type: 'array',
        items: {title: 'Hund', type: 'object', properties: {name: {title: 'Rufname', type: 'string'}}},
      },
      agreed: {title: 'Alles ist richtig.', const: true},
    },
  },
  pages: [
    {id: 'person', title: 'Zur Person', fields: ['/name', '/born', '/phone', '/note']},
    {id: 'dogs', title: 'Tiere', fields: ['/dogs']},
    {id: 'review', title: 'Prüfen', type: 'review', fields: ['/agreed']},
  ],
  texts: {
    en: {'': {title: 'Apply for a guest card'}, '#person': {title: 'About you'}, '/name': {title: 'Full name'}},
    ar: {'': {title: 'طلب بطاقة ضيف'}, '/name': {title: 'الاسم'}},
  },
};
const form = loadForm(definition);
const answers = {
  name: 'Erika Mustermann',
  born: '1984-07-03',
  note: 'Zeile eins\nZeile zwei',
  dogs: [{name: 'Bello'}, {name: 'Rex'}],
  agreed: true,
};
const proof = {name: 'Bescheid.pdf', mediaType: 'application/pdf', size: 2 ** 20, sha256: 'a1'.repeat(32)};

async function copyOf({
  given = answers as object,
  language = 'de',
  attachments = [{...proof, id: '1', pointer: '/p'}],
  of = form,
}) {
  const submission = {
    form: {id: form.id, version: form.version, sha256: ''},
    service: {name: 'Gästekarte'},
    language,
    answers: given as Readonly<Record<string, unknown>>,
    attachments,
    reply: {digitalDecision: true, channel: 'email'},
    startedAt: '2026-11-24T08:00:00Z',
    runtime: 'ozg-forms/1.0.0',
  };
  const acceptance = {
    reference: '7K3M-9QXD-2FHT',
    idempotencyKey: 'k',
    bodySha256: '',
    receivedAt: '2026-11-24T08:07:12.345Z',
    submission,
    accessCodeSha256: '',
    receipt: 'a.b.c',
  };
  const bytes = await copyPdf(copyContentOf(acceptance, of), new Date(acceptance.receivedAt));
  return {bytes, pdf: await getDocumentProxy(new Uint8Array(bytes))};
}

/** The tags of all pages with the text inside of them, as a person hears them. */
async function tagged(pdf: Pdf): Promise<string[]> {
  const lines: string[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const page = await pdf.getPage(at);
    const {items} = await page.getTextContent({includeMarkedContent: true});
    const texts = new Map<string, string>();
    let id = '';
    for (const item of items) {
      if ('str' in item) texts.set(id, (texts.get(id) ?? '') + item.str);
      else if (item.type === 'beginMarkedContentProps') id = item.id ?? '';
      else if (item.type === 'endMarkedContent') id = '';
    }
    const tell = (tag: Tag): string =>
      tag.id !== undefined ? (texts.get(tag.id) ?? '') : (tag.children ?? []).map(tell).join(' ');
    const walk = (tag: Tag): void => {
      if (/^(H\d|P|TH|TD|LBody)$/.test(tag.role ?? '') && !tag.children?.some(({role}) => role === 'P'))
        lines.push(`${tag.role}: ${packed(tell(tag))}`);
      else tag.children?.forEach(walk);
    };
    walk((await page.getStructTree()) as unknown as Tag);
  }
  return lines;
}

/** Without spaces: whether a gap is one is a guess of the reader of a PDF. */
function packed(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, '');
}

async function rawText(pdf: Pdf): Promise<string> {
  let text = '';
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const {items} = await (await pdf.getPage(at)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  return packed(text);
}

/** Expected lines in the form in which they are compared. */
const lined = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/: (.*)/s, (_, text: string) => `: ${packed(text)}`));

describe('the copy of an application', () => {
  it('says what happens next as far as the form says it, without markup', async () => {
    const next = 'Wir **prüfen** das.\n\n- [Fragen](tel:+494311)';
    const {pdf} = await copyOf({of: loadForm({...definition, texts: {de: {'': {next}}}})});
    const lines = await tagged(pdf);
    const at = lines.indexOf('H2: Wieesweitergeht');
    assert.deepEqual(lines.slice(at + 1, at + 3), lined(['P: Wir prüfen das.', 'P: – Fragen (+494311)']));
    assert.ok(!(await tagged((await copyOf({})).pdf)).includes('H2: Wieesweitergeht'));
  });

  it('is a tagged PDF in the citizen’s language, with a title to show', async () => {
    const {bytes, pdf} = await copyOf({});
    const {info, metadata} = await pdf.getMetadata();
    assert.deepEqual(await pdf.getMarkInfo(), {Marked: true, UserProperties: false, Suspects: false});
    assert.equal((info as {Language: string}).Language, 'de');
    assert.equal((info as {Title: string}).Title, 'Kopie Ihres Antrags 7K3M-9QXD-2FHT: Gästekarte beantragen');
    assert.ok(bytes.includes('/DisplayDocTitle true'));
    assert.match(bytes.toString('latin1'), /<pdfuaid:part>1<\/pdfuaid:part>/);
    assert.equal(metadata?.get('dc:title')?.toString(), 'Kopie Ihres Antrags 7K3M-9QXD-2FHT: Gästekarte beantragen');
  });

  it('tells everything in the order of the review, grouped, with what is unanswered', async () => {
    const lines = await tagged((await copyOf({})).pdf);
    const from = lines.indexOf('H2: ZurPerson');
    assert.deepEqual(
      lines.slice(from),
      lined([
        ...['H2: Zur Person', 'TH: Name', 'P: Erika Mustermann', 'TH: Geburtsdatum', 'P: 03.07.1984'],
        ...['TH: Telefon', 'P: Keine Angabe', 'TH: Bemerkung', 'P: Zeile eins Zeile zwei'],
        ...['H2: Tiere', 'H3: Hund 1', 'TH: Rufname', 'P: Bello', 'H3: Hund 2', 'TH: Rufname', 'P: Rex'],
        ...['H2: Erklärungen', 'TH: Alles ist richtig.', 'P: Ja'],
        ...['H2: Unterlagen', 'P: Bescheid.pdf (1 MB)', `P: Prüfsumme (SHA-256): ${proof.sha256}`],
      ]),
    );
  });

  it('begins with what proves that it was received', async () => {
    const lines = await tagged((await copyOf({})).pdf);
    assert.deepEqual(
      lines.slice(0, 7),
      lined([
        'H1: Gästekarte beantragen',
        'P: Kopie Ihres Antrags. Das haben Sie abgeschickt. Bitte bewahren Sie diese Datei auf.',
        'H2: Eingang',
        'TH: Aktenzeichen',
        'P: 7K3M-9QXD-2FHT',
        'TH: Eingegangen am',
        'P: 24. November 2026 um 09:07:12 MEZ',
      ]),
    );
    const text = lines.join('\n');
    assert.match(text, /gaestekarte,Version1\.2\.0/);
    assert.match(text, /P: PerE-Mail/);
    const fingerprint = createHash('sha256').update('a.b.c').digest('hex');
    assert.ok(text.includes(`P: ${fingerprint}`));
  });

  it('has bookmarks at its headings', async () => {
    const told = (items: Awaited<ReturnType<Pdf['getOutline']>>): unknown[] =>
      (items ?? []).map(({title, items: inner}) => (inner.length > 0 ? [title, told(inner as never)] : title));
    assert.deepEqual(told(await (await copyOf({})).pdf.getOutline()), [
      [
        'Gästekarte beantragen',
        ['Eingang', 'Zur Person', ['Tiere', ['Hund 1', 'Hund 2']], 'Erklärungen', 'Unterlagen'],
      ],
    ]);
  });

  it('uses the form’s and its own words in another language', async () => {
    const {pdf} = await copyOf({language: 'en'});
    const lines = await tagged(pdf);
    for (const line of lined(['H1: Apply for a guest card', 'H2: About you', 'TH: Full name', 'P: 3 July 1984']))
      assert.ok(lines.includes(line), `${line} is not in ${lines.join(', ')}`);
    assert.equal(((await pdf.getMetadata()).info as {Language: string}).Language, 'en');
  });

  it('is read from right to left in Arabic, and names stay as they are', async () => {
    const {bytes, pdf} = await copyOf({language: 'ar', given: {...answers, name: 'آدا Meier (Köln)'}});
    assert.equal(((await pdf.getMetadata()).info as {Language: string}).Language, 'ar');
    // What is spoken is the text itself, whatever the order of drawing.
    const spoken = (text: string) =>
      Buffer.concat([Buffer.from('(\xfe\xff', 'latin1'), Buffer.from(text, 'utf16le').swap16()]).toString('latin1');
    assert.ok(bytes.toString('latin1').includes(spoken('الاسم')));
    const {items} = await (await pdf.getPage(1)).getTextContent();
    const placed = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    const name = placed.find(({str}) => packed(str).includes('Meier'))!;
    const line = placed.filter(({transform}) => transform[5] === name.transform[5]);
    // The label stands to the right of the value, and the whole ends at the right edge.
    const right = Math.max(...line.map(({transform, width}) => (transform[4] as number) + width));
    assert.ok(right > 530 && (name.transform[4] as number) < 350, JSON.stringify(line));
  });

  it('shows every letter of DIN 91379, in fonts that travel with it', async () => {
    // The characters of DIN 91379 (String.Latin+ 1.3, CC BY 4.0): letters, and all signs but those for control.
    const list = readFileSync(new URL('../testing/din-91379.txt', import.meta.url), 'utf8');
    // Two letters share the glyph of another, and are read as that one: the micro sign and the Greek upsilon.
    const signs = list.split(/\s+/).filter((sign) => sign !== '' && sign !== 'µ' && sign !== 'υ');
    assert.ok(signs.length > 800);
    const {bytes, pdf} = await copyOf({given: {name: signs.join(' ')}, attachments: []});
    const text = await rawText(pdf);
    assert.deepEqual(
      signs.filter((sign) => !text.includes(packed(sign))),
      [],
    );
    assert.doesNotMatch(text, /\ufffd/);
    const fonts = bytes.toString('latin1');
    assert.equal(fonts.match(/\/FontFile2 /g)?.length, fonts.match(/\/Type \/FontDescriptor/g)?.length);
  });

  it('says so where its font lacks a character, and keeps the rest', async () => {
    const lines = await tagged((await copyOf({given: {name: 'Ada 中 Meier'}})).pdf);
    assert.ok(lines.includes('P: Ada\ufffdMeier'));
    assert.match(lines.at(-1)!, /^P: MancheZeichenkanndieSchriftdieserDateinichtzeigen\./);
  });

  it('goes on over pages, and nothing is lost', async () => {
    const note = Array.from({length: 120}, (_, at) => `Zeile ${at}`).join('\n');
    const {pdf} = await copyOf({given: {note, dogs: Array.from({length: 60}, (_, at) => ({name: `Hund-${at}`}))}});
    assert.ok(pdf.numPages > 4);
    const text = await rawText(pdf);
    for (let at = 0; at < 120; at += 1) assert.match(text, new RegExp(`Zeile${at}(?!\\d)`));
    for (let at = 0; at < 60; at += 1) assert.match(text, new RegExp(`Hund-${at}(?!\\d)`));
    assert.match(text, new RegExp(`Seite${pdf.numPages}von${pdf.numPages}·7K3M-9QXD-2FHT`));
  });

  it('has the same bytes each time', async () => {
    const [first, second] = [(await copyOf({})).bytes, (await copyOf({})).bytes];
    assert.ok(first.equals(second));
  });

  it('takes fonts that may be passed on', () => {
    const licence = readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/LICENSE'), 'utf8');
    assert.match(licence, /reproduce and distribute/);
  });
});
