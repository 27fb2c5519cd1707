/** What the author has written, and what it is as a form: looked at whenever nobody has typed for a moment. */
import type {Finding} from '@ozg-forms/cli/check';
import type {GoodForm} from './examined.ts';

/** How long nobody has to have typed, in milliseconds; longer where looking takes long. */
const leastRestMs = 250;

export class LiveText {
  /** As it was typed last. */
  text = '';
  /** What is wrong with it; `undefined` until it has been looked at for the first time. */
  findings: readonly Finding[] | undefined;
  /** The last form that could be shown since something was loaded. */
  good: GoodForm | undefined;
  /** Whether the text is that form. */
  isCurrent = true;
  readonly #looked: () => void;
  /** Counts what was loaded: each has answers of its own. */
  #loads = 0;
  #isNew = true;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #tookMs = 0;

  /** @param looked is called whenever something of this has changed */
  constructor(looked: () => void) {
    this.#looked = looked;
  }

  /** The author goes on. */
  type(text: string): void {
    this.text = text;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#look(), Math.max(leastRestMs, 3 * this.#tookMs));
  }

  /** Something else is written now: nothing of the answers before belongs to it. */
  begin(text: string): void {
    this.#loads += 1;
    this.#isNew = true;
    this.text = text;
    clearTimeout(this.#rest);
    void this.#look();
  }

  async #look(): Promise<void> {
    const {text} = this;
    const {examined} = await import('./examined.ts');
    if (text !== this.text) return;
    const begun = performance.now();
    const {findings, good} = examined(text, `playground-${this.#loads}`);
    this.#tookMs = performance.now() - begun;
    this.findings = findings;
    this.isCurrent = good !== undefined;
    if (good || this.#isNew) this.good = good && this.#withoutChange(good);
    this.#isNew = false;
    this.#looked();
  }

  // White space changes nothing for the form.
  #withoutChange(good: GoodForm): GoodForm {
    const shown = this.good?.definition;
    return JSON.stringify(good.definition) === JSON.stringify(shown) ? {...good, definition: shown} : good;
  }
}
