import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {checkProfile, checkStyles} from './check.ts';

const found = (css: string) => checkStyles(css).map(({rule, line, column}) => `${line}:${column} ${rule}`);
const themes = globSync(fileURLToPath(new URL('../../../elements/themes/*.css', import.meta.url)));

describe('the colours of a style sheet', () => {
  it('are looked for in the themes of this project', () => assert.ok(themes.length >= 3));

  for (const path of themes)
    it(`are right in ${basename(path)}`, () => assert.deepEqual(checkStyles(readFileSync(path, 'utf8')), []));

  it('are told by line and column, comments left out', () => {
    const css =
      '/* --ozg-color-action: #fff; */\nozg-form {\n  --ozg-color-action: #7fb2e5;\n  --ozg-color-acton: red;\n}\n';
    assert.deepEqual(found(css), ['3:23 theme-contrast', '4:3 theme-token']);
  });

  it('are held against each other in one block alone', () => {
    const light = 'ozg-form {--ozg-color-surface: #fff; --ozg-color-raised: #fff}';
    assert.deepEqual(found(`${light} .night ozg-form {--ozg-color-text: #444}`), []);
  });

  it('of other things are none of its business', () => assert.deepEqual(found('p {color: #eee} a {--mine: 1}'), []));
});

describe('the colours of a profile', () => {
  const messages = (theme: object) =>
    checkProfile(JSON.stringify({ars: '010020000000', name: 'Kiel', endpoint: '/antraege', theme})).map(
      ({message}) => message,
    );

  for (const [reason, theme, expected] of [
    [
      'too light on light pages',
      {'--ozg-color-action': '#7fb2e5'},
      /^On light pages "action" on ".*" has a contrast of 2\.\d\d to 1, and needs 4\.5\.$/,
    ],
    [
      'too light a text on a button',
      {'--ozg-color-action-contrast': '#335'},
      /^On light pages "action-contrast" on "action"/,
    ],
    [
      'too weak an edge',
      {'--ozg-color-border': '#ccc'},
      /^On light pages "border" on ".*" has a contrast of 1\.\d\d to 1, and needs 3\.$/,
    ],
    [
      'a dark ground that the text does not fit',
      {'--ozg-color-surface': '#123'},
      /^On light pages "text" on "surface"/,
    ],
  ] as const)
    it(`are found: ${reason}`, () => {
      const [first, ...more] = messages(theme);
      assert.match(first!, expected);
      assert.deepEqual(more, []);
    });

  for (const [reason, theme] of [
    ['one of a letterhead, which becomes lighter in the dark', {'--ozg-color-action': '#7a1f3d'}],
    ['one for each', {'--ozg-color-action': 'light-dark(oklch(42.84% 0.1689 265.02), oklch(76% 0.0772 264.66))'}],
    ['one of the page, which only the page knows', {'--ozg-color-action': 'var(--brand)'}],
  ] as const)
    it(`are left in peace: ${reason}`, () => assert.deepEqual(messages(theme), []));
});
