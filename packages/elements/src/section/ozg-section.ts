import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {shownMembers} from '@ozg-forms/core/state/pages';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {BranchChoice, BranchOption} from '@ozg-forms/core/schema/parts';
import {AnswerEvent} from '../answer-event.ts';
import {drawn} from '../focus.ts';
import {idOf, type FormView, type Messages} from '../form-view.ts';
import type {WordKey} from '../texts/languages.ts';
import {answer, place} from './place.ts';

/**
 * Questions that belong together, under a heading of their own.
 *
 * Drawn again only when something inside of it changed: its node is then another object.
 *
 * @element ozg-section
 * @fires {AnswerEvent} answer - When a branch is chosen, or a closed section is opened.
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

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    if (this.isBare) return this.#content();
    const label = this.#label;
    const hint = this.view.texts.hint(this.node);
    if (!label) return this.#content();
    return html`<fieldset
      class="section"
      part="section"
      aria-describedby=${hint ? `${idOf(this.node.pointer)}-hint` : nothing}
    >
      <legend part="section-title">
        <span role="heading" aria-level=${this.level + 1} class="section-title">${label}</span>
      </legend>
      ${hint ? html`<p class="hint" id="${idOf(this.node.pointer)}-hint">${hint}</p>` : nothing} ${this.#content()}
    </fieldset>`;
  }

  get #label(): string {
    return this.view.texts.label(this.node) || this.label;
  }

  #content(): TemplateResult {
    const {node, view, messages} = this;
    const label = this.#label;
    const hasHeading = !this.isBare && label !== '';
    const level = hasHeading ? this.level + 1 : this.level;
    const isSection = node.kind === 'section' || node.kind === 'closed';
    // A list or a field below the choice shows its faults itself.
    const message = isSection || node.kind === 'constant' ? messages.get(node.pointer) : undefined;
    return html`${
      message
        ? html`<p part="error" class="error" id=${idOf(node.pointer)} tabindex="-1">
            <span class="visually-hidden">${view.word('error')}</span> ${message}
          </p>`
        : nothing
    }
    ${node.kind === 'closed' ? this.#opener() : nothing} ${node.choices.map((choice) => this.#choice(choice))}
    ${repeat(
      shownMembers(node, view.form).filter(({isNamed}) => !isNamed),
      ({pointer}) => pointer,
      (member) => place(member, {view, messages, level}),
    )}
    ${isSection || node.kind === 'constant' ? nothing : answer(node, {view, messages, level, label})}
    ${node.takesNames ? this.#names(level) : nothing}`;
  }

  #opener(): TemplateResult {
    const open = async () => {
      this.dispatchEvent(new AnswerEvent(this.node.pointer, {type: 'answer', value: {}}));
      await drawn(); // the button that had the focus is gone
      this.querySelector<HTMLElement>('input, select, textarea')?.focus();
    };
    return html`<button type="button" class="button secondary" @click=${open}>${this.view.word('open')}</button>`;
  }

  #names(level: number): TemplateResult {
    const {node, view, messages} = this;
    void import('../names/define.ts');
    return html`<ozg-names .node=${node} .view=${view} .messages=${messages} .level=${level}></ozg-names>`;
  }

  #choice({id, options, chosen}: BranchChoice): TemplateResult {
    const {node, view} = this;
    const name = `${idOf(node.pointer)}#${id}`;
    const choose = (branch: number) =>
      this.dispatchEvent(new AnswerEvent(node.pointer, {type: 'choose', choice: id, branch}));
    return html`<fieldset class="field">
      <legend class="label">${view.word('branch')}</legend>
      ${options.map(
        (option, at) =>
          html`<div class="choice">
            <input type="radio" id="${name}-${at}" name=${name} .checked=${at === chosen} @change=${() => choose(at)} />
            <label for="${name}-${at}">${this.#branchLabel(option, at, options)}</label>
          </div>`,
      )}
    </fieldset>`;
  }

  // By its title, else by what is to be given there; numbered where that says the same twice.
  #branchLabel({title, type}: BranchOption, at: number, all: readonly BranchOption[]): string {
    const {word} = this.view;
    const isAlone = all.filter((other) => other.title === title && other.type === type).length === 1;
    const label = title ?? (type === undefined ? this.#label : word(`type.${type}` as WordKey));
    return isAlone && (title ?? type) !== undefined ? label : word('entry', {label, number: at + 1});
  }
}
