import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {shownMembers} from '@ozg-forms/core/state/pages';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {AnswerEvent} from '../answer-event.ts';
import {drawn} from '../focus.ts';
import {noteView} from '../field/note.ts';
import {idOf, type FormView, type Messages} from '../form-view.ts';
import {members} from './members.ts';
import {announceWarning, warningId, warningOf, warningView} from './warning.ts';

/**
 * Questions that belong together, under a heading of their own.
 *
 * Drawn again only when something inside of it changed: its node is then another object.
 *
 * @element ozg-section
 * @internal
 * @fires {AnswerEvent} answer - When a closed section is opened.
 */
export class OzgSection extends LitElement {
  @property({attribute: false}) node!: FieldNode;
  @property({attribute: false}) view!: FormView;
  @property({attribute: false}) messages!: Messages;
  /** Level of the heading above. */
  @property({attribute: false}) level = 2;
  /** What it is called where it has no words of its own. */
  @property({attribute: false}) label = '';
  /** Leaves the heading to whoever stands around it, as a list does for its entries. */
  @property({attribute: false}) isBare = false;

  /** Whether the heading above has the same words: then one is enough. */
  @property({attribute: false}) isTitledAbove = false;

  #count: number | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  // How high a section is, roughly, before it is laid out: see the style sheet.
  protected override willUpdate(): void {
    const {length} = this.node.members;
    if (length !== this.#count) this.style.setProperty('--_members', `${(this.#count = length)}`);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('messages') && this.#isOwn) announceWarning(this, changed.get('messages'));
  }

  protected override render(): TemplateResult {
    if (this.isBare) return this.#content();
    const label = this.#label;
    const hint = this.view.texts.hint(this.node);
    if (!label) return this.#content();
    const hintView = hint ? html`<p class="hint" id="${idOf(this.node.pointer)}-hint">${hint}</p>` : nothing;
    const note = noteView(this.view.texts.note(this.node));
    if (this.isTitledAbove) return html`${note} ${hintView} ${this.#content()}`;
    const described = [
      hint && `${idOf(this.node.pointer)}-hint`,
      this.#isOwn && warningOf(this) && warningId(this.node),
    ].filter(Boolean);
    return html`${note}
      <fieldset class="section" part="section" aria-describedby=${described.join(' ') || nothing}>
        <legend part="section-title">
          <span role="heading" aria-level=${this.level + 1} class="section-title">${label}</span>
        </legend>
        ${hintView} ${this.#content()}
      </fieldset>`;
  }

  get #label(): string {
    return this.view.texts.label(this.node) || this.label;
  }

  #content(): TemplateResult {
    const {node, view, messages} = this;
    const label = this.#label;
    const hasHeading = !this.isBare && !this.isTitledAbove && label !== '';
    const level = hasHeading ? this.level + 1 : this.level;
    const isSection = this.#isOwn;
    // A list or a field below the choice shows its faults itself.
    const message = isSection || node.kind === 'constant' ? messages.get(node.pointer) : undefined;
    return html`${
        message
          ? html`<p part="error" class="error" id=${idOf(node.pointer)} tabindex="-1">
              <span class="visually-hidden">${view.word('error')}</span> ${message}
            </p>`
          : nothing
      }
      ${isSection ? warningView(this) : nothing} ${node.kind === 'closed' ? this.#opener() : nothing}
      ${node.choices.length > 0 ? this.#branch() : nothing}
      <div
        class="members"
        ${members(this.#shownMembers, isSection ? {view, messages, level} : {view, messages, level, label, isAnswer: true})}
      ></div>
      ${node.takesNames ? this.#names(level) : nothing}`;
  }

  /** Whether what is said of the place is said here: a list or a field below a choice says it itself. */
  get #isOwn(): boolean {
    return this.node.kind === 'section' || this.node.kind === 'closed';
  }

  // What stands below a choice may be no section, but a single answer.
  get #shownMembers(): readonly FieldNode[] {
    const {node, view} = this;
    if (node.kind === 'section' || node.kind === 'closed')
      return shownMembers(node, view.form).filter(({isNamed}) => !isNamed);
    return node.kind === 'constant' ? [] : [node];
  }

  #opener(): TemplateResult {
    const open = async () => {
      this.dispatchEvent(new AnswerEvent(this.node.pointer, {type: 'answer', value: {}}));
      await drawn(); // the button that had the focus is gone
      this.querySelector<HTMLElement>('input, select, textarea')?.focus();
    };
    return html`<button type="button" class="button secondary" @click=${open}>${this.view.word('open')}</button>`;
  }

  #branch(): TemplateResult {
    void import('../branch/define.ts');
    return html`<ozg-branch .node=${this.node} .view=${this.view} .label=${this.#label}></ozg-branch>`;
  }

  #names(level: number): TemplateResult {
    const {node, view, messages} = this;
    void import('../names/define.ts');
    return html`<ozg-names .node=${node} .view=${view} .messages=${messages} .level=${level}></ozg-names>`;
  }
}
