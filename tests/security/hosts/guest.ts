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
  const user = new KeyboardUser(tab, {turnsBack: true});
  const isSent =
    (await shows(tab, 'Ihre Reise')) &&
    (await does(tab, journey(user))) &&
    (await shows(tab, 'Ihre Gruppe')) &&
    (await does(tab, group(user, document))) &&
    (await shows(tab, 'Prüfen')) &&
    (await does(tab, consent(user)));
  if (isSent) await shows(tab, 'Ihr Antrag ist eingegangen');
  return shown(tab);
}

type Steps = readonly (() => Promise<unknown>)[];

function journey(user: KeyboardUser): Steps {
  return [
    () => user.type('Name', 'Jörg Łuksza-Kjær'),
    () => user.type(/^Bemerkung/, 'Erste Zeile / jk'),
    () => user.tab.press('Enter'),
    () => user.tab.type('zweite'),
    () => user.typeDate('Tag der Anreise', '3', '7', '2026'),
    () => user.type(/^Gezahlter Betrag/, '12,50'),
    () => user.select('Reiseziel', 'Sp'),
    () => user.tick('Fahrrad'),
    () => user.tick('Kurkonzert'),
    () => user.choose('Kommt ein Tier mit?', 'Ein Hund'),
    () => user.type('Rasse', 'Jagdterrier'),
    () => user.tab.press('Enter'),
  ];
}

function group(user: KeyboardUser, document: string): Steps {
  return [
    () => user.type('Vorname', 'Mia', /^Person 1/),
    () => user.type(/^Alter/, '7', /^Person 1/),
    () => user.press(/^Weitere/),
    () => user.type('Vorname', 'Ole', /^Person 2/),
    () => user.pick(/^Ausweis/, [document]),
    () => until(user.tab, (all) => /\d KB · übertragen/.test(all)),
    () => user.press('Weiter'),
  ];
}

function consent(user: KeyboardUser): Steps {
  return [() => user.tick('Alle Angaben sind richtig.'), () => user.press('Verbindlich absenden')];
}

/** Does one thing after the other; stops when the form refuses. */
async function does(tab: Tab, steps: Steps): Promise<boolean> {
  for (const step of steps) {
    await step();
    if ((await shown(tab)).refusal !== '') return false;
  }
  return true;
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
  const text = (selector: string) => {
    const element = root?.querySelector(selector);
    // Nobody reads what is not shown yet.
    return element && element.getClientRects().length > 0 ? element.textContent.replace(/\s+/g, ' ').trim() : '';
  };
  return `${text('#page-title')}\n${text('.broken, #failure')}\n${text('[part=reference]')}`;
}

function readText(): string {
  const frame = document.querySelector('iframe');
  const root = (document.querySelector('ozg-form') ?? frame?.contentDocument?.querySelector('ozg-form'))?.shadowRoot;
  return (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
