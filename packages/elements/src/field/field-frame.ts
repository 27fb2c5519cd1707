/**
 * What stands around a control: label, hint, help and fault. Made by hand and not by a template, and
 * only where there is something to say: in a long form each node costs time and memory a thousand times.
 */
import {html, render} from 'lit';
import {markdown} from '../markdown/markdown.ts';
import type {ShownField} from './shown-field.ts';
import type {Widget} from './widget.ts';

type Layout = Widget['layout'];

/** An element with its attributes, to be cloned; made when first needed: there may be no document before. */
function blank(tag: string, attributes: Readonly<Record<string, string>>): () => HTMLElement {
  let made: HTMLElement | undefined;
  return () => {
    if (!made) {
      made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    }
    return made.cloneNode() as HTMLElement;
  };
}

const newLabel = blank('label', {part: 'label', class: 'label'});
const newLegend = blank('legend', {part: 'label', class: 'label'});
const newLabelBeside = blank('label', {part: 'label'});
const newOptional = blank('span', {class: 'optional'});
const newHint = blank('p', {part: 'hint', class: 'hint'});
const newNote = blank('div', {part: 'note', class: 'note', role: 'note'});
const newHelp = blank('details', {part: 'help', class: 'help'});
const newError = blank('p', {part: 'error', class: 'error'});
const newWarning = blank('p', {part: 'warning', class: 'warning'});
const newHidden = blank('span', {class: 'visually-hidden'});

export class FieldFrame {
  readonly layout: Layout;
  readonly unit: string | undefined;
  /** Where the control stands … */
  readonly host: HTMLElement;
  /** … before this node, or at the end. */
  #before: Node | null = null;
  readonly #label: HTMLElement;
  /** What hint, help and fault stand in, and what they stand behind: nothing at its beginning. */
  readonly #around: HTMLElement;
  readonly #above: HTMLElement | null;
  readonly #element: HTMLElement;
  #labelText = '';
  #noteText = '';
  #note: HTMLElement | undefined;
  #optionalText = '';
  #hintText = '';
  #helpText = '';
  #errorText = '';
  #hint: HTMLElement | undefined;
  #help: HTMLElement | undefined;
  #error: HTMLElement | undefined;
  #warningText = '';
  #warning: HTMLElement | undefined;

