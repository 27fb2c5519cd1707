/** What is published installs, compiles and runs in a portal: by hand, in React and in Vue, under the strict policy. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, globSync, readFileSync, rmSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {dirname, extname, join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import vue from '@vitejs/plugin-vue';
import {publint} from 'publint';
import type {Browser} from 'playwright-core';
import {build} from 'vite';
import {commands} from '@ozg-forms/cli/commands/commands';
import {buildRuntimeWhenNeeded} from '../../demo/server/runtime.ts';
import {packageNames} from './pack.ts';
import {openPage, startBrowser} from '../e2e/support/browser.ts';
import {strictPolicy} from '../tools/strict-headers.ts';
import {makePortal, type Portal} from './portal.ts';

const root = resolve(import.meta.dirname, '../..');
let portal: Portal;

/** Runs a program of the project's own tools; fails with what it printed. */
function runs(program: string, args: readonly string[], cwd: string): void {
  const path = resolve(root, 'node_modules', program);
  const {status, stdout, stderr} = spawnSync(process.execPath, [path, ...args], {
    cwd,
    encoding: 'utf8',
    env: {...process.env, NODE_OPTIONS: ''},
  });
  assert.equal(status, 0, stdout + stderr);
}

before(async () => {
  runs('typescript/bin/tsc', ['-b', 'packages/elements', 'packages/cli'], root);
  await buildRuntimeWhenNeeded();
  portal = makePortal();
});

after(() => rmSync(portal.folder, {recursive: true}));

describe('a published package', () => {
  for (const [at, name] of packageNames.entries()) {
    it(`${name} holds what it names, and neither sources nor tests`, async () => {
      const folder = portal.packageFolder(name);
      const {messages} = await publint({pkgDir: folder, pack: false, strict: true});
      assert.deepEqual(messages, []);
      const files = globSync('**/*', {cwd: folder, exclude: (path) => path === 'node_modules'});
      for (const file of ['package.json', 'README.md', 'LICENSE']) assert.ok(files.includes(file), file);
      assert.deepEqual(
        files.filter((file) => /^src|(\.test|\.examples?)\.|testing|tsbuildinfo|(?<!\.d)\.ts$/.test(file)),
        [],
      );
    });

    it(`${name} holds every file that its files import`, () => {
      const folder = portal.packageFolder(name);
      const files = globSync('{bin,dist}/**/*.{js,d.ts}', {cwd: folder, exclude: (path) => path.endsWith('embed')});
      const missing = files.flatMap((file) => {
        const imported = readFileSync(join(folder, file), 'utf8').matchAll(
          /(?:from|import|import\()\s*['"](\.[^'"]+)['"]/g,
        );
        const paths = [...imported].map(([, path]) => join(dirname(file), path!).replaceAll('\\', '/'));
        // Declarations name sources, and mean the declarations beside them.
        const found = (path: string) =>
          [path, path.replace(/\.[jt]s$/, '.d.ts')].some((each) => existsSync(join(folder, each)));
        return paths.filter((path) => !found(path)).map((path) => `${file}: ${path}`);
      });
      assert.ok(name === 'cli' || files.length > 20);
      assert.deepEqual(missing, []);
    });

    if (name !== 'cli') {
      it(`${name} is found by compilers, whatever way they look`, () => {
        const entries =
          name === 'elements' ? ['--include-entrypoints', 'define', 'catalog/define', 'react', 'vue'] : [];
        const args = [portal.tarballs[at]!, '--profile', 'esm-only', '--format', 'ascii', ...entries];
        runs('@arethetypeswrong/cli/dist/index.js', args, root);
      });
    }
  }

  it('elements brings themes, the bundle and its hash, and what editors read', () => {
    const folder = portal.packageFolder('elements');
    const files = ['themes/kern.css', 'dist/embed/ozg-forms.js', 'dist/embed/integrity.json', 'custom-elements.json'];
    for (const file of files) assert.ok(existsSync(join(folder, file)), file);
    const {modules} = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as {
      modules: {path: string}[];
    };
    for (const {path} of modules) assert.ok(existsSync(join(folder, path)), path);
  });

  describe('cli, as it is installed,', () => {
    const call = (...args: string[]) =>
      runs(join(portal.packageFolder('cli'), 'bin/ozg-forms.js'), args, portal.folder);

    for (const {name} of commands) it(`explains ${name}`, () => call('help', name));

    it('takes a new form all the way into a page of a town', () => {
      call('new', 'forms/mein-antrag', '--yes', '--title', 'Mein Antrag', '--title-en', 'My request');
      call('check', 'forms/mein-antrag');
      call('test', 'forms/mein-antrag');
      call('docs', 'forms/mein-antrag', '--out', 'mein-antrag.html');
      call('publish', 'forms/mein-antrag', '--to', 'published');
      assert.ok(existsSync(join(portal.folder, 'published/mein-antrag@1.0.0/form.json')));
      call('embed', 'mein-antrag', '--server', 'https://formulare.example');
    });
  });
});

describe('a portal', () => {
  let server: Server;
  let browser: Browser;

  before(async () => {
    const input = Object.fromEntries(pages.map((name) => [name, join(portal.folder, `${name}.html`)]));
    await build({
      root: portal.folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('ozg-')}}})],
      build: {rolldownOptions: {input}},
    });
    server = await served(join(portal.folder, 'dist'));
    browser = await startBrowser();
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  const pages = ['plain', 'react', 'vue'];

  it('compiles, the types of its packages included', () => {
    const compiler = join(root, 'node_modules/vue-tsc/bin/vue-tsc.js');
    const args = [compiler, '-p', 'tsconfig.json', '--pretty', 'false', '--skipLibCheck', 'false'];
    const {stdout, status} = spawnSync(process.execPath, args, {cwd: portal.folder, encoding: 'utf8'});
    // The types of tus-js-client name Node's Buffer, which a portal for browsers does not have.
    const faults = stdout.split('\n').filter((line) => /error TS/.test(line) && !line.includes('tus-js-client/'));
    assert.deepEqual(faults, []);
    assert.ok(status === 0 || stdout.includes('tus-js-client/'), stdout);
  });

  for (const name of pages) {
    it(`shows the form and the catalogue on its ${name} page, under the strict policy`, async () => {
      const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      const watched = await openPage(browser);
      await watched.page.goto(`${origin}/${name}.html`);
      await watched.page.getByLabel('Name des Hundes').fill('Bello');
      await watched.page.waitForFunction(() => document.title === 'hund');
      await watched.page.getByRole('link', {name: 'Hund anmelden'}).waitFor();
      await watched.assertClean([origin]);
      await watched.close();
    });
  }
});

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves a folder under the strict policy, on a free port. */
async function served(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url!, 'http://localhost').pathname);
    if (!existsSync(file) || !types[extname(file)]) return void response.writeHead(404).end();
    response.writeHead(200, {'content-type': types[extname(file)]!, 'content-security-policy': strictPolicy});
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  return server;
}
