import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {isWithin, valueAt} from '@ozg-forms/core/pointer';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {tupleLength} from '@ozg-forms/core/schema/facts';
import {addEntry, moveEntry, removeEntry} from '@ozg-forms/core/state/list-entries';
import {AnswerEvent, type Action} from '../answer-event.ts';
import {drawn, focusOn} from '../focus.ts';
import {adoptStyles} from '../styles/adopt.ts';
import {noteView} from '../field/note.ts';
import {idOf, type FormView, type Messages} from '../form-view.ts';
import {announceWarning, warningId, warningOf, warningView} from '../section/warning.ts';
import {cards} from './cards.ts';
import {entriesStyles} from './entries-styles.ts';
import {isComplete, isFilled} from './filled.ts';
import type {ListView} from './list-view.ts';
import {listStyles} from './list-styles.ts';
import {isTable, table} from './table.ts';

/** An entry with fewer questions is as short as a card of its answers would be. */
const leastToFold = 3;

/**
 * Entries of the same kind, to which one can add, from which one can remove, and which can be moved.
 *
 * Complete entries fold to cards of their answers when another one is added and when somebody
 * comes back. A filled entry is only removed once that is confirmed. After adding, the focus is
 * on the new entry's heading; after removing, on the one before.
 *
 * @element ozg-list
 * @internal
 * @fires {AnswerEvent} answer - With the action `entries`.
 * @csspart list - The list with its heading.
 * @csspart entry - One entry, a row of a table included.
 * @csspart table - The table, where the author wants one.
 */
export class OzgList extends LitElement implements ListView {
  @property({attribute: false}) node!: FieldNode;
  @property({attribute: false}) view!: FormView;
  @property({attribute: false}) messages!: Messages;
  /** Level of the heading above. */
  @property({attribute: false}) level = 2;
  /** What it is called where it has no words of its own, as a list inside of a list. */
  @property({attribute: false}) label = '';

  /** Entries that are shown by their answers alone. */
  @state() private folded: ReadonlySet<number> = new Set();
  /** The entry of which is asked whether it is to go. */
  @state() private asked: number | undefined;

