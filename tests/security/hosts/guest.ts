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

/**
 * Fills in the form and sends it. Ends early when the form refuses; returns what is seen last.
 *
 * @param at which form of the page, where it has several
 */
export async function apply(tab: Tab, document: string, at = 0): Promise<Shown> {
  const form = {tab, at};
  const user = new KeyboardUser(tab, {turnsBack: true});
  const isSent =
    (await shows(form, 'Ihre Reise')) &&
    (await does(form, journey(user))) &&
    (await shows(form, 'Ihre Gruppe')) &&
    (await does(form, group(user, document, form))) &&
    (await shows(form, 'Prüfen')) &&
    (await does(form, consent(user)));
  if (isSent) await shows(form, 'Ihr Antrag ist eingegangen');
  return shown(form);
}

/** One form of a page. */
interface Form {
  readonly tab: Tab;
  readonly at: number;
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

function group(user: KeyboardUser, document: string, form: Form): Steps {
  return [
    () => user.type('Vorname', 'Mia', /^Person 1/),
    () => user.type(/^Alter/, '7', /^Person 1/),
    () => user.press(/^Weitere/),
    () => user.type('Vorname', 'Ole', /^Person 2/),
    () => user.pick(/^Ausweis/, [document]),
    () => until(form, (all) => /\d KB · übertragen/.test(all)),
    () => user.press('Weiter'),
  ];
}

function consent(user: KeyboardUser): Steps {
  return [() => user.tick('Alle Angaben sind richtig.'), () => user.press('Verbindlich absenden')];
}

/** Does one thing after the other; stops when the form refuses. */
async function does(form: Form, steps: Steps): Promise<boolean> {
  for (const step of steps) {
    await step();
    if ((await shown(form)).refusal !== '') return false;
  }
  return true;
}

/** Waits for a heading; not, when the form has refused meanwhile. */
async function shows(form: Form, title: string): Promise<boolean> {
  let last: Shown | undefined;
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(50)) {
    last = await shown(form);
    if (last.title === title) return true;
    if (last.refusal !== '') return false;
  }
  throw new Error(`The form shows "${last?.title}" and not "${title}": ${await form.tab.run(readText, form.at)}`);
}

async function until({tab, at}: Form, isTrue: (text: string) => boolean): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(50))
    if (isTrue(await tab.run(readText, at))) return;
  throw new Error(`Waited in vain; the form says: ${await tab.run(readText, at)}`);
}

async function shown({tab, at}: Form): Promise<Shown> {
  const [title = '', refusal = '', reference = ''] = (await tab.run(readShown, at)).split('\n');
  return {title, refusal, reference};
}

// Both run in a page whose built-ins may be anybody's: one string comes back.

function readShown(at: number): string {
  const frame = document.querySelector('iframe');
  const form = document.querySelectorAll('ozg-form')[at] ?? frame?.contentDocument?.querySelector('ozg-form');
  const root = form?.shadowRoot;
  // Without the script, what stands inside of the tag is all there is.
  if (form && !root && document.readyState === 'complete' && !customElements.get('ozg-form'))
    return `\n${form.textContent?.trim()}`;
  const text = (selector: string) => {
    const element = root?.querySelector(selector);
    // Nobody reads what is not shown yet.
    return element && element.getClientRects().length > 0 ? element.textContent.replace(/\s+/g, ' ').trim() : '';
  };
  // Whoever tabbed on before the list is there would pass it by.
  const isWhole = !root?.querySelector('ozg-list:not(:defined)');
  return `${isWhole ? text('#page-title') : ''}\n${text('.broken, #failure')}\n${text('[part=reference]')}`;
}

function readText(at: number): string {
  const frame = document.querySelector('iframe');
  const form = document.querySelectorAll('ozg-form')[at] ?? frame?.contentDocument?.querySelector('ozg-form');
  const root = form?.shadowRoot;
  return (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
