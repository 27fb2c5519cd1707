import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {valueAt} from '@ozg-forms/core/pointer';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {AnswerEvent} from '../answer-event.ts';
import {idOf, type FormView, type Messages} from '../form-view.ts';
import {place} from '../section/place.ts';
import {adoptStyles} from '../styles/adopt.ts';
import {listStyles} from './list-styles.ts';

/**
 * Entries of the same kind, to which one can add and from which one can remove.
 *
 * After adding, the focus is on the new entry's heading; after removing, on the one before.
 *
 * @element ozg-list
 * @fires {AnswerEvent} answer - With the action `add` or `remove`.
 */
export class OzgList extends LitElement {
  @property({attribute: false}) node!: FieldNode;
  @property({attribute: false}) view!: FormView;
  @property({attribute: false}) messages!: Messages;
  /** Level of the heading above. */
  @property({attribute: false}) level = 2;
  /** What it is called where it has no words of its own, as a list inside of a list. */
  @property({attribute: false}) label = '';

  /** What to do once the entries have changed: tell it, and move the focus. */
  #afterUpdate: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode() as ShadowRoot, listStyles);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const {node, view} = this;
    const hint = view.texts.hint(node);
    const message = this.messages.get(node.pointer);
    return html`<div
      class="list"
      part="list"
      role="group"
      aria-labelledby=${this.#id('title')}
      aria-describedby=${hint ? this.#id('hint') : nothing}
    >
      <p class="section-title" role="heading" aria-level=${this.level + 1} id=${this.#id('title')} tabindex="-1">
        ${this.#label}
      </p>
      ${hint ? html`<p class="hint" id=${this.#id('hint')}>${hint}</p>` : nothing}
      ${
        message
          ? html`<p part="error" class="error" id=${idOf(node.pointer)} tabindex="-1">
              <span class="visually-hidden">${view.word('error')}</span> ${message}
            </p>`
          : nothing
      }
      ${repeat(
        node.members,
        (_, at) => at,
        (entry, at) => this.#entry(entry, at),
      )}
      ${this.#canAdd ? html`<button type="button" class="button secondary" part="add" @click=${this.#add}>${this.#addText()}</button>` : nothing}
    </div>`;
  }

  #entry(entry: FieldNode, at: number): TemplateResult {
    const {view, messages, level} = this;
    const title = this.#titleOf(entry, at);
    const remove = this.#canRemove(at)
      ? html`<button
          type="button"
          class="button quiet"
          part="remove"
          aria-label=${view.word('removeEntry', {label: title})}
          @click=${() => this.#remove(at, title)}
        >
          ${view.word('remove')}
        </button>`
      : nothing;
    if (entry.kind !== 'section')
      return html`<div class="entry-line">
        ${place(entry, {view, messages, level: level + 1, label: title})} ${remove}
      </div>`;
    return html`<fieldset class="entry" part="entry">
      <legend>
        <span class="entry-title" role="heading" aria-level=${level + 2} id=${this.#id(`entry-${at}`)} tabindex="-1"
          >${title}</span
        >
      </legend>
      <ozg-section .node=${entry} .view=${view} .messages=${messages} .level=${level + 2} .isBare=${true}></ozg-section>
      ${remove}
    </fieldset>`;
  }

  get #label(): string {
    return this.view.texts.label(this.node) || this.label;
  }

  // "Hund 2", or what the answers call it: "Hund 2: Bello".
  #titleOf(entry: FieldNode, at: number): string {
    const {view, node} = this;
    const label = view.texts.label(entry) || this.#label;
    const numbered = view.word('entry', {label, number: at + 1});
    const {itemLabel} = view.optionsOf(node);
    const name = itemLabel === undefined ? undefined : valueAt(entry.value, itemLabel);
    return typeof name === 'string' && name !== '' ? `${numbered}: ${name}` : numbered;
  }

  #addText(): string {
    const {view, node} = this;
    return view.texts.add(node) ?? view.word(node.members.length === 0 ? 'addFirst' : 'add');
  }

  get #canAdd(): boolean {
    const {facts, members} = this.node;
    return !facts.readOnly && members.length < (facts.maxItems ?? Number.POSITIVE_INFINITY);
  }

  #canRemove(at: number): boolean {
    const {facts, members, required} = this.node;
    return !facts.readOnly && at < members.length && members.length > (required ? (facts.minItems ?? 0) : 0);
  }

  readonly #add = (): void => {
    const at = this.node.members.length;
    this.#afterUpdate = () => {
      const entry = this.node.members[at];
      if (!entry) return;
      this.view.announce(this.view.word('added', {label: this.#titleOf(entry, at)}));
      this.#focus(this.#id(`entry-${at}`), idOf(entry.pointer));
    };
    this.dispatchEvent(new AnswerEvent(this.node.pointer, {type: 'add'}));
  };

  #remove(at: number, title: string): void {
    this.#afterUpdate = () => {
      this.view.announce(this.view.word('removed', {label: title}));
      const before = Math.max(0, at - 1);
      this.#focus(this.#id(`entry-${before}`), idOf(`${this.node.pointer}/${before}`), this.#id('title'));
    };
    this.dispatchEvent(new AnswerEvent(this.node.pointer, {type: 'remove', at}));
  }

  // The entries are drawn by elements of their own, one step later.
  protected override async updated(changed: PropertyValues<this>): Promise<void> {
    const follow = this.#afterUpdate;
    if (!follow || !changed.has('node')) return;
    this.#afterUpdate = undefined;
    await Promise.all([...this.querySelectorAll<LitElement>('ozg-section')].map((entry) => entry.updateComplete));
    follow();
  }

  // The first of these that is there: entries without a heading have a control.
  #focus(...ids: string[]): void {
    const root = this.getRootNode() as ShadowRoot;
    const [target] = ids.map((id) => root.getElementById(id)).filter((element) => element !== null);
    target?.focus();
  }

  #id(part: string): string {
    return `list${this.node.pointer}-${part}`;
  }
}
