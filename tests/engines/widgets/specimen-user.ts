/** A person without a mouse at one specimen of the page of widgets. */
import {setTimeout as pause} from 'node:timers/promises';
import type {Tab} from '../../tools/engines/engine.ts';
import {KeyboardUser} from '../../tools/keyboard-user.ts';
import type {Keys} from './scripts.ts';

/** More stops than any specimen has. */
const maxStops = 60;

/** What a specimen tells. */
export interface Told {
  /** Whether it has the focus. */
  readonly isFocused: boolean;
  /** JSON; empty for no answer. */
  readonly answer: string;
  /** The first message at a place of it that can be seen. */
  readonly message: string;
  readonly text: string;
}

export class SpecimenUser {
  readonly #tab: Tab;
  readonly #example: string;
  readonly #file: string;

  constructor(tab: Tab, example: string, file: string) {
    this.#tab = tab;
    this.#example = example;
    this.#file = file;
  }

  /** Opens the page, waits until every widget is loaded, and goes to the first control of the specimen. */
  async arrive(town: string, widget: string): Promise<void> {
    await this.#tab.goto(`${town}/widgets?widget=${widget}&state=wrong`);
    for (const end = Date.now() + 20_000; !(await this.#tab.run(isDrawn, null)); await pause(50))
      if (Date.now() > end) throw new Error('The page of widgets is not drawn.');
    for (let stop = 0; stop < maxStops; stop++) {
      await this.#tab.press('Tab');
      if ((await this.told()).isFocused) return;
    }
    throw new Error(`"${this.#example}" is not reached by Tab.`);
  }

  async act(keys: Keys): Promise<void> {
    const user = new KeyboardUser(this.#tab);
    for (const key of keys) {
      const [, named] = /^<(.+)>$/.exec(key) ?? [];
      if (named) await this.#tab.press(named);
      else if (key === '#file') await this.#tab.pick([this.#file]);
      else if (key.startsWith('@')) await user.goTo(new RegExp(`^${key.slice(1)}`));
      else await this.#tab.type(key);
    }
  }

  /** Goes on until the focus is elsewhere. */
  async leave(): Promise<void> {
    for (let stop = 0; stop < maxStops; stop++) {
      await this.#tab.press('Tab');
      if (!(await this.told()).isFocused) return;
    }
    throw new Error(`"${this.#example}" keeps the focus.`);
  }

  async told(): Promise<Told> {
    return JSON.parse(await this.#tab.run(readSpecimen, this.#example)) as Told;
  }

  /** Waits until it tells so, as widgets draw in their own time. */
  async until(what: string, isTrue: (told: Told) => boolean): Promise<void> {
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) if (isTrue(await this.told())) return;
    throw new Error(`${what}; it tells: ${JSON.stringify(await this.told())}`);
  }
}

function isDrawn(): boolean {
  if (document.querySelector('main')?.getAttribute('aria-busy') !== 'false') return false;
  return [...document.querySelectorAll('[data-example]')].every(
    ({shadowRoot}) =>
      shadowRoot && !shadowRoot.querySelector('.waiting, ozg-list:empty, ozg-upload:empty, ozg-file:empty'),
  );
}

function readSpecimen(example: string): string {
  const host = document.querySelector<HTMLElement>(`[data-example="${example}"]`)!;
  const root = host.shadowRoot!;
  const errors = [...root.querySelectorAll<HTMLElement>('[part~=error]')].filter(
    (error) => error.getClientRects().length > 0,
  );
  return JSON.stringify({
    isFocused: document.activeElement === host,
    answer: host.dataset['answer'] ?? '',
    message: errors[0]?.textContent.trim() ?? '',
    text: (root.textContent ?? '').replace(/\s+/g, ' '),
  });
}
