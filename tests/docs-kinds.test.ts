/** Every sample of the documentation is held against what it is about; a kind that nobody knows fails. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {blocks, blocksOf, type Block} from './docs-samples/blocks.ts';
import {faultsOfJson} from './docs-samples/json.ts';
import {faultsOfCss, faultsOfHtml} from './docs-samples/markup.ts';
import {faultsOfShell} from './docs-samples/shell.ts';
import {strictPolicy} from './tools/strict-headers.ts';

/** Samples that another test runs, and which. */
const runElsewhere: readonly ((block: Block) => boolean)[] = [
  // tests/tutorial.test.ts puts them where the page says.
  ({goes}) => /^(put|file)=/.test(goes),
  // packages/cli/src/import/imports-docs.test.ts makes the last of the first two.
  ({before}) => before.startsWith('<!-- import-uischema:'),
  // packages/cli/src/check/rules: the good ones and the bad ones, each with its finding.
  ({page}) => page === 'docs/check.md',
];

/** Kinds that are not held against anything here, and why. */
const unchecked: Readonly<Record<string, string>> = {
  text: 'what a program prints, or lines of a policy; the tutorial compares it with what is printed',
  json5: 'in docs/check.md alone, made from the rules and held against them there',
  ts: 'compiled by docs-samples.test.ts',
  tsx: 'compiled by docs-samples.test.ts',
  vue: 'a single-file component needs vue-tsc, which tests/packages runs on one like it',
  php: 'needs WordPress; the page says that it was not run',
  yaml: 'needs TYPO3 or Drupal; the page says that it was not run',
  ini: 'a unit of systemd; held against systemd-analyze by hand',
};

/** What each kind is held against. */
const checks: Readonly<Record<string, (block: Block) => readonly string[]>> = {
  json: faultsOfJson,
  html: faultsOfHtml,
  css: faultsOfCss,
  sh: faultsOfShell,
  js: faultsOfScript,
  nginx: faultsOfPolicy,
  apache: faultsOfPolicy,
};

function faultsOfScript({content}: Block): string[] {
  const {diagnostics = []} = ts.transpileModule(content, {reportDiagnostics: true, compilerOptions: {allowJs: true}});
  return diagnostics.map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** The policy of a page with a form from another server is the strict one, and that server. */
function faultsOfPolicy({content}: Block): string[] {
  const policy = strictPolicy.replaceAll(/(script|connect)-src 'self'/g, '$& https://formulare.example');
  const inAnyOrder = (text: string) => text.split('; ').sort().join('; ');
  const [, written = ''] = /Content-Security-Policy "([^"]*)"/.exec(content) ?? [];
  return inAnyOrder(written) === inAnyOrder(policy) ? [] : [`is not ${policy}`];
}

describe('samples of the documentation', () => {
  it('are of kinds that are known', () => {
    const known = [...Object.keys(checks), ...Object.keys(unchecked)];
    assert.deepEqual(
      blocks.filter(({kind}) => !known.includes(kind)).map(({place, kind}) => `${place}: "${kind}"`),
      [],
    );
  });

  for (const [kind, faultsOf] of Object.entries(checks))
    it(`of ${kind} are right`, () => {
      const own = blocksOf(kind).filter((block) => !runElsewhere.some((isRun) => isRun(block)));
      assert.ok(own.length > 0);
      assert.deepEqual(
        own.flatMap((block) => faultsOf(block).map((fault) => `${block.place}: ${fault}`)),
        [],
      );
    });
});
