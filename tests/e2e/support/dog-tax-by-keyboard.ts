/**
 * The dog-tax registration by keyboard alone, in any engine: two dogs of three, a document each
 * for the dangerous one and for the reduction, a mandate for the account.
 */
import assert from 'node:assert/strict';
import {setTimeout as pause} from 'node:timers/promises';
import type {Tab} from '../../tools/engines/engine.ts';
import {KeyboardUser} from '../../tools/keyboard-user.ts';
import type {TestFile} from './files.ts';

export interface Papers {
  /** For the dangerous dog; small. */
  readonly permit: TestFile;
  /** For the reduction; 30 MB. */
  readonly evidence: TestFile;
}

/** Machines that run tests may be slow; a person would have given up by then. */
const patienceMs = 60_000;

/**
 * Fills in the form that the tab shows, and sends it.
 *
 * @param whileSending acts once the large document is picked
 * @returns the reference that the person is told
 */
export async function applyForDogTax(
  tab: Tab,
  papers: Papers,
  whileSending: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const user = new KeyboardUser(tab);
  await says(tab, 'Schritt 1 von 5');
  await fillOwner(user);
  await fillDogs(user, papers);
  await user.choose('Möchten Sie eine Ermäßigung oder Befreiung beantragen?', 'Ja');
  await user.select('Aus welchem Grund?', 'Bezug');
  await user.pick('Nachweise', [papers.evidence.path]);
  await whileSending();
  await says(tab, `${papers.evidence.name} ist übertragen.`);
  await user.press('Weiter');
  await says(tab, 'Schritt 4 von 5');
  await fillPayment(user);
  await sendFromReview(user);
  return (await tab.run(referenceIn, null)).trim();
}

/** Waits until the form says something, be it to the eye or to the ear. */
async function says(tab: Tab, text: string): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(50))
    if ((await tab.run(textOfForm, null)).includes(text)) return;
  throw new Error(`The form does not say "${text}". It says: ${await tab.run(textOfForm, null)}`);
}

function textOfForm(): string {
  return (document.querySelector('ozg-form')?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
}

function referenceIn(): string {
  return document.querySelector('ozg-form')?.shadowRoot?.querySelector('[part=reference]')?.textContent ?? '';
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
  await says(user.tab, 'Schritt 2 von 5');
}

async function fillDogs(user: KeyboardUser, {permit}: Papers): Promise<void> {
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
  await user.pick('Erlaubnis zur Haltung', [permit.path]);
  await says(user.tab, `${permit.name} ist übertragen.`);
  await user.type(/^Name der Versicherung|^Versicherung/, 'Muster-Versicherung AG');
  await user.type(/^Nummer des Vertrags|^Vertragsnummer|^Versicherungsnummer/, 'HV-2026-4711');
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
  await says(user.tab, 'Schritt 3 von 5');
}

async function fillPayment(user: KeyboardUser): Promise<void> {
  await user.choose(/^Wie möchten Sie die Hundesteuer zahlen/, 'Wir buchen sie von Ihrem Konto ab (SEPA-Lastschrift)');
  await user.type('IBAN', 'de89 3704 0044 0532 0130 00');
  await user.tick(/^Ich erteile das SEPA/);
  await user.press('Weiter');
  await says(user.tab, 'Schritt 5 von 5');
}

async function sendFromReview(user: KeyboardUser): Promise<void> {
  for (const answer of [
    'Groß-Ångström',
    '03.07.1984',
    'Rottweiler',
    'Bescheid über Leistungen.pdf (30 MB)',
    'DE89 3704 0044 0532 0130 00',
  ])
    await says(user.tab, answer);
  await user.tick(/vollständig und richtig|Angaben/);
  await user.press('Verbindlich absenden');
  await says(user.tab, 'Ihr Antrag ist eingegangen');
  assert.equal((await user.focused()).name, 'Ihr Antrag ist eingegangen');
}
