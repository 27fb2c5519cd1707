/* eslint-disable lit-a11y/accessible-name, lit-a11y/click-events-have-key-events --
   The label stands around it, as around every control; the keys are heard by the control, which has the focus. */
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {onceReleased} from '../focus.ts';
import type {Field} from '../field/widget.ts';
import {adoptStyles} from '../styles/adopt.ts';
import {choicesOf, type Choices} from './choices.ts';
import {comboboxStyles} from './combobox-styles.ts';

/** So many options stand in the list at once; more come by scrolling to its end, or by typing. */
const shownAtOnce = 50;
/** Milliseconds of quiet before the number of hits is said: not between two letters. */
const quiet = 600;

/**
 * One answer out of a long list, found by typing: a combobox with a list box as ARIA 1.2 has it.
 *
 * What is typed and is no option stays in the field, as in any other one, and is answered as
 * absent. An option typed in full is taken when the field is left.
 *
 * @element ozg-combobox
 * @internal
 */
export class OzgCombobox extends LitElement {
  @property({attribute: false}) field!: Field;

  @state() private isOpen = false;
  /** Index of the hit that the arrow keys have reached; -1 for none. */
  @state() private active = -1;
  @state() private limit = shownAtOnce;
  /** What the list is searched for; empty shows all of it. */
  @state() private wanted = '';

  #announcing: ReturnType<typeof setTimeout> | undefined;
  #hits: {readonly choices: Choices; readonly wanted: string; readonly found: readonly number[]} | undefined;

