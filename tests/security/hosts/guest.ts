/** A guest who applies for a card by keyboard alone, and always says the same. */
import {setTimeout as pause} from 'node:timers/promises';
import type {Tab} from '../../tools/engines/engine.ts';
import {KeyboardUser} from '../../tools/keyboard-user.ts';

/** What of the form can be seen. */
export interface Shown {
  /** Heading of the page of the form, or of what stands instead of it. */
  readonly title: string;
  /** Why there is no form, where there is none. */
  readonly refusal: string;
  /** Name of the application, once it is sent. */
  readonly reference: string;
}

/** Longer than any page takes on a busy machine. */
const patienceMs = 20_000;

/** Fills in the form and sends it. Ends early when the form refuses; returns what is seen last. */
export async function apply(tab: Tab, document: string): Promise<Shown> {
  const user = new KeyboardUser(tab);
  if (!(await shows(tab, 'Ihre Reise'))) return shown(tab);
  await user.type('Name', 'Jörg Łuksza-Kjær');
  await user.type(/^Bemerkung/, 'Erste Zeile / jk');
  await tab.press('Enter');
  await tab.type('zweite');
  await user.typeDate('Tag der Anreise', '3', '7', '2026');
  await user.type(/^Gezahlter Betrag/, '12,50');
  await user.select('Reiseziel', 'Sp');
  await user.tick('Fahrrad');
  await user.tick('Kurkonzert');
  await user.choose('Kommt ein Tier mit?', 'Ein Hund');
  await user.type('Rasse', 'Jagdterrier');
  await tab.press('Enter');
  if (!(await shows(tab, 'Ihre Gruppe'))) return shown(tab);
  await user.type('Vorname', 'Mia', /^Person 1/);
  await user.type(/^Alter/, '7', /^Person 1/);
  await user.press(/^Weitere/);
  await user.type('Vorname', 'Ole', /^Person 2/);
  await user.pick(/^Ausweis/, [document]);
  await until(tab, (all) => /\d KB · übertragen/.test(all));
  await user.press('Weiter');
  if (!(await shows(tab, 'Prüfen'))) return shown(tab);
  await user.tick('Alle Angaben sind richtig.');
  await user.press('Verbindlich absenden');
  await shows(tab, 'Ihr Antrag ist eingegangen');
  return shown(tab);
}

/** Waits for a heading; not, when the form has refused meanwhile. */
async function shows(tab: Tab, title: string): Promise<boolean> {
  let last: Shown | undefined;
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(50)) {
    last = await shown(tab);
    if (last.title === title) return true;
    if (last.refusal !== '') return false;
  }
  throw new Error(`The form shows "${last?.title}" and not "${title}": ${await tab.run(readText, null)}`);
}

async function until(tab: Tab, isTrue: (text: string) => boolean): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(50))
    if (isTrue(await tab.run(readText, null))) return;
  throw new Error(`Waited in vain; the form says: ${await tab.run(readText, null)}`);
}

async function shown(tab: Tab): Promise<Shown> {
  const [title = '', refusal = '', reference = ''] = (await tab.run(readShown, null)).split('\n');
  return {title, refusal, reference};
}

// Both run in a page whose built-ins may be anybody's: one string comes back.

function readShown(): string {
  const frame = document.querySelector('iframe');
  const form = document.querySelector('ozg-form') ?? frame?.contentDocument?.querySelector('ozg-form');
  const root = form?.shadowRoot;
  // Without the script, what stands inside of the tag is all there is.
  if (form && !root && document.readyState === 'complete' && !customElements.get('ozg-form'))
    return `\n${form.textContent?.trim()}`;
  const text = (selector: string) => (root?.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return `${text('#page-title')}\n${text('.broken, #failure')}\n${text('[part=reference]')}`;
}

function readText(): string {
  const frame = document.querySelector('iframe');
  const root = (document.querySelector('ozg-form') ?? frame?.contentDocument?.querySelector('ozg-form'))?.shadowRoot;
  return (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
