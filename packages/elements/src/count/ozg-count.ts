import {LitElement, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {Field} from '../field/widget.ts';

/** Somebody who pauses for so long has finished a thought, and may be told. */
const pauseMs = 1_000;

/** Nobody needs to hear that there is room for hundreds of characters. */
const nearEnd = {share: 0.2, characters: 20} as const;

/**
 * How many characters a text may still have: to be seen at once, to be heard after a pause, and
 * only towards the end. Counts what `maxLength` counts, code points of the text as it is kept.
 *
 * @element ozg-count
 * @internal
 */
export class OzgCount extends LitElement {
  @property({attribute: false}) field!: Field;

  #timer: ReturnType<typeof setTimeout> | undefined;

  // One shadow root per form: see docs/decisions.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override render(): string {
    return this.#sentence;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('field') as Field | undefined;
    this.toggleAttribute('data-over', this.#left < 0);
    growToFit(this.previousElementSibling);
    if (!before || before.text === this.field.text) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#left <= Math.max(nearEnd.characters, this.#limit * nearEnd.share))
        this.field.view.announce(this.#sentence);
    }, pauseMs);
  }

  get #limit(): number {
    return this.field.node.facts.maxLength ?? Number.POSITIVE_INFINITY;
  }

  get #left(): number {
    return this.#limit - [...this.field.text.normalize('NFC').trim()].length;
  }

  get #sentence(): string {
    const left = this.#left;
    return this.field.view.counted(left < 0 ? 'count.over' : 'count.left', Math.abs(left));
  }
}

// Where the browser does not let a control grow by itself.
function growToFit(area: Element | null): void {
  if (!(area instanceof HTMLTextAreaElement) || CSS.supports('field-sizing', 'content')) return;
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}
