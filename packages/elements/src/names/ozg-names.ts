import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {childOf} from '@ozg-forms/core/pointer';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {takesName} from '@ozg-forms/core/state/section-plan';
import {AnswerEvent} from '../answer-event.ts';
import {drawn} from '../focus.ts';
import {listStyles} from '../list/list-styles.ts';
import {adoptStyles} from '../styles/adopt.ts';
import {idOf, type FormView, type Messages} from '../form-view.ts';
import {place} from '../section/place.ts';
import type {WordKey} from '../texts/languages.ts';

/**
 * The answers of a section whose names a person gives as well: each with a way to remove it,
 * and below them a field for the name of the next one.
 *
 * @element ozg-names
 * @internal
 * @fires {AnswerEvent} answer - At the new place when one is added; with `drop` when one is removed; with `name` while one is being typed.
 */
export class OzgNames extends LitElement {
  @property({attribute: false}) node!: FieldNode;
  @property({attribute: false}) view!: FormView;
  @property({attribute: false}) messages!: Messages;
  /** Level of the heading above. */
  @property({attribute: false}) level = 2;

  /** Why the name was not taken. */
  @state() private fault = '';

  // One shadow root per form: see docs/decisions.
  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode() as ShadowRoot, listStyles);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const {node, view, messages, level} = this;
    return html`${repeat(
      node.members.filter(({isNamed}) => isNamed),
      ({pointer}) => pointer,
      (member) =>
        html`<div class="entry-line" part="entry">
          ${place(member, {view, messages, level})} ${node.facts.readOnly ? nothing : this.#remover(member)}
        </div>`,
    )}
    ${node.facts.readOnly ? nothing : this.#newName()}`;
  }

  #remover(member: FieldNode): TemplateResult {
    const {word} = this.view;
    return html`<button
      type="button"
      class="button quiet"
      part="remove"
      aria-label=${word('removeEntry', {label: member.key})}
      @click=${() => this.#remove(member)}
    >
      ${word('remove')}
    </button>`;
  }

  #newName(): TemplateResult {
    const {node, view} = this;
    const {word} = view;
    const isWrong = this.fault !== '';
    return html`<div class="field" part="field" ?data-invalid=${isWrong}>
      <label class="label" part="label" for=${this.#id}>${word('names.name')}</label>
      ${
        isWrong
          ? html`<p class="error" part="error" id="${this.#id}-error">
              <span class="visually-hidden">${word('error')}</span> ${this.fault}
            </p>`
          : nothing
      }
      <input
        class="control"
        part="input"
        type="text"
        id=${this.#id}
        autocomplete="off"
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? `${this.#id}-error` : nothing}
        .value=${live(view.nameIn(node.pointer))}
        @input=${this.#note}
        @keydown=${this.#addOnEnter}
      />
      <button type="button" class="button secondary" part="add" @click=${this.#add}>${word('names.add')}</button>
    </div>`;
  }

  // Who goes on without adding it is told so, and finds it again.
  readonly #note = (): void => {
    this.dispatchEvent(new AnswerEvent(this.node.pointer, {type: 'name', text: this.#input.value}));
  };

  // Enter would go on to the next page.
  readonly #addOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void this.#add();
  };

  readonly #add = async (): Promise<void> => {
    const {node, view} = this;
    const input = this.#input;
    const name = input.value.trim().normalize('NFC');
    const fault = this.#faultOf(name);
    this.fault = fault === undefined ? '' : view.word(fault, {name});
    if (fault !== undefined) return input.focus();
    const pointer = childOf(node.pointer, name);
    input.value = '';
    this.#note();
    this.dispatchEvent(new AnswerEvent(pointer, {type: 'answer', value: null}));
    view.announce(view.word('added', {label: name}));
    await drawn();
    (this.getRootNode() as ShadowRoot).getElementById(idOf(pointer))?.focus();
  };

  #faultOf(name: string): WordKey | undefined {
    const {node, view} = this;
    if (name === '') return 'names.missing';
    if (node.members.some(({key}) => key === name)) return 'names.taken';
    return takesName(node, name, view.form) ? undefined : 'names.refused';
  }

  #remove({pointer, key}: FieldNode): void {
    const {view} = this;
    this.dispatchEvent(new AnswerEvent(pointer, {type: 'drop'}));
    view.announce(view.word('removed', {label: key}));
    (this.getRootNode() as ShadowRoot).getElementById(this.#id)?.focus();
  }

  get #input(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`[id="${CSS.escape(this.#id)}"]`)!;
  }

  get #id(): string {
    return `names${this.node.pointer}`;
  }
}
