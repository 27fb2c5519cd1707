/** The demo as its visitors and its neighbours meet it: headers, links, the door of the inbox. */
import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {PortTakenError, startDemo, type Demo} from '../../demo/server/demo.ts';
import {strictPolicy} from '../tools/strict-headers.ts';

const root = resolve(import.meta.dirname, '../..');
const townPages = ['/', '/en/', '/dienstleistungen', '/hund-anmelden-auf-papier', '/datenschutz', '/impressum'];
const morePages = [
  '/playground',
  '/barrierefreiheit',
  '/barriere-melden',
  '/nirgends',
  '/posteingang',
  '/posteingang/nirgends',
];
const neighbourPages = ['/', '/hinweise'];

const dataDir = mkdtempSync(join(tmpdir(), 'ozg-demo-'));
let demo: Demo;
let reference: string;

before(async () => {
  demo = await startDemo({PORT: '0', DATA_DIR: dataDir, LOG: 'silent', DISK_RESERVE: '1MiB'});
  reference = await apply();
});

after(async () => {
  await demo.close();
  rmSync(dataDir, {recursive: true});
});

describe('the pages of the demo', () => {
  for (const path of [...townPages, ...morePages]) {
    it(`stand under the strict policy: ${path}`, async () => {
      const {headers} = await fetch(demo.town + path);

      assert.equal(headers.get('content-security-policy'), strictPolicy);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
    });
  }

  for (const path of neighbourPages) {
    it(`name the forms' origin and loosen nothing else: neighbour ${path}`, async () => {
      const policy = (await fetch(demo.neighbour + path)).headers.get('content-security-policy')!;

      assert.equal(policy.split(demo.town).length, 3);
      assert.equal(policy.replaceAll(` ${demo.town}`, ''), strictPolicy);
    });
  }

  it('carry no script, style or handler of their own', async () => {
    for (const html of await allPages()) {
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|<style|\s(style|on[a-z]+)=/);
    }
  });

  it('link only to what is there', async () => {
    const links = new Set((await allPages()).flatMap((html) => linksOf(html, demo.town)));

    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
    assert.ok(links.size > 10);
  });

  it('embed the form with two tags, here and on another origin', async () => {
    for (const [origin, forms] of [
      [demo.town, ''],
      [demo.neighbour, demo.town],
    ]) {
      const html = await (await fetch(`${origin}/`)).text();

      assert.equal(html.split(`src="${forms}/v1/ozg-forms.js"`).length, 2);
      assert.equal(html.split(`<ozg-form src="${forms}/forms/hundesteuer-anmeldung/form.json"`).length, 2);
    }
  });
});

describe('the inbox', () => {
  it('shows answers below their questions, and what was typed as text', async () => {
    const html = await (await fetch(`${demo.town}/posteingang/${reference}`)).text();

    assert.match(html, /<dt>Wer hält den Hund\?<\/dt><dd>Eine Privatperson<\/dd>/);
    assert.match(html, /<dt>Vorname<\/dt><dd>[^<]+<\/dd>/);
    assert.match(html, /Bello &lt;b&gt;/);
  });

  it('keeps what the office answers', async () => {
    assert.equal(await answer({status: 'question', message: 'Bitte rufen Sie an.'}), 200);

    const html = await (await fetch(`${demo.town}/posteingang/${reference}`)).text();
    assert.match(html, /<span class="status question">Rückfrage<\/span>/);
    assert.match(html, /Bitte rufen Sie an\./);
  });

  for (const [what, status, body, headers] of [
    ['from another site', 403, {status: 'decided'}, {'sec-fetch-site': 'cross-site'}],
    ['from another port of this machine', 403, {status: 'decided'}, {'sec-fetch-site': 'same-site'}],
    ['from another origin', 403, {status: 'decided'}, {origin: 'http://localhost:1'}],
    ['that is no JSON', 415, {status: 'decided'}, {'content-type': 'text/plain'}],
    ['under a foreign name', 403, {status: 'decided'}, {host: 'stadt.example'}],
    ['with nothing in it', 400, {}, {}],
    ['with a status that does not exist', 400, {status: 'lost'}, {}],
    ['with more than is known', 400, {status: 'decided', admin: true}, {}],
  ] as const) {
    it(`refuses an answer ${what}`, async () => assert.equal(await answer(body, headers), status));
  }

  it('shows nothing under a foreign name', async () => {
    for (const path of ['/posteingang', `/posteingang/${reference}`]) {
      assert.equal(await call('GET', path, {host: 'stadt.example'}), 403);
    }
  });
});

describe('starting the demo', () => {
  it('says which port is taken, before it touches the data', async () => {
    const port = new URL(demo.town).port;

    await assert.rejects(startDemo({PORT: port, DATA_DIR: dataDir, LOG: 'silent'}), (error: Error) => {
      assert.ok(error instanceof PortTakenError);
      assert.match(error.message, new RegExp(`^PORT: ${port} is taken\\. [^\\n]+$`));
      return true;
    });
  });

  it('says that the data belong to another process', async () => {
    await assert.rejects(startDemo({PORT: '0', DATA_DIR: dataDir, LOG: 'silent'}), {name: 'DataDirInUseError'});
  });
});

/** Sends a valid application; returns its reference. */
async function apply(): Promise<string> {
  const folder = join(root, 'forms/hundesteuer-anmeldung');
  const definition = readFileSync(join(folder, 'form.json'));
  const {answers} = JSON.parse(readFileSync(join(folder, 'examples/valid-person-one-dog.json'), 'utf8'));
  answers.hunde[0].name = 'Bello <b>';
  const response = await fetch(`${demo.town}/antraege/submissions`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex')},
    body: JSON.stringify({
      form: {
        id: 'hundesteuer-anmeldung',
        version: JSON.parse(definition.toString()).version,
        sha256: createHash('sha256').update(definition).digest('hex'),
      },
      language: 'de',
      answers,
      attachments: [],
      startedAt: new Date().toISOString(),
      runtime: 'ozg-forms/1.0.0',
    }),
  });
  assert.equal(response.status, 201, await response.clone().text());
  return ((await response.json()) as {reference: string}).reference;
}

async function allPages(): Promise<string[]> {
  const addresses = [
    ...[...townPages, ...morePages, `/posteingang/${reference}`].map((path) => demo.town + path),
    ...neighbourPages.map((path) => demo.neighbour + path),
  ];
  return Promise.all(addresses.map(async (address) => (await fetch(address)).text()));
}

/** Addresses on this machine that a page leads to or loads. */
function linksOf(html: string, base: string): string[] {
  return [...html.matchAll(/\s(?:href|src|profile)="([^"#]+)/g)]
    .map(([, address]) => address!)
    .filter((address) => /^(\/|http:\/\/localhost)/.test(address))
    .filter((address) => !['/hinweise', '/baum.svg', '/nachbarstadt.css'].includes(address))
    .map((address) => new URL(address, base).href);
}

function answer(body: object, headers: Record<string, string> = {}): Promise<number> {
  const path = `/posteingang/api/antraege/${reference}`;
  return call('POST', path, {'content-type': 'application/json', ...headers}, JSON.stringify(body));
}

/** As `fetch`, but with headers that `fetch` would not send. */
function call(method: string, path: string, headers: Record<string, string>, body?: string): Promise<number> {
  return new Promise((done, fail) => {
    const {hostname, port} = new URL(demo.town);
    request({hostname, port, method, path, headers}, (response) => {
      response.resume().on('end', () => done(response.statusCode!));
    })
      .on('error', fail)
      .end(body);
  });
}
