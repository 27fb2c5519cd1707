import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {AnswerEvent, type Action} from '../answer-event.ts';
import {onceReleased} from '../focus.ts';
import {idOf, type FormView} from '../form-view.ts';
import {markdown} from '../markdown/markdown.ts';
import type {Field, Widget} from './widget.ts';
import {widgetOf} from './widgets.ts';

const formatsToShow = ['time', 'date-time', 'duration'] as const;

/**
 * One question: its label, hint, help and fault around the control of its widget.
 *
 * Knows nothing of the form around it: what is true comes in as properties, what a person
 * does goes out as one event. Whether an answer is acceptable is decided elsewhere.
 *
 * Renders into the root of the form, so that labels, hints, faults and links share its ids.
 *
 * @element ozg-field
 * @fires {AnswerEvent} answer - At every keystroke, pick, and when the focus leaves.
 */
export class OzgField extends LitElement {
  /** What is true of the place. A new object whenever anything of it changed. */
  @property({attribute: false}) node!: FieldNode;

  @property({attribute: false}) view!: FormView;

  /** What is wrong, as a sentence; empty while nothing is. */
  @property({attribute: false}) message = '';

  /** The question, where the place has no words of its own. */
  @property({attribute: false}) label = '';

  constructor() {
    super();
    this.addEventListener('focusout', (event) => this.#leave(event));
  }

  // One shadow root per form: see docs/decisions.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  // Where there is nothing to say there is no template either: in a long form each one costs
  // time and memory a thousand times.
  protected override render(): TemplateResult {
    const field = this.#fieldFor();
    const widget = widgetOf(this.node, field.options);
    if (widget.layout === 'group') return this.#group(widget, field);
    if (widget.layout === 'beside') return this.#beside(widget, field);
    return html`<div class="field" part="field" ?data-invalid=${this.message !== ''}>
      <label part="label" class="label" for=${field.id}>${this.#labelText(field)}</label>
      ${this.#around(field)} ${this.#withUnit(widget, field)}
    </div>`;
  }

  #group(widget: Widget, field: Field): TemplateResult {
    return html`<fieldset
      class="field"
      part="field"
      ?data-invalid=${this.message !== ''}
      aria-describedby=${field.describedBy}
      aria-invalid=${field.invalid}
    >
      <legend part="label" class="label">${this.#labelText(field)}</legend>
      ${this.#around(field)} ${widget.render(field)}
    </fieldset>`;
  }

  #beside(widget: Widget, field: Field): TemplateResult {
    return html`<div class="field" part="field" ?data-invalid=${this.message !== ''}>
      ${this.#around(field)}
      <div class="choice">
        ${widget.render(field)}
        <label part="label" for=${field.id}>${this.#labelText(field)}</label>
      </div>
    </div>`;
  }

  #labelText({label}: Field): TemplateResult | string {
    const {required, kind, facts} = this.node;
    if (required || kind === 'declaration' || facts.readOnly) return label;
    return html`${label} <span class="optional">${this.view.word('optional')}</span>`;
  }

  #around(field: Field): TemplateResult | typeof nothing {
    const hint = this.#hint(field);
    const help = this.#help();
    const error = this.#error(field);
    return hint === nothing && help === nothing ? error : html`${hint} ${help} ${error}`;
  }

  #hint({id}: Field): TemplateResult | typeof nothing {
    const {texts, word} = this.view;
    const example = this.#example;
    const sentences = [texts.hint(this.node), example && word('example', {example})].filter(Boolean);
    return sentences.length > 0
      ? html`<p part="hint" class="hint" id="${id}-hint">${sentences.join(' ')}</p>`
      : nothing;
  }

  #help(): TemplateResult | typeof nothing {
    const {texts, word} = this.view;
    const help = texts.help(this.node);
    return help
      ? html`<details part="help" class="help">
          <summary>${word('help')}</summary>
          ${markdown(help)}
        </details>`
      : nothing;
  }

  #error({id}: Field): TemplateResult | typeof nothing {
    return this.message
      ? html`<p part="error" class="error" id="${id}-error">
          <span class="visually-hidden">${this.view.word('error')}</span> ${this.message}
        </p>`
      : nothing;
  }

  // Some formats are hard to guess: where the author gives no example, there is one all the same.
  get #example(): string | undefined {
    const {view, node} = this;
    const format = formatsToShow.find((name) => name === node.facts.format);
    return view.texts.example(node) ?? (format && view.word(`example.${format}`));
  }

  #withUnit(widget: Widget, field: Field): TemplateResult {
    const {unit} = field.options;
    return unit
      ? html`<span class="with-unit">${widget.render(field)} <span id="${field.id}-unit">${unit}</span></span>`
      : widget.render(field);
  }

  #fieldFor(): Field {
    const {node, view, message} = this;
    const id = idOf(node.pointer);
    const options = view.optionsOf(node);
    const hasHint = view.texts.hint(node) !== undefined || this.#example !== undefined;
    const described = [hasHint && `${id}-hint`, options.unit && `${id}-unit`, message && `${id}-error`]
      .filter(Boolean)
      .join(' ');
    return {
      node,
      view,
      id,
      options,
      label: view.texts.label(node) || this.label,
      describedBy: described || nothing,
      invalid: message ? 'true' : nothing,
      required: node.required ? 'true' : nothing,
      text: view.textOf(node),
      type: (text) => this.#dispatch({type: 'type', text}),
      answer: (value) => this.#dispatch({type: 'answer', value}),
    };
  }

  #leave({relatedTarget}: FocusEvent): void {
    if (relatedTarget instanceof Node && this.contains(relatedTarget)) return;
    onceReleased(this.getRootNode() as ShadowRoot, () => {
      this.#dispatch({type: 'leave'});
      this.requestUpdate(); // what was typed may now be written as one writes it
    });
  }

  #dispatch(action: Action): void {
    this.dispatchEvent(new AnswerEvent(this.node.pointer, action));
  }
}