  /** Empties `element` and puts the frame of an empty field into it. */
  constructor(element: HTMLElement, layout: Layout, {id, options: {unit}}: ShownField) {
    this.#element = element;
    this.layout = layout;
    this.unit = unit;
    if (element.firstChild) element.replaceChildren();
    let host = element;
    if (layout === 'group') {
      host = document.createElement('fieldset');
      this.#label = newLegend();
      host.append(this.#label);
      element.append(host);
    } else if (layout === 'beside') {
      host = document.createElement('div');
      host.className = 'choice';
      this.#label = this.#before = newLabelBeside();
      host.append(this.#label);
      element.append(host);
    } else {
      this.#label = newLabel();
      element.append(this.#label);
      if (unit) {
        host = document.createElement('span');
        host.className = 'with-unit';
        const text = (this.#before = document.createElement('span'));
        text.id = `${id}-unit`;
        text.textContent = unit;
        host.append(text);
        element.append(host);
      }
    }
    if (layout !== 'group') this.#label.setAttribute('for', id);
    this.#around = layout === 'group' ? host : element;
    this.#above = layout === 'beside' ? null : this.#label;
    this.host = host;
  }

  /** Puts a control at its place. */
  take(control: HTMLElement): void {
    this.host.insertBefore(control, this.#before);
  }

  /** Draws a template at the place of the control. */
  draw(template: unknown): void {
    // A node of this frame alone: templates are remembered at it, and would outlive the frame at any other.
    this.#before ??= this.host.appendChild(new Comment());
    render(template, this.host, {renderBefore: this.#before as ChildNode});
  }

  /** @param saysFault `false` where the widget says it */
  update(field: ShownField, saysFault = true): void {
    const {label, hint, view} = field;
    const message = saysFault ? field.message : '';
    const optional = isOptional(field) ? view.word('optional') : '';
    if (label !== this.#labelText || optional !== this.#optionalText) this.#updateLabel(label, optional);
    if (hint !== this.#hintText) this.#updateHint(hint, field);
    const note = view.texts.note(field.node) ?? '';
    if (note !== this.#noteText) this.#updateNote(note);
    const help = view.texts.help(field.node) ?? '';
    if (help !== this.#helpText) this.#updateHelp(help, field);
    if (message !== this.#errorText) this.#updateError(message, field);
    if (field.warning !== this.#warningText) this.#updateWarning(field.warning, field);
    if (this.layout === 'group') this.#updateGroup(field);
  }

  #updateLabel(text: string, optional: string): void {
    this.#labelText = text;
    this.#optionalText = optional;
    if (!optional) return void (this.#label.textContent = text);
    const span = newOptional();
    span.textContent = optional;
    this.#label.replaceChildren(`${text} `, span);
  }

  #updateHint(text: string, {id}: ShownField): void {
    this.#hintText = text;
    if (!text) {
      this.#hint?.remove();
      this.#hint = undefined;
      return;
    }
    if (!this.#hint) {
      this.#hint = newHint();
      this.#hint.id = `${id}-hint`;
      this.#putBehind(this.#above, this.#hint);
    }
    this.#hint.textContent = text;
  }

  #updateNote(text: string): void {
    this.#noteText = text;
    if (!text) {
      this.#note?.remove();
      this.#note = undefined;
      return;
    }
    if (!this.#note) this.#element.insertBefore((this.#note = newNote()), this.#element.firstChild);
    render(markdown(text), this.#note);
  }

  #updateHelp(text: string, {view}: ShownField): void {
    this.#helpText = text;
    if (!text) {
      this.#help?.remove();
      this.#help = undefined;
      return;
    }
    if (!this.#help) this.#putBehind(this.#hint ?? this.#above, (this.#help = newHelp()));
    render(
      html`<summary>${view.word('help')}</summary>
        ${markdown(text)}`,
      this.#help,
    );
  }

  #updateError(text: string, {id, view}: ShownField): void {
    this.#errorText = text;
    if (!text) {
      this.#error?.remove();
      this.#error = undefined;
      return;
    }
    if (!this.#error) {
      this.#error = newError();
      this.#error.id = `${id}-error`;
      this.#putBehind(this.#help ?? this.#hint ?? this.#above, this.#error);
    }
    const hidden = newHidden();
    hidden.textContent = view.word('error');
    this.#error.replaceChildren(hidden, ` ${text}`);
  }

  #updateWarning(text: string, {id, view}: ShownField): void {
    this.#warningText = text;
    this.#warning?.remove();
    this.#warning = undefined;
    if (!text) return;
    const words = `${view.word('warning')} ${text}`;
    this.#warning = newWarning();
    this.#warning.id = `${id}-warning`;
    this.#warning.textContent = words;
    this.#putBehind(this.#error ?? this.#help ?? this.#hint ?? this.#above, this.#warning);
    view.announce(words); // it holds nobody up, so nobody would come by it
  }

  #updateGroup({describedBy, invalid}: ShownField): void {
    for (const [name, value] of [
      ['aria-describedby', describedBy],
      ['aria-invalid', invalid],
    ] as const) {
      if (typeof value === 'string') this.host.setAttribute(name, value);
      else this.host.removeAttribute(name);
    }
  }

  #putBehind(node: HTMLElement | null, added: HTMLElement): void {
    const behind = node ?? this.#note;
    this.#around.insertBefore(added, behind ? behind.nextSibling : this.#around.firstChild);
  }
}

function isOptional({node: {required, kind, facts}}: ShownField): boolean {
  return !required && kind !== 'declaration' && !facts.readOnly;
}
