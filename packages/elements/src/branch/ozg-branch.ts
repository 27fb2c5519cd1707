import {html, LitElement, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {BranchChoice, BranchOption} from '@ozg-forms/core/schema/parts';
import {AnswerEvent} from '../answer-event.ts';
import {idOf, type FormView} from '../form-view.ts';
import type {WordKey} from '../texts/languages.ts';

/**
 * What a person decides before more can be asked: which branch of a `oneOf` or `anyOf`
 * applies, or which of several types the answer has.
 *
 * @element ozg-branch
 * @internal
 * @fires {AnswerEvent} answer - With the action `choose`.
 */
export class OzgBranch extends LitElement {
  @property({attribute: false}) node!: FieldNode;
  @property({attribute: false}) view!: FormView;
  /** What the place is called. */
  @property({attribute: false}) label = '';

  // One shadow root per form: see docs/decisions.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.node.choices.map((choice) => this.#choice(choice))}`;
  }

  #choice({id, options, chosen}: BranchChoice): TemplateResult {
    const {node, view} = this;
    const name = `${idOf(node.pointer)}#${id}`;
    if (node.facts.readOnly) {
      const taken = options[chosen];
      return html`<div class="field" part="field">
        <label class="label" part="label" for=${name}>${view.word('branch')}</label>
        <output part="output" id=${name}>
          ${taken ? this.#labelOf(taken, chosen, options) : view.word('noAnswer')}
        </output>
      </div>`;
    }
    const choose = (branch: number) =>
      this.dispatchEvent(new AnswerEvent(node.pointer, {type: 'choose', choice: id, branch}));
    return html`<fieldset class="field" part="field">
      <legend class="label" part="label">${view.word('branch')}</legend>
      ${options.map(
        (option, at) =>
          html`<div class="choice">
            <input
              part="radio"
              type="radio"
              id="${name}-${at}"
              name=${name}
              .checked=${at === chosen}
              @change=${() => choose(at)}
            />
            <label part="option" for="${name}-${at}">${this.#labelOf(option, at, options)}</label>
          </div>`,
      )}
    </fieldset>`;
  }

  // By its title, else by what is to be given there; numbered where that says the same twice.
  #labelOf({title, type}: BranchOption, at: number, all: readonly BranchOption[]): string {
    const {word} = this.view;
    const isAlone = all.filter((other) => other.title === title && other.type === type).length === 1;
    const label = title ?? (type === undefined ? this.label : word(`type.${type}` as WordKey));
    return isAlone && (title ?? type) !== undefined ? label : word('entry', {label, number: at + 1});
  }
}