  // One shadow root per form: see docs/decisions.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode() as ShadowRoot, comboboxStyles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcing);
  }

  protected override render(): TemplateResult {
    const {field, isOpen, active} = this;
    const {id, view} = field;
    const text = this.#text;
    const hits = isOpen ? this.#found : [];
    return html`<div class="combobox" @focusout=${this.#left}>
      <input
        part="input"
        class="control"
        type="text"
        role="combobox"
        id=${id}
        name=${id}
        dir=${view.isRightToLeft ? 'auto' : nothing}
        autocomplete=${field.options.autocomplete ?? 'off'}
        autocapitalize="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded=${isOpen}
        aria-controls="${id}-list"
        aria-activedescendant=${active >= 0 && hits[active] !== undefined ? this.#idOf(active) : nothing}
        aria-describedby=${field.describedBy}
        aria-invalid=${field.invalid}
        aria-required=${field.required}
        .value=${live(text)}
        @input=${this.#typed}
        @keydown=${this.#key}
        @click=${() => this.#open()}
      />
      ${
        text === ''
          ? nothing
          : html`<button
              type="button"
              class="combobox-clear"
              part="clear"
              aria-label=${view.word('combobox.clear', {label: field.label})}
              @click=${this.#clear}
            >
              <span aria-hidden="true">×</span>
            </button>`
      }
      <div class="combobox-popup" part="popup" ?hidden=${!isOpen} @mousedown=${keepFocus} @click=${this.#clicked}>
        <ul
          class="combobox-list"
          part="listbox"
          role="listbox"
          id="${id}-list"
          aria-label=${field.label}
          @scroll=${this.#scrolled}
        >
          ${hits.slice(0, this.limit).map((option, at) => this.#option(option, at, hits.length))}
        </ul>
        <p class="combobox-count">${isOpen ? this.#count(hits.length) : nothing}</p>
      </div>
    </div>`;
  }

  #option(index: number, at: number, count: number): TemplateResult {
    const {value, label, description} = this.#choices.options[index]!;
    return html`<li
      part="option"
      role="option"
      id=${this.#idOf(at)}
      aria-selected=${value === this.field.node.value}
      aria-setsize=${count}
      aria-posinset=${at + 1}
      ?data-active=${at === this.active}
      .value=${index}
    >
      ${label}${description ? html`<span class="hint"> ${description}</span>` : nothing}
    </li>`;
  }

  // The active option is in view, wherever the arrow keys have led.
  protected override updated(changed: PropertyValues): void {
    if (changed.has('active') && this.active >= 0)
      this.querySelector('[data-active]')?.scrollIntoView({block: 'nearest'});
    if (changed.has('isOpen') && this.isOpen) this.querySelector('.combobox-popup')?.scrollIntoView({block: 'nearest'});
  }

  get #choices(): Choices {
    return choicesOf(this.field.node, this.field.view);
  }

  /** What the control shows: what was typed, or the label of what is chosen. */
  get #text(): string {
    const {field} = this;
    if (field.text !== '') return field.text;
    return this.#choices.options[this.#choices.indexOf(field.node.value)]?.label ?? '';
  }

  get #found(): readonly number[] {
    const choices = this.#choices;
    const {wanted} = this;
    if (this.#hits?.choices !== choices || this.#hits.wanted !== wanted)
      this.#hits = {choices, wanted, found: choices.search.find(wanted)};
    return this.#hits.found;
  }

  #count(count: number): string {
    const {view} = this.field;
    if (count === 0) return view.word('combobox.none');
    const hits = view.counted('combobox.hits', count);
    return count > this.limit ? `${hits} ${view.word('combobox.more', {count: this.limit})}` : hits;
  }

  // With what is chosen in the field, all of the list is of interest, and not this one option.
  #open(active = -1): void {
    if (this.isOpen) return;
    const chosen = this.#choices.indexOf(this.field.node.value);
    this.wanted = chosen < 0 ? this.field.text : '';
    this.limit = Math.max(shownAtOnce, chosen + 1);
    this.isOpen = true;
    this.active = chosen >= 0 ? chosen : active < 0 ? active : Math.min(active, this.#found.length - 1);
    this.#announce();
  }

  #close(): void {
    this.isOpen = false;
    this.active = -1;
    clearTimeout(this.#announcing);
  }

  #typed(event: Event): void {
    const {value} = event.currentTarget as HTMLInputElement;
    this.field.type(value);
    this.wanted = value;
    this.active = -1;
    this.limit = shownAtOnce;
    this.isOpen = true;
    this.#announce();
    this.requestUpdate();
  }

  readonly #keys: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
    ArrowDown: ({altKey}) => (this.isOpen ? this.#move(this.active + 1) : this.#opened(altKey ? -1 : 0)),
    ArrowUp: ({altKey}) => {
      if (!altKey) return this.isOpen ? this.#move(this.active - 1) : this.#opened(shownAtOnce - 1);
      this.#close();
      return true;
    },
    Home: () => this.active >= 0 && this.#move(0),
    End: () => this.active >= 0 && this.#move(Math.min(this.#found.length, this.limit) - 1),
    Escape: () => {
      const {isOpen} = this;
      this.#close();
      return isOpen;
    },
    Enter: () => {
      const {isOpen} = this;
      if (this.active >= 0) this.#pick(this.#found[this.active]!);
      this.#close();
      return isOpen;
    },
    // What the arrow keys have led to is meant; the focus goes on as always.
    Tab: () => {
      if (this.active >= 0) this.#pick(this.#found[this.active]!);
      return false;
    },
  };

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (!this.#keys[event.key]?.(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #opened(active: number): boolean {
    this.#open(active);
    return true;
  }

  // Round from the last to the first, and on to options that are not in the list yet.
  #move(to: number): boolean {
    const count = this.#found.length;
    if (count === 0) return true;
    const at = to < 0 ? Math.min(count, this.limit) - 1 : to >= count ? 0 : to;
    if (at >= this.limit) this.limit += shownAtOnce;
    this.active = at;
    return true;
  }

  #clicked(event: Event): void {
    const option = (event.target as Element).closest<HTMLLIElement>('[role="option"]');
    if (!option) return;
    this.#pick(option.value);
    this.#close();
    this.#input.focus();
  }

  #pick(index: number): void {
    this.field.answer(this.#choices.options[index]?.value);
    this.requestUpdate();
  }

  #clear(): void {
    this.field.answer(undefined);
    this.wanted = '';
    this.requestUpdate();
    this.#input.focus();
  }

  readonly #left = ({relatedTarget}: FocusEvent): void => {
    if (relatedTarget instanceof Node && this.contains(relatedTarget)) return;
    const {field} = this;
    if (field.node.value === undefined) {
      const meant = this.#choices.meant(field.text);
      if (meant) field.answer(meant.value);
    }
    // Not before the button that took the focus is released: it must not move from under the finger.
    onceReleased(this.getRootNode() as ShadowRoot, () => this.#close());
  };

  #scrolled(event: Event): void {
    const {scrollTop, scrollHeight, clientHeight} = event.currentTarget as HTMLElement;
    const isNearEnd = scrollTop + clientHeight > scrollHeight - clientHeight;
    if (isNearEnd && this.isOpen && this.limit < this.#found.length) this.limit += shownAtOnce;
  }

  #announce(): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      if (this.isOpen) this.field.view.announce(this.#count(this.#found.length));
    }, quiet);
  }

  #idOf(at: number): string {
    return `${this.field.id}-option-${at}`;
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input')!;
  }
}

// A press in the list leaves the focus, and with it the keyboard of a phone, where it is.
function keepFocus(event: Event): void {
  event.preventDefault();
}
