/**
 * The one thing this project is for: a citizen fills in the dog-tax registration by keyboard
 * alone, attaches documents over a line that breaks, sends, and holds a receipt; the operator
 * exports exactly that. Once on the town's own page, once on a page of another origin.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {openPage, startBrowser, type Watched} from './support/browser.ts';
import {sha256, writePdf} from './support/files.ts';
import {KeyboardUser} from './support/keyboard-user.ts';
import {startTown, type Town} from './support/town.ts';

const folder = mkdtempSync(join(tmpdir(), 'ozg-files-'));
const permit = writePdf(folder, 'Haltungserlaubnis.pdf', 200_000, 1);
const evidence = writePdf(folder, 'Bescheid über Leistungen.pdf', 30 * 1024 * 1024, 2);

let town: Town;
let browser: Browser;

before(async () => {
  town = await startTown();
  browser = await startBrowser();
});

after(async () => {
  await browser.close();
  await town.close();
  rmSync(folder, {recursive: true});
});

describe('the dog-tax registration', () => {
  it('goes from the town’s own page to the office whole', async () => {
    await applyOn(`${town.town}/`, [town.town]);
  });

  it('goes from a page of another origin to the office whole', async () => {
    await applyOn(`${town.neighbour}/`, [town.neighbour, town.town]);
  });
});

async function applyOn(address: string, allowedOrigins: readonly string[]): Promise<void> {
  const before = town.exported().length;
  const watched = await openPage(browser);
  const {page} = watched;
  await page.goto(address);
  await page.getByText('Schritt 1 von 5').waitFor();
  const user = new KeyboardUser(page);
  try {
    await fillOwner(user);
    await fillDogs(user);
    await fillReduction(user, watched);
    await fillPayment(user);
    await sendFromReview(user);
  } catch (error) {
    throw new Error(`${(error as Error).message}\nThe form showed:\n${await watched.story()}`, {cause: error});
  }

  const reference = await page.locator('ozg-form').locator('[part=reference]').innerText();
  assert.match(reference, /\S{6,}/);
  const receipt = await receiptOf(user);
  assert.match(receipt, new RegExp(reference));
  await watched.assertClean(allowedOrigins);
  await watched.close();

  assertStored(reference, before);
}

async function fillOwner(user: KeyboardUser): Promise<void> {
  await user.choose('Wer hält den Hund?', 'Eine Privatperson');
  await user.type('Vorname', 'Łucja');
  await user.type('Nachname', 'Groß-Ångström');
  await user.typeDate('Geburtsdatum', '3', '7', '1984');
  await user.type('Straße', 'Am Alten Markt');
  await user.type('Hausnummer', '12a');
  await user.type('Postleitzahl', '24103');
  await user.type('Ort', 'Musterstadt');
  await user.type('E-Mail-Adresse', 'lucja@example.org');
  await user.press('Weiter');
  await user.page.getByText('Schritt 2 von 5').waitFor();
}

async function fillDogs(user: KeyboardUser): Promise<void> {
  await user.type(/^Wie viele Hunde/, '0');
  await user.type('Name des Hundes', 'Bello', /^Hund 1/);
  await user.type('Rasse', 'Rottweiler', /^Hund 1/);
  await user.choose('Geschlecht des Hundes (optional)', 'Rüde (männlich)');
  await user.type('Chipnummer', '276098106123456', /^Hund 1/);
  await user.typeDate(/^Seit wann halten Sie den Hund\? < Hund 1/, '1', '5', '2020');
  await user.choose('Wie ist der Hund zu Ihnen gekommen?', 'Ich bin mit dem Hund zugezogen');
  await user.type(/^In welcher Gemeinde/, 'Kiel');
  await user.typeDate(/^Wann sind Sie zugezogen/, '31', '10', '2026');
  await user.choose('Gilt der Hund als gefährlich?', 'Ja');
  await user.pick('Erlaubnis zur Haltung', permit.path);
  await user.page.getByText('Haltungserlaubnis.pdf ist übertragen.').waitFor({state: 'attached'});
  await fillInsurance(user);
  // A second dog, and one that was not meant.
  await user.press('Weiteren Hund angeben');
  assert.match((await user.focused()).name, /^Hund 2/);
  await user.type('Name des Hundes', 'Mia', /^Hund 2/);
  await user.type('Rasse', 'Mischling aus Dackel und Pudel', /^Hund 2/);
  await user.typeDate(/^Seit wann halten Sie den Hund\? < Hund 2/, '15', '10', '2026');
  await user.choose('Wie ist der Hund zu Ihnen gekommen?', 'Aus einem Tierheim oder vom Tierschutz');
  await user.choose('Gilt der Hund als gefährlich?', 'Nein');
  await user.press('Weiteren Hund angeben');
  await user.press(/^Hund 3.* entfernen$/);
  await user.press('Weiter');
  await user.page.getByText('Schritt 3 von 5').waitFor();
}

async function fillInsurance(user: KeyboardUser): Promise<void> {
  await user.type(/^Name der Versicherung|^Versicherung/, 'Muster-Versicherung AG');
  await user.type(/^Nummer des Vertrags|^Vertragsnummer|^Versicherungsnummer/, 'HV-2026-4711');
}

async function fillReduction(user: KeyboardUser, {page}: Watched): Promise<void> {
  let wasResumed = false;
  page.on('request', (request) => (wasResumed ||= request.method() === 'HEAD' && request.url().includes('/uploads/')));
  const network = await page.context().newCDPSession(page);
  const noLimit = -1;
  // Slow enough that the cut falls into the middle of the file.
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: noLimit,
    uploadThroughput: 12 * 1024 * 1024,
  });
  await user.choose('Möchten Sie eine Ermäßigung oder Befreiung beantragen?', 'Ja');
  await user.select('Aus welchem Grund?', 'Bezug');
  await user.pick('Nachweise', evidence.path);
  await page.getByRole('progressbar', {name: /Bescheid über Leistungen/}).waitFor();
  await page.waitForFunction(() => {
    const bars = [
      ...(document
        .querySelector('ozg-form')!
        .shadowRoot!.querySelectorAll('ozg-upload progress') as NodeListOf<HTMLProgressElement>),
    ];
    return bars.some((bar) => bar.position > 0.1);
  });
  town.cutConnections();
  await page.getByText('Bescheid über Leistungen.pdf ist übertragen.').waitFor({state: 'attached', timeout: 60_000});
  assert.ok(wasResumed, 'after the cut, the receiver was asked how much it has');
  await network.detach();
  await user.press('Weiter');
  await page.getByText('Schritt 4 von 5').waitFor();
}

async function fillPayment(user: KeyboardUser): Promise<void> {
  await user.choose(/^Wie möchten Sie die Hundesteuer zahlen/, 'Wir buchen sie von Ihrem Konto ab (SEPA-Lastschrift)');
  await user.type('IBAN', 'de89 3704 0044 0532 0130 00');
  await user.tick(/^Ich erteile das SEPA/);
  await user.press('Weiter');
  await user.page.getByText('Schritt 5 von 5').waitFor();
}

async function sendFromReview(user: KeyboardUser): Promise<void> {
  const review = user.page.locator('ozg-form .review');
  for (const answer of [
    'Groß-Ångström',
    '03.07.1984',
    'Rottweiler',
    'Bescheid über Leistungen.pdf (30 MB)',
    'DE89 3704 0044 0532 0130 00',
  ]) {
    await review.getByText(answer, {exact: true}).waitFor();
  }
  await user.tick(/vollständig und richtig|Angaben/);
  await user.press('Verbindlich absenden');
  await user.page.getByText('Ihr Antrag ist eingegangen').waitFor();
  assert.equal((await user.focused()).name, 'Ihr Antrag ist eingegangen');
}

async function receiptOf(user: KeyboardUser): Promise<string> {
  await user.goTo('Eingangsbestätigung herunterladen');
  const [download] = await Promise.all([user.page.waitForEvent('download'), user.page.keyboard.press('Enter')]);
  return readFileSync(await download.path(), 'utf8');
}

function assertStored(reference: string, before: number): void {
  const contentDir = mkdtempSync(join(tmpdir(), 'ozg-content-'));
  const records = town.exported(contentDir);
  assert.equal(records.length, before + 1);
  const record = records.find((entry) => entry.reference === reference)!;
  const [owner, dogs, reduction] = [
    record.answers['halter'],
    record.answers['hunde'],
    record.answers['ermaessigung'],
  ] as [object, Record<string, unknown>[], Record<string, unknown>];
  assert.deepEqual(owner, {
    art: 'person',
    vorname: 'Łucja',
    nachname: 'Groß-Ångström',
    geburtsdatum: '1984-07-03',
    anschrift: {strasse: 'Am Alten Markt', hausnummer: '12a', plz: '24103', ort: 'Musterstadt'},
    email: 'lucja@example.org',
  });
  const {haltungserlaubnis, haftpflicht, ...firstDog} = dogs[0]!;
  assert.deepEqual(firstDog, {
    name: 'Bello',
    rasse: 'Rottweiler',
    geschlecht: 'm',
    chipnummer: '276098106123456',
    haltungsbeginn: '2020-05-01',
    herkunft: 'zuzug',
    bisherigeGemeinde: 'Kiel',
    zuzug: '2026-10-31',
    gefaehrlich: true,
  });
  assert.ok(haftpflicht);
  assert.deepEqual(dogs.slice(1), [
    {
      name: 'Mia',
      rasse: 'Mischling aus Dackel und Pudel',
      haltungsbeginn: '2026-10-15',
      herkunft: 'tierheim',
      gefaehrlich: false,
    },
  ]);
  assert.equal((haltungserlaubnis as {sha256: string}).sha256, permit.sha256);
  assert.equal(reduction['grund'], 'sozialleistung');
  assert.deepEqual(record.answers['zahlung'], {art: 'lastschrift', iban: 'DE89370400440532013000', mandat: true});
  assert.deepEqual(record.answers['erklaerung'], {richtigkeit: true});
  assert.deepEqual(
    record.attachments.map(({pointer, name, size, sha256: hash}) => ({pointer, name, size, hash})),
    [
      {
        pointer: '/hunde/0/haltungserlaubnis',
        name: permit.name,
        size: permit.size,
        hash: permit.sha256,
      },
      {
        pointer: '/ermaessigung/nachweise/0',
        name: evidence.name,
        size: evidence.size,
        hash: evidence.sha256,
      },
    ],
  );
  for (const file of [permit, evidence]) {
    assert.equal(sha256(readFileSync(join(contentDir, file.sha256))), file.sha256);
  }
  rmSync(contentDir, {recursive: true});
}