  /** What to do once the entries have changed: tell it, and move the focus. */
  #afterUpdate: (() => void) | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode() as ShadowRoot, listStyles, entriesStyles);
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.folded = this.#complete();
  }

  protected override render(): TemplateResult {
    const {node, view} = this;
    const hint = view.texts.hint(node);
    const limits = this.#limits();
    const message = this.messages.get(node.pointer);
    const described = [
      hint && this.#id('hint'),
      limits && this.#id('limits'),
      warningOf(this) && warningId(node),
    ].filter(Boolean);
    return html`${noteView(view.texts.note(node))}
      <div
        class="list"
        part="list"
        role="group"
        aria-labelledby=${this.#id('title')}
        aria-describedby=${described.join(' ') || nothing}
      >
        <p class="section-title" role="heading" aria-level=${this.level + 1} id=${this.#id('title')} tabindex="-1">
          ${this.#label}
        </p>
        ${hint ? html`<p class="hint" id=${this.#id('hint')}>${hint}</p>` : nothing}
        ${limits ? html`<p class="hint" id=${this.#id('limits')}>${limits}</p>` : nothing}
        ${
          message
            ? html`<p part="error" class="error" id=${idOf(node.pointer)} tabindex="-1">
                <span class="visually-hidden">${view.word('error')}</span> ${message}
              </p>`
            : nothing
        }
        ${warningView(this)} ${isTable(this) ? table(this, this.#id('title')) : cards(this, (at) => this.#isFolded(at))}
        ${this.#canAdd ? html`<button type="button" class="button secondary" part="add" @click=${this.#add}>${this.#addText()}</button>` : nothing}
      </div>`;
  }

  titleOf(entry: FieldNode, at: number): string {
    const {view, node} = this;
    const label = view.texts.label(entry) || this.#label;
    const numbered = view.word('entry', {label, number: at + 1});
    const {itemLabel} = view.optionsOf(node);
    const name = itemLabel === undefined ? undefined : valueAt(entry.value, itemLabel);
    return typeof name === 'string' && name !== '' ? `${numbered}: ${name}` : numbered;
  }

  headingId(at: number): string {
    return this.#id(`entry-${at}`);
  }

  buttons(at: number, title: string, isFolded = false): TemplateResult {
    const {word} = this.view;
    const {length} = this.node.members;
    const canMove = this.view.optionsOf(this.node).move === true && !this.node.facts.readOnly;
    return html`<div class="entry-buttons">
      ${isFolded ? this.#button('change', word('changePage', {title}), () => this.#unfold(at)) : nothing}
      ${canMove && at > this.#fixed ? this.#button('entry.up', word('entry.upOf', {label: title}), () => this.#move(at, at - 1)) : nothing}
      ${canMove && at >= this.#fixed && at < length - 1 ? this.#button('entry.down', word('entry.downOf', {label: title}), () => this.#move(at, at + 1)) : nothing}
      ${this.#canRemove(at) ? this.#button('remove', word('removeEntry', {label: title}), () => this.#askOrRemove(at, title)) : nothing}
    </div>`;
  }

  question(at: number, title: string): TemplateResult | undefined {
    if (this.asked !== at) return undefined;
    const {word} = this.view;
    return html`<div
      class="entry-ask"
      role="group"
      tabindex="-1"
      id=${this.#id('ask')}
      aria-labelledby=${this.#id('ask-text')}
    >
      <p id=${this.#id('ask-text')}>${word('entry.ask', {label: title})}</p>
      <div class="buttons">
        <button type="button" class="button" @click=${() => this.#remove(at, title)}>${word('entry.confirm')}</button>
        <button type="button" class="button secondary" @click=${this.#keep}>${word('entry.keep')}</button>
      </div>
    </div>`;
  }

  #button(key: 'change' | 'entry.up' | 'entry.down' | 'remove', name: string, act: () => void): TemplateResult {
    return html`<button
      type="button"
      class="button quiet"
      part=${key.replace('entry.', '')}
      aria-label=${name}
      @click=${act}
    >
      ${this.view.word(key)}
    </button>`;
  }

  get #label(): string {
    return this.view.texts.label(this.node) || this.label;
  }

  #limits(): string {
    const {view, node} = this;
    const {minItems = 0, maxItems, readOnly} = node.facts;
    if (readOnly || minItems === maxItems || maxItems === this.#fixed) return '';
    const told = [
      minItems > 1 && view.counted('entries.atLeast', minItems),
      maxItems !== undefined && view.counted('entries.atMost', maxItems),
    ];
    return told.filter((sentence) => sentence !== false).join(' ');
  }

  // What is wrong in an entry has to be seen.
  #isFolded(at: number): boolean {
    if (!this.folded.has(at)) return false;
    const {pointer} = this.node.members[at]!;
    return ![...this.messages.keys()].some((place) => isWithin(place, pointer));
  }

  /** The entries that can be shown by their answers alone. */
  #complete(): ReadonlySet<number> {
    const {node, view} = this;
    if (view.optionsOf(node).widget === 'list' || node.facts.readOnly) return new Set();
    const canFold = (entry: FieldNode) =>
      entry.kind === 'section' && entry.members.length >= leastToFold && isComplete(entry, view);
    return new Set(node.members.flatMap((entry, at) => (canFold(entry) ? [at] : [])));
  }

  #addText(): string {
    const {view, node} = this;
    return view.texts.add(node) ?? view.word(node.members.length === 0 ? 'addFirst' : 'add');
  }

  get #canAdd(): boolean {
    const {facts, members} = this.node;
    return !facts.readOnly && members.length < (facts.maxItems ?? Number.POSITIVE_INFINITY);
  }

  /** How many entries at the beginning mean something by their place: they are never taken away. */
  get #fixed(): number {
    return tupleLength(this.node.schemas);
  }

  #canRemove(at: number): boolean {
    const {facts, members, required} = this.node;
    if (facts.readOnly || at < this.#fixed) return false;
    return at < members.length && members.length > (required ? (facts.minItems ?? 0) : 0);
  }

  readonly #add = (): void => {
    const at = this.node.members.length;
    this.folded = this.#complete();
    this.asked = undefined;
    this.#then({change: addEntry, newIndex: (index) => index}, () => {
      const entry = this.node.members[at];
      if (!entry) return;
      this.view.announce(this.view.word('added', {label: this.titleOf(entry, at)}));
      this.#focus(this.headingId(at), idOf(entry.pointer));
    });
  };

  #askOrRemove(at: number, title: string): void {
    if (!isFilled(this.node.members[at]!, this.view)) return this.#remove(at, title);
    this.asked = at;
    void drawn().then(() => this.#focus(this.#id('ask')));
  }

  readonly #keep = (): void => {
    const at = this.asked ?? 0;
    this.asked = undefined;
    void drawn().then(() => this.#focus(this.headingId(at), idOf(`${this.node.pointer}/${at}`)));
  };

  #remove(at: number, title: string): void {
    this.asked = undefined;
    this.folded = new Set([...this.folded].filter((other) => other !== at).map((other) => other - Number(other > at)));
    const newIndex = (index: number) => (index === at ? undefined : index > at ? index - 1 : index);
    this.#then({change: (session, list) => removeEntry(session, list, at), newIndex}, () => {
      this.view.announce(this.view.word('removed', {label: title}));
      const before = Math.max(0, at - 1);
      this.#focus(this.headingId(before), idOf(`${this.node.pointer}/${before}`), this.#id('title'));
    });
  }

  #move(at: number, to: number): void {
    this.asked = undefined;
    const swapped: Readonly<Record<number, number>> = {[at]: to, [to]: at};
    this.folded = new Set([...this.folded].map((other) => swapped[other] ?? other));
    // One step, always: the two change places.
    const newIndex = (index: number) => swapped[index] ?? index;
    this.#then({change: (session, list) => moveEntry(session, list, at, to), newIndex}, () => {
      const entry = this.node.members[to]!;
      const {length} = this.node.members;
      this.view.announce(this.view.word('entry.moved', {label: this.titleOf(entry, to), at: to + 1, of: length}));
      this.#focus(this.headingId(to), idOf(entry.pointer));
    });
  }

  #unfold(at: number): void {
    this.folded = new Set([...this.folded].filter((other) => other !== at));
    void drawn().then(() => this.#focus(this.headingId(at)));
  }

  #then(change: Omit<Extract<Action, {type: 'entries'}>, 'type'>, follow: () => void): void {
    this.#afterUpdate = follow;
    this.dispatchEvent(new AnswerEvent(this.node.pointer, {type: 'entries', ...change}));
  }

  // The entries are drawn by elements of their own, one step later.
  protected override async updated(changed: PropertyValues<this>): Promise<void> {
    if (changed.has('messages')) announceWarning(this, changed.get('messages') as Messages | undefined);
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
    focusOn(target);
  }

  #id(part: string): string {
    return `list${this.node.pointer}-${part}`;
  }
}
