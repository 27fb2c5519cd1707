/** What a citizen, a webmaster and an author see when something is missing or broken. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {openPage, startBrowser, type Watched} from './support/browser.ts';
import {goToStep} from './support/dog-tax.ts';
import {startTown, type Town} from './support/town.ts';

let town: Town;
let browser: Browser;

before(async () => {
  town = await startTown();
  browser = await startBrowser();
});

after(async () => {
  await browser.close();
  await town.close();
});

/** A control with a fault, as assistive technology meets it. */
interface Faulty {
  readonly id: string;
  readonly message: string;
  readonly isInvalid: boolean;
}

/** What each entry of the summary leads to. */
function faultsOn(page: Page): Promise<{summary: string[]; fields: Faulty[]; focused: string}> {
  return page.evaluate(() => {
    const root = document.querySelector('ozg-form')!.shadowRoot!;
    const text = (node: Element | null) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    const links = [...root.querySelectorAll<HTMLAnchorElement>('#summary a')];
    return {
      summary: links.map(text),
      focused: root.activeElement?.id ?? '',
      fields: links.map((link) => {
        const id = decodeURIComponent(link.hash.slice(1));
        const control = root.getElementById(id)!;
        // A group of radio buttons carries fault and description on its fieldset.
        const bearer = control.matches('[type=radio], [type=file]') ? control.closest('fieldset')! : control;
        const described = (bearer.getAttribute('aria-describedby') ?? '').split(' ');
        const message = described
          .map((name) => root.getElementById(name))
          .find((node) => node?.classList.contains('error'));
        return {id, message: text(message ?? null), isInvalid: bearer.getAttribute('aria-invalid') === 'true'};
      }),
    };
  });
}

async function assertEveryFaultIsTied(page: Page): Promise<number> {
  await page.getByRole('button', {name: /^(Weiter|Verbindlich absenden)$/}).click();
  await page.locator('ozg-form #summary').waitFor();
  const {summary, fields, focused} = await faultsOn(page);
  assert.equal(focused, 'summary');
  for (const [at, message] of summary.entries()) {
    assert.equal(fields[at]!.message, `Fehler: ${message}`, fields[at]!.id);
    assert.equal(fields[at]!.isInvalid, true, fields[at]!.id);
  }
  const shown = await page.locator('ozg-form .error').count();
  assert.equal(shown, summary.length, 'each fault at a field stands in the summary');
  return summary.length;
}

describe('an empty page', () => {
  for (const [step, faults] of [
    [1, 6],
    [2, 6],
    [3, 1],
    [4, 1],
    [5, 1],
  ] as const) {
    it(`names each of its ${faults} missing answers, in the summary and at the field (page ${step})`, async () => {
      const {page, close} = await openPage(browser);
      await page.goto(town.town);
      await goToStep(page, step);
      assert.equal(await assertEveryFaultIsTied(page), faults);
      await page.locator('ozg-form #summary a').first().click();
      const {fields} = await faultsOn(page);
      const focused = await page.evaluate(() => document.querySelector('ozg-form')!.shadowRoot!.activeElement?.id);
      assert.equal(focused, fields[0]!.id);
      await close();
    });
  }

  it('forgives as soon as an answer is right', async () => {
    const {page, close} = await openPage(browser);
    await page.goto(town.town);
    await page.getByRole('button', {name: 'Weiter', exact: true}).click();
    const message = page.locator('ozg-form').getByText('Fehler: Bitte füllen Sie „Ort“ aus.');
    await message.waitFor();
    await page.getByRole('textbox', {name: 'Ort'}).fill('M');
    await message.waitFor({state: 'detached'});
    await close();
  });

  it('is silent about a field while it is first typed in, and speaks when it is left', async () => {
    const {page, close} = await openPage(browser);
    await page.goto(town.town);
    await page.getByRole('textbox', {name: 'E-Mail-Adresse'}).pressSequentially('amir@');
    assert.equal(await page.locator('ozg-form .error').count(), 0);
    await page.keyboard.press('Tab');
    await page.locator('ozg-form .error').waitFor();
    await close();
  });
});

/** Shows a page of the town in which the form's definition is what a test wants it to be. */
async function openWithDefinition(
  answer: {status?: number; contentType?: string; body: string} | undefined,
): Promise<Watched> {
  const watched = await openPage(browser);
  const {page} = watched;
  await page.addInitScript(() => {
    const seen = globalThis as {formErrors?: object[]};
    seen.formErrors = [];
    addEventListener('ozg-error', (event) => seen.formErrors!.push((event as CustomEvent<object>).detail));
  });
  await page.route('**/hundesteuer-anmeldung/form.json', async (route) => {
    if (answer) await route.fulfill({contentType: 'application/json', ...answer});
    else await route.abort();
  });
  await page.goto(town.town);
  await page.locator('ozg-form').getByRole('alert').waitFor();
  return watched;
}

describe('a form that cannot be shown', () => {
  for (const [name, answer, expected] of [
    ['an unreachable definition', undefined, /nicht erreichbar/],
    ['a missing definition', {status: 404, body: '{}'}, /nicht erreichbar \(Antwort 404\)/],
    ['invalid JSON', {body: '{"id": "x",'}, /kein gültiges JSON/],
    ['a page instead of JSON', {contentType: 'text/html', body: '<!doctype html><p>Anmeldung'}, /kein gültiges JSON/],
    [
      'an unknown $ref',
      {body: JSON.stringify({id: 'x', version: '1.0.0', schema: {properties: {a: {$ref: '#/$defs/nirgends'}}}})},
      /\/schema\/properties\/a\/\$ref: "#\/\$defs\/nirgends" leads nowhere/,
    ],
  ] as const) {
    it(`says so for ${name}, keeps the fallback and tells the page`, async () => {
      const watched = await openWithDefinition(answer);
      const {page} = watched;
      const alert = page.locator('ozg-form').getByRole('alert');
      assert.match(await alert.innerText(), expected);
      assert.match(await alert.innerText(), /Dieses Formular kann gerade nicht angezeigt werden/);
      assert.ok(await page.getByRole('link', {name: 'Antrag ohne JavaScript'}).isVisible());
      const errors = await page.evaluate(
        () => (globalThis as {formErrors?: {phase: string; message: string}[]}).formErrors,
      );
      assert.equal(errors?.length, 1);
      assert.equal(errors[0]!.phase, 'load');
      assert.match(errors[0]!.message, expected);
      const violations = await page.evaluate(() => (globalThis as {policyViolations?: string[]}).policyViolations);
      assert.deepEqual(violations, []);
      await watched.close();
    });
  }
});
