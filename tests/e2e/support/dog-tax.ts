/** The dog-tax form as a browser walks through it, and as a program would send it. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Page} from 'playwright-core';
import {sha256} from './files.ts';

const folder = resolve(import.meta.dirname, '../../../forms/hundesteuer-anmeldung');
const definition = readFileSync(resolve(folder, 'form.json'));

/** Answers of one of the form's own examples. */
export function exampleAnswers(name: string): Record<string, unknown> {
  const example = JSON.parse(readFileSync(resolve(folder, 'examples', `${name}.json`), 'utf8')) as {
    answers: Record<string, unknown>;
  };
  return structuredClone(example.answers);
}

/** A submission as the element would send it. */
export function submission(answers: Record<string, unknown>, attachments: readonly object[] = []): object {
  const {id, version} = JSON.parse(definition.toString()) as {id: string; version: string};
  return {
    form: {id, version, sha256: sha256(definition)},
    language: 'de',
    answers,
    attachments,
    startedAt: '2026-11-24T09:00:00Z',
    runtime: 'test/1.0.0',
  };
}

/** Puts answers of an example into the fields of the page that is shown, by mouse and keyboard. */
export async function fillPage(page: Page, step: 1 | 2 | 3 | 4): Promise<void> {
  const form = page.locator('ozg-form');
  const field = (name: string | RegExp) => form.getByRole('textbox', {name});
  const radio = (name: string, group: string | RegExp) =>
    form.getByRole('group', {name: group}).getByRole('radio', {name, exact: true});
  const date = async (group: RegExp, parts: readonly string[]) => {
    for (const [at, part] of ['Tag', 'Monat', 'Jahr'].entries()) {
      await form.getByRole('group', {name: group}).getByRole('textbox', {name: part}).fill(parts[at]!);
    }
  };
  if (step === 1) {
    await radio('Eine Privatperson', 'Wer hält den Hund?').check();
    await field('Vorname').fill('Amir');
    await field('Nachname').fill('Yıldız');
    await date(/Geburtsdatum/, ['29', '2', '1992']);
    await field('Straße').fill('Hafenstraße');
    await field('Hausnummer').fill('7');
    await field('Postleitzahl').fill('24103');
    await field('Ort').fill('Musterstadt');
    await field('E-Mail-Adresse').fill('amir@example.org');
  } else if (step === 2) {
    await field(/^Wie viele Hunde/).fill('0');
    await field('Name des Hundes').fill('Rex');
    await field('Rasse').fill('Pudel');
    await date(/Seit wann/, ['1', '11', '2026']);
    await radio('Aus einem Tierheim oder vom Tierschutz', /^Wie ist der Hund/).check();
    await radio('Nein', /^Gilt der Hund/).check();
  } else if (step === 3) {
    await radio('Nein', /^Möchten Sie eine Ermäßigung/).check();
  } else {
    await radio('Sie überweisen selbst, nachdem der Bescheid da ist', /^Wie möchten Sie die Hundesteuer/).check();
  }
}

/** Walks to a page: fills everything before it. */
export async function goToStep(page: Page, step: 1 | 2 | 3 | 4 | 5): Promise<void> {
  for (let at = 1; at < step; at++) {
    await page.getByText(`Schritt ${at} von 5`).waitFor();
    await fillPage(page, at as 1 | 2 | 3 | 4);
    await page.getByRole('button', {name: 'Weiter', exact: true}).click();
  }
  await page.getByText(`Schritt ${step} von 5`).waitFor();
}
