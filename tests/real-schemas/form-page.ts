/**
 * A page with one form and nothing else, under the strict policy, as a town would serve it. What
 * is sent goes nowhere: the server only counts it.
 */
import {createServer, type Server} from 'node:http';
import {existsSync, readFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {join, resolve, sep} from 'node:path';
import type {Page} from 'playwright-core';
import type {Watched} from '../e2e/support/browser.ts';
import {strictPolicy} from '../tools/strict-headers.ts';

const bundle = resolve(import.meta.dirname, '../../packages/elements/dist/embed');

const markup = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Formular</title>
<script type="module" src="/embed/ozg-forms.js"></script><main><h1>Formular</h1></main></html>`;

export interface Host {
  readonly origin: string;
  /** How many applications have arrived. */
  readonly arrived: number;
  close(): Promise<void>;
}

/** @throws Error when the elements are not built */
export async function startHost(): Promise<Host> {
  if (!existsSync(join(bundle, 'ozg-forms.js'))) throw new Error('The elements are not built. Run "npm run build".');
  let arrived = 0;
  const server: Server = createServer((request, response) => {
    response.setHeader('content-security-policy', strictPolicy);
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (request.method === 'POST') arrived += 1;
    if (path === '/') return response.setHeader('content-type', 'text/html').end(markup);
    const file = resolve(bundle, `.${sep}${path.replace(/^\/embed\//, '')}`);
    if (!file.startsWith(bundle + sep) || !existsSync(file)) return response.writeHead(404).end();
    return response.setHeader('content-type', 'text/javascript').end(readFileSync(file));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get arrived() {
      return arrived;
    },
    close: () =>
      new Promise((settle) => {
        server.closeAllConnections();
        server.close(() => settle());
      }),
  };
}

interface FormElement extends HTMLElement {
  definition: unknown;
  endpoint: string;
  readonly answers: unknown;
}

/** Puts a form made from a bare schema on the page, and waits until it can be filled in. */
export async function openForm({page}: Watched, host: Host, schema: unknown): Promise<void> {
  page.setDefaultTimeout(5_000);
  // The form that was there asks to stay, as it has answers nobody sent.
  await page.evaluate(() => document.querySelector('ozg-form')?.remove());
  await page.goto(host.origin);
  const failure = await page.evaluate(
    (definition) =>
      new Promise<string>((settle) => {
        const form = document.createElement('ozg-form') as FormElement;
        Object.assign(form, {definition, endpoint: '/eingang'});
        form.addEventListener('ozg-ready', () => settle(''));
        form.addEventListener('ozg-error', ({detail}) => settle(detail.message));
        document.querySelector('main')!.append(form);
      }),
    schema,
  );
  if (failure !== '') throw new Error(`The form cannot be shown: ${failure}`);
}

/** What the form would send now. */
export function answersOf(page: Page): Promise<unknown> {
  return page.evaluate(() => document.querySelector<FormElement>('ozg-form')!.answers);
}

/** Places with a message, in the order of the page. */
export function faultyPlaces(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelector('ozg-form')!.shadowRoot!.querySelectorAll('.error[id]')]
      .filter((message) => message.textContent.trim() !== '')
      .map(({id}) => id.replace(/^field/, '').replace(/-error$/, '')),
  );
}

/** Controls of the page that nothing names, as the accessibility tree shows them. */
export async function namelessControls(page: Page): Promise<string[]> {
  const tree = await page.locator('ozg-form').ariaSnapshot();
  // A closed part that unfolds shows its own words, as in `group: Zwischenspeichern`.
  const control = /^\s*- (textbox|radio|checkbox|combobox|spinbutton|button|group)\b(?! "|: \S)/;
  return tree.split('\n').filter((line) => control.test(line));
}
