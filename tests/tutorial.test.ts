/** The tutorial for authors, walked to its end: every command is run, every block of JSON is put where the text says. */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {runHere} from '@ozg-forms/cli/testing/command-line';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {surveyOf} from '@ozg-forms/cli/survey/survey';

const page = readFileSync(join(import.meta.dirname, '../docs/tutorial.md'), 'utf8');

/** A block of the page: what it is, and where it goes. */
interface Block {
  readonly kind: string;
  /** `put=/pages` or `file=examples/x.json`, behind the name of the language: readers do not see it. */
  readonly goes: string;
  readonly content: string;
}

const blocks: readonly Block[] = [...page.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', goes = '', content = '']) => ({kind, goes, content}),
);

let place: string;

before(() => {
  place = mkdtempSync(join(tmpdir(), 'ozg-tutorial-'));
});

after(() => rmSync(place, {recursive: true, force: true}));

const folder = () => join(place, 'fundsache-melden');
const form = () => join(folder(), 'form.json');

/** As a shell would split it, with the folders of the page where this test has them. */
function argumentsOf(line: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const isFolder = /^(fundsache-melden(\.html)?|published(\/.*)?)$/;
  const [, , name, ...others] = words;
  return [name!, ...others.map((word) => (isFolder.test(word) && name !== 'embed' ? join(place, word) : word))];
}

function put(pointer: string, content: string): void {
  const definition = JSON.parse(readFileSync(form(), 'utf8')) as Record<string, unknown>;
  definition[pointer.slice(1)] = JSON.parse(content);
  writeFileSync(form(), JSON.stringify(definition, undefined, 2));
}

function write(file: string, content: string): void {
  // "Delete those in examples": before the first of one's own.
  const own = blocks.filter(({goes}) => goes.startsWith('file=')).map(({goes}) => goes.replace(/^.*\//, ''));
  for (const name of readdirSync(join(folder(), 'examples')))
    if (!own.includes(name)) rmSync(join(folder(), 'examples', name));
  writeFileSync(join(folder(), file), content);
}

describe('docs/tutorial.md', () => {
  for (const [at, {kind, goes, content}] of blocks.entries()) {
    const [, verb, where = ''] = /^(put|file)=(\S+)$/.exec(goes) ?? [];
    if (kind === 'json')
      it(`can be followed: ${goes}`, () => {
        assert.ok(verb, 'says where it goes');
        if (verb === 'put') put(where, content);
        else write(where, content);
      });
    if (kind !== 'sh') continue;
    for (const line of content.trim().split('\n')) {
      // npm is walked with the packed packages; the preview stays until somebody ends it.
      if (!line.startsWith('npx ozg-forms') || line.includes(' preview ')) continue;
      it(`can be followed: ${line}`, async () => {
        const {status, stdout, stderr} = await runHere(argumentsOf(line));
        assert.equal(status, 0, stdout + stderr);
        const shown = blocks[at + 1];
        const expected = shown?.kind === 'text' ? shown.content.split('\n').filter((each) => each.trim()) : [];
        for (const each of expected) assert.ok(stdout.split('\n').includes(each), `"${each}" in:\n${stdout}`);
      });
    }
  }

  it('ends with twelve questions', () => {
    const survey = surveyOf(loadForm(JSON.parse(readFileSync(form(), 'utf8'))));
    const patterns = [...survey.places.keys()];
    const questions = patterns.filter((pattern) => !patterns.some((other) => other.startsWith(`${pattern}/`)));
    assert.equal(questions.length, 12);
  });

  it('has published the form', () => {
    assert.deepEqual(readdirSync(join(place, 'published')).sort(), [
      'catalog.json',
      'fundsache-melden',
      'fundsache-melden@1.0.0',
    ]);
  });
});
