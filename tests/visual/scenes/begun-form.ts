/** A published form with answers in it, as whoever loads the file of a draft meets it. */
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Page} from 'playwright-core';

const folder = resolve(import.meta.dirname, '../../../forms');

export interface Begun {
  /** Name of one of the form's examples; no answers without. */
  readonly example?: string;
  /** Id of the page that is shown. */
  readonly page: string;
  /** Ids of pages that somebody wanted to leave, so that their faults are shown. */
  readonly revealed?: readonly string[];
}

/** Loads a draft into the form on the page, and waits until its page is there. */
export async function goOnWith(page: Page, id: string, {example, page: shown, revealed = []}: Begun): Promise<void> {
  const {version} = read(id, 'form.json') as {version: string};
  const {answers} = (example ? read(id, `examples/${example}.json`) : {answers: {}}) as {answers: object};
  const draft = {
    format: 'ozg-forms-draft/1',
    form: {id, version, sha256: '0'.repeat(64)},
    language: 'de',
    startedAt: '2026-11-24T09:00:00Z',
    omitted: [],
    snapshot: {
      form: {id, version},
      answers,
      typed: {},
      branches: {},
      putAside: {},
      emptied: [],
      left: [],
      revealed,
      page: shown,
    },
  };
  const form = page.locator('ozg-form');
  await form.locator('#drafts-summary').click();
  await form.locator('#status').evaluate((status) => (status.textContent = ''));
  const buffer = Buffer.from(JSON.stringify(draft));
  await form.locator('#draft-load').setInputFiles({name: 'entwurf.json', mimeType: 'application/json', buffer});
  await form.locator('#status:not(:empty)').waitFor({state: 'attached'});
  const details = form.locator('#drafts[open]');
  if (await details.count()) await form.locator('#drafts-summary').click();
}

function read(id: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, id, file), 'utf8'));
}
