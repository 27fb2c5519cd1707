/** The build refuses what must never reach a citizen's browser, by the very configuration that is used. */
import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {basename, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {build, type Plugin, type Rolldown} from 'vite';
import config from '../vite.config.ts';

const root = resolve(import.meta.dirname, '..');

describe('the build', () => {
  it('leaves no decorator and no field that hides a property', async () => {
    const code = await built(`
      import {LitElement} from 'lit';
      import {property} from 'lit/decorators.js';
      export class Probe extends LitElement {
        @property() label = 'x';
        declare size: number;
      }`);

    assert.match(code, /this\.label=/);
    assert.doesNotMatch(code, /@property|[{;]\s*(label|size)\s*[=;}]/);
  });

  it('gives the Trusted Types policy our name and shares it with other copies', async () => {
    const code = await built("import {html} from 'lit'; export const view = html`<p>a</p>`;");

    assert.match(code, /globalThis\[Symbol\.for\(.ozg-forms\.policy.\)\]\?\?=\w+\.createPolicy\(.ozg-forms./);
    assert.doesNotMatch(code, /createPolicy\(.lit-html/);
  });

  it('takes indentation out of templates and keeps words apart', async () => {
    const code = await built(`
      import {css, html} from 'lit';
      export const sheet = css\`
        /* gone */
        a > b {
          margin: calc(1px + 2px);
        }
      \`;
      export const view = html\`<p>
        one
        <b>two</b>
      </p>\`;`);

    assert.match(code, /a > b\{margin:calc\(1px \+ 2px\)\}/);
    assert.match(code, /<p> one <b>two<\/b> <\/p>/);
    assert.doesNotMatch(code, /gone/);
  });

  for (const [what, source, fault] of [
    ['text as code', 'export const run = (text) => new Function(text)', /contains Function\(\)/],
    ['evaluated text', 'export const run = (text) => eval(text)', /contains eval\(\)/],
    ['text as markup', 'export const set = (node, text) => { node.innerHTML = text; }', /contains innerHTML/],
    ['a foreign address', "export const tell = () => fetch('https://stats.example/x')", /stats\.example/],
    [
      'an assembled foreign address',
      'export const tell = (x) => fetch(`https://stats.example/${x}`)',
      /stats\.example/,
    ],
    ['a heavy entry', `export const text = '${randomBytes(40_000).toString('base64')}'`, /The entry weighs/],
    ['a heavy chunk', 'export const late = () => import("./heavy.ts")', /heavy-.+ weighs \d\d\.\d KiB; 25 are allowed/],
  ] as const) {
    it(`refuses ${what}`, () => assert.rejects(built(source), fault));
  }
});

/** Builds `source` as if it were the entry of the elements; nothing is written. */
async function built(source: string): Promise<string> {
  const files: Readonly<Record<string, string>> = {
    'probe.ts': source,
    'heavy.ts': `export const text = '${randomBytes(30_000).toString('base64')}'`,
  };
  const fromMemory: Plugin = {
    name: 'from-memory',
    enforce: 'pre',
    resolveId: (id) => (basename(id) in files ? resolve(root, 'packages/elements/src', basename(id)) : undefined),
    load: (id) => files[basename(id)],
  };
  const result = (await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [fromMemory, ...config.plugins!],
    build: {...config.build, write: false, lib: {entry: {'ozg-forms': 'probe.ts'}, formats: ['es']}},
  })) as Rolldown.RolldownOutput[];
  const entry = result[0]!.output.find((file) => file.type === 'chunk' && file.isEntry);
  return entry?.type === 'chunk' ? entry.code : '';
}
