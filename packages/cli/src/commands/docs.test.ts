import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {globSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {openFormFolder} from '../folder/form-folder.ts';
import {printoutOf} from '../printout/printout.ts';
import {surveyOf} from '../survey/survey.ts';
import {folderWith, runHere} from '../testing/command-line.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

const pets = {
  id: 'haustier',
  version: '1.0.0',
  language: 'de',
  title: 'Haustier <melden>',
  schema: {
    type: 'object',
    required: ['art'],
    properties: {
      art: {
        title: 'Art des Tiers',
        oneOf: [
          {const: 'hund', title: 'Hund'},
          {const: 'katze', title: 'Katze'},
        ],
      },
      gross: {title: 'Ist es groß?', type: 'boolean'},
    },
    if: {required: ['art'], properties: {art: {const: 'hund'}}},
    then: {required: ['chip'], properties: {chip: {title: 'Chipnummer', type: 'string', maxLength: 15}}},
    allOf: [
      {
        if: {required: ['gross'], properties: {gross: {const: true}}},
        then: {
          properties: {platz: {type: 'object', title: 'Platz', properties: {hof: {title: 'Hof', type: 'string'}}}},
        },
      },
    ],
  },
  rules: [{check: 'true', at: ['/chip'], message: {de: 'Prüfen Sie die Nummer.', en: 'Check the number.'}}],
  texts: {en: {'/chip': {title: 'Chip number', help: 'It is in the pass.'}}},
};

/** What a reader sees: without tags, with spaces in place of breaks. */
const textOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('docs', () => {
  it('says when a question is asked and when it has to be answered', async (t) => {
    const path = await folderWith(t, {'form.json': pets});
    const {status, stdout} = await runHere(['docs', path('.'), '--json']);
    assert.equal(status, 0);
    const {html} = JSON.parse(stdout) as {html: string};
    const text = textOf(html);
    assert.ok(
      text.includes(
        'Chipnummer Stelle /chip Antwort: Text; höchstens 15 Wird nur gefragt, wenn „Art des Tiers“ ist „Hund“ Pflichtangabe',
      ),
      text,
    );
    assert.ok(
      text.includes(
        'Platz Stelle /platz Antwort: Abschnitt Wird nur gefragt, wenn „Ist es groß?“ ist „Ja“ Freiwillige Angabe',
      ),
    );
    assert.ok(
      text.includes('Hof Stelle /platz/hof Antwort: Text Freiwillige Angabe'),
      'not what holds for the section',
    );
    assert.ok(text.includes('Frage Chipnummer Chip number Hilfe – It is in the pass.'), 'all languages side by side');
    assert.ok(text.includes('en Check the number.'));
    assert.ok(html.includes('Haustier &lt;melden&gt;'), 'words are no markup');
  });

  it('is written in English, too', async (t) => {
    const path = await folderWith(t, {'form.json': pets});
    const {stdout} = await runHere(['docs', path('.'), '--json', '--language', 'en']);
    const text = textOf((JSON.parse(stdout) as {html: string}).html);
    assert.ok(text.includes('Only asked if “Art des Tiers” is “Hund” Has to be answered'), text);
  });

  it('names what may be chosen without words in one line, and what comes next by a word', async (t) => {
    const schema = {type: 'object', properties: {land: {title: 'Land', enum: ['DE', 'DK', 'PL']}}};
    const texts = {de: {'/land': {options: {DK: 'Dänemark'}}, '': {next: 'Wir antworten.'}}};
    const path = await folderWith(t, {'form.json': {...pets, schema, texts, rules: []}});
    const {stdout} = await runHere(['docs', path('.'), '--json']);
    const text = textOf((JSON.parse(stdout) as {html: string}).html);
    assert.ok(text.includes('Auswahl DK Dänemark Auswahl DE, PL'), text);
    assert.ok(text.includes('Wie es weitergeht Wir antworten.'), text);
  });

  for (const path of globSync(join(root, 'forms/*/form.json'))) {
    it(`shows every question and text of ${relative(root, path)}, and loads nothing`, async () => {
      const {form} = await openFormFolder(join(path, '..'));
      const survey = surveyOf(loadForm(form.json));
      const html = printoutOf(survey, {language: 'de', sha256: '', today: '2026-01-01'});
      const places = [...survey.places.values()].filter(
        ({pattern, parts}) => parts.length > 0 && !/(^|\/\*)$/.test(pattern),
      );
      const missing = places.filter(({pattern}) => !html.includes(`<code>${pattern}</code>`));
      assert.deepEqual(
        missing.map(({pattern}) => pattern),
        [],
      );
      const text = textOf(html);
      for (const words of Object.values(survey.form.texts))
        for (const {title} of Object.values(words))
          if (title) assert.ok(text.includes(title.replace(/'/g, '&#39;').replace(/&(?!#)/g, '&amp;')), title);
      const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(html)!;
      const [, style] = /<style>(.*?)<\/style>/s.exec(html)!;
      const hash = createHash('sha256').update(style!).digest('base64');
      assert.equal(policy, `default-src 'none'; style-src 'sha256-${hash}'`);
    });
  }

  it('goes to a file', async (t) => {
    const path = await folderWith(t, {'form.json': pets});
    const {status, stdout} = await runHere(['docs', path('form.json'), '--out', path('form.html')]);
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(await readFile(path('form.html'), 'utf8'), /^<!doctype html>\n<html lang="de">/);
  });

  it('refuses a language it does not write', async (t) => {
    const path = await folderWith(t, {'form.json': pets});
    const {status, stderr} = await runHere(['docs', path('.'), '--language', 'fr']);
    assert.equal(status, 2);
    assert.match(stderr, /^The page cannot be written in "fr"\./);
  });
});
