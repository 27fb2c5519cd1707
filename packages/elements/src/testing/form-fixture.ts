/** A page with one form on it, used as a person uses it: by what can be seen, and by keyboard. */
import type {Profile} from '@ozg-forms/core/definition/profile';
import {sendKeys} from '@web/test-runner-commands';
import '../define.ts';
import type {OzgFormEvents} from '../events.ts';
import type {OzgForm} from '../form/ozg-form.ts';
import {wordsIn} from './field-page.ts';

export interface FormPageOptions {
  readonly definition?: unknown;
  readonly src?: string;
  readonly profile?: Profile;
  readonly profileSrc?: string;
  readonly endpoint?: string;
  readonly language?: string;
  readonly drafts?: 'device' | 'file' | 'none';
  readonly mode?: OzgForm['mode'];
}

const eventNames = ['ozg-ready', 'ozg-change', 'ozg-page', 'ozg-submitted', 'ozg-error'] as const;

type FormEvent = OzgFormEvents[(typeof eventNames)[number]];

export class FormPage {
  readonly element = document.createElement('ozg-form') as OzgForm;
  /** What the form told its page, in order. */
  readonly events: FormEvent[] = [];

  private constructor({definition, src, profile, profileSrc, endpoint, language, drafts, mode}: FormPageOptions) {
    const {element} = this;
    if (definition !== undefined) element.definition = definition;
    if (profile) element.profile = profile;
    if (src) element.src = src;
    if (profileSrc) element.profileSrc = profileSrc;
    if (endpoint) element.endpoint = endpoint;
    if (language) element.language = language;
    if (drafts) element.drafts = drafts;
    if (mode) element.mode = mode;
    const fallback = document.createElement('a');
    fallback.href = '/antrag.pdf';
    fallback.textContent = 'Antrag als PDF';
    element.append(fallback);
    for (const name of eventNames) element.addEventListener(name, (event) => this.events.push(event));
  }

  /** Puts the form on the page, and waits until it can be filled in or has said why not. */
  static async open(options: FormPageOptions): Promise<FormPage> {
    const page = new FormPage(options);
    document.body.append(page.element);
    await page.until(() => page.events.some(({type}) => type === 'ozg-ready' || type === 'ozg-error'));
    // Messages and sending are loaded after the first page; tests begin with all of it there.
    if (page.events[0]!.type === 'ozg-ready') await page.until(() => page.#hasFinish);
    await page.settled();
    return page;
  }

  close(): void {
    this.element.remove();
    history.replaceState(null, '', location.pathname + location.search.replace(/[?&]ozg-page[^&]*/g, ''));
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get heading(): string {
    return wordsIn(this.root.getElementById('page-title'));
  }

  get progress(): string {
    return wordsIn(this.root.getElementById('progress-text'));
  }

  /** The sentences of the summary; empty while there is none. */
  get summary(): readonly string[] {
    return [...this.root.querySelectorAll('#summary a')].map(wordsIn);
  }

  /** What is said to be wrong at a place; empty while nothing is. */
  messageAt(pointer: string): string {
    return wordsIn(this.root.getElementById(`field${pointer}-error`)).replace(/^\S+: /, '');
  }

  /** What was last said to a screen reader. */
  get announced(): string {
    return wordsIn(this.root.getElementById('status'));
  }

  /** Id of what has the focus in the form. */
  get focused(): string {
    return this.root.activeElement?.id ?? '';
  }

  /** The control of a place. */
  control(pointer: string): HTMLInputElement {
    return this.#found<HTMLInputElement>(`#${CSS.escape(`field${pointer}`)}`);
  }

  has(pointer: string): boolean {
    return this.root.getElementById(`field${pointer}`) !== null;
  }

  /** A button or a link, by its words or by its name for screen readers. */
  button(words: string): HTMLElement {
    const button = [...this.root.querySelectorAll<HTMLElement>('button, a, summary')].find(
      (other) => other.getAttribute('aria-label') === words || wordsIn(other) === words,
    );
    if (!button) throw new Error(`There is no button "${words}" on "${this.heading}".`);
    return button;
  }

  hasButton(words: string): boolean {
    return [...this.root.querySelectorAll('button')].some((button) => wordsIn(button) === words);
  }

  // What the button belongs to may be on its way: lists come with the first list.
  async press(words: string): Promise<void> {
    await this.#arrived(() => this.button(words));
    this.button(words).click();
    await this.settled();
  }

  /** Types into a control, in place of what is there, and stays in it. */
  async type(pointer: string, text: string): Promise<void> {
    const control = this.control(pointer);
    control.focus();
    control.select();
    await sendKeys(text === '' ? {press: 'Delete'} : {type: text});
    await this.settled();
  }

  /** Goes on with the Tab key. */
  async tab(): Promise<void> {
    await sendKeys({press: 'Tab'});
    await this.settled();
  }

  /** Picks an option of a group of radio buttons or checkboxes, by its label. */
  async pick(pointer: string, label: string): Promise<void> {
    const option = () => {
      const group = this.control(pointer).closest('fieldset');
      const wanted = [...(group?.querySelectorAll('label') ?? [])].find((other) => wordsIn(other) === label);
      if (!wanted) throw new Error(`${pointer} has no option "${label}".`);
      return wanted;
    };
    await this.#arrived(option);
    option().click();
    await this.settled();
  }

  /** Gives parts that are loaded when they are needed the time to arrive; what then is not there is missed by its name. */
  async #arrived(find: () => HTMLElement): Promise<void> {
    for (let waited = 0; waited < 1_000; waited += 5) {
      try {
        return void find();
      } catch {
        await new Promise((settle) => setTimeout(settle, 5));
      }
    }
  }

  /** Waits until what has happened can be seen. */
  async settled(): Promise<void> {
    // Drawn in microtasks; the focus moves in the task after.
    for (let task = 0; task < 3; task += 1) await new Promise((settle) => setTimeout(settle));
  }

  async until(condition: () => boolean): Promise<void> {
    for (let waited = 0; !condition(); waited += 5) {
      if (waited > 3_000) throw new Error(`Waited in vain until ${condition.toString()}.`);
      await new Promise((settle) => setTimeout(settle, 5));
    }
    await this.settled();
  }

  get #hasFinish(): boolean {
    return (this.element as unknown as {readonly finish: unknown}).finish !== undefined;
  }

  #found<T extends HTMLElement>(selector: string): T {
    const found = this.root.querySelector<T>(selector);
    if (!found) throw new Error(`There is no ${selector} on "${this.heading}".`);
    return found;
  }
}
