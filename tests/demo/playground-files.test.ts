/** What the playground brings along and gives away: examples without a flaw, and links that hold what they say. */
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {checkDefinition} from '@ozg-forms/cli/check';
import {BrokenLinkError, definitionIn, linkTo, maxLinkLength} from '../../demo/playground/shared-link.ts';

const root = resolve(import.meta.dirname, '../..');
const examples = globSync('demo/playground/examples/*.json', {cwd: root});

describe('the examples of the playground', () => {
  it('are without a finding', () => {
    const findings = examples.flatMap((path) => checkDefinition(readFileSync(join(root, path), 'utf8')));

    assert.equal(examples.length, 4);
    assert.deepEqual(findings, []);
  });
});

describe('a link with a definition', () => {
  const page = 'https://formulare.example/playground';
  const fragmentOf = async (text: string) => new URL(await linkTo(text, page)).hash;

  it('gives back the text as it was, behind the # that no server sees', async () => {
    const text = '{"title": "Straße 🐕 fegen"}\n';
    const link = await linkTo(text, page);

    assert.ok(link.startsWith(`${page}#definition=`));
    assert.match(link.slice(page.length), /^#definition=[\w-]+$/);
    assert.equal(await definitionIn(new URL(link).hash), text);
  });

  it('has room for every published form', async () => {
    for (const path of globSync('forms/*/form.json', {cwd: root})) {
      const text = readFileSync(join(root, path), 'utf8');
      const link = await linkTo(text, page);

      assert.ok(link.length < maxLinkLength, `${path}: ${link.length}`);
      assert.equal(await definitionIn(new URL(link).hash), text);
    }
  });

  it('is none without a definition', async () => {
    assert.equal(await definitionIn(''), undefined);
    assert.equal(await definitionIn('#antworten'), undefined);
  });

  it('says that it is broken: cut off, changed, or larger than a definition may be', async () => {
    const whole = await fragmentOf('{"title": "Hund anmelden"}'.repeat(20));
    const bomb = await fragmentOf(' '.repeat(2 * 1024 * 1024));

    for (const fragment of [whole.slice(0, -6), '#definition=ä', '#definition=AAAA', bomb])
      await assert.rejects(definitionIn(fragment), BrokenLinkError, fragment.slice(0, 40));
  });
});
