/**
 * One question on the page: its label, hint, help and fault around the control of its widget.
 *
 * Knows nothing of the form around it: what is true is shown to it, what a person does goes
 * out as one event. Whether an answer is acceptable is decided elsewhere.
 *
 * It is no custom element: a long form has thousands of questions, and the life cycle of an
 * element would cost as much as the question itself. See docs/decisions/008-fields-are-parts.md.
 */
import {nothing, type CSSResult, type TemplateResult} from 'lit';
import {AnswerEvent, type Action} from '../answer-event.ts';
import {onceReleased} from '../focus.ts';
import {adoptStyles} from '../styles/adopt.ts';
import {FieldFrame} from './field-frame.ts';
import type {LateWidget} from './late-widget.ts';
import {controlOf, updateControl, type NativeControl} from './native-control.ts';
import {ShownField, type Shown} from './shown-field.ts';
import type {Widget} from './widget.ts';
import {widgetOf, type TakenWidget} from './widgets.ts';

let blank: Element | undefined;

// Made when first needed: the module may be loaded where there is no document.
function blankField(): HTMLElement {
  if (!blank) {
    blank = document.createElement('ozg-field');
    blank.className = 'field';
    blank.setAttribute('part', 'field');
  }
  return blank.cloneNode() as HTMLElement;
}

export class FieldPart {
  readonly element = blankField();
  #shown: Shown | undefined;
  #frame: FieldFrame | undefined;
  /** The control, where its widget draws one without a template. */
  #control: HTMLInputElement | HTMLTextAreaElement | undefined;
  #drawn: NativeControl | undefined;
  #hasTemplate = false;
  #isMarked = false;
  #isDrawing = false;
  /** What was drawn with last, and what it stood in for. */
  #taken: TakenWidget | undefined;
  #awaited: Promise<void> | undefined;

  constructor() {
    this.element.addEventListener('focusout', this);
  }

  /** Draws again only when something of what it is drawn from is another object. */
  show(shown: Shown): void {
    const last = this.#shown;
    this.#shown = shown;
    const isSame =
      last?.node === shown.node &&
      last.view === shown.view &&
      last.message === shown.message &&
      last.warning === shown.warning &&
      last.label === shown.label;
    if (!isSame) this.#draw(shown, last);
  }

  handleEvent(event: Event): void {
    if (event.type === 'focusout') return this.#leave(event as FocusEvent);
    this.#drawn!.make.act(new ShownField(this.#shown!, this), this.#control!);
  }

  /** Tells the form what a person did. */
  act(action: Action): void {
    this.element.dispatchEvent(new AnswerEvent(this.#shown!.node.pointer, action));
  }

  #leave({relatedTarget}: FocusEvent): void {
    const {element} = this;
    if (relatedTarget instanceof Node && element.contains(relatedTarget)) return;
    // Browsers tell of it when a control is taken away, too; nobody has left the question then.
    if (this.#isDrawing) return;
    onceReleased(element.getRootNode() as ShadowRoot, () => {
      this.act({type: 'leave'});
      this.#draw(this.#shown!); // what was typed may now be written as one writes it
    });
  }

  #draw(shown: Shown, last: Shown | undefined = undefined): void {
    // What is asked decides about the widget, not what is said of it.
    const isAsBefore = last?.node === shown.node && last.view === shown.view && this.#taken?.late === undefined;
    const field = new ShownField(shown, this);
    const held = this.#heldFocus();
    const widget = isAsBefore ? this.#taken!.widget : this.#widgetFor(field, held);
    if (widget.styles) this.#adopt(widget.styles);
    this.#isDrawing = true;
    try {
      const frame = this.#frameFor(widget, field);
      frame.update(field, !widget.saysFault);
      this.#drawControl(widget.render(field), frame);
    } finally {
      this.#isDrawing = false;
    }
    if (field.options.inline) this.element.toggleAttribute('data-inline', true);
    // What stood in had the focus, and is gone.
    if (held && !held.isConnected) this.element.querySelector<HTMLElement>(`#${CSS.escape(field.id)}`)?.focus();
    const isWrong = field.message !== '';
    if (isWrong !== this.#isMarked) this.element.toggleAttribute('data-invalid', (this.#isMarked = isWrong));
  }

  #frameFor({layout}: Widget, field: ShownField): FieldFrame {
    const last = this.#frame;
    if (last?.layout === layout && last.unit === field.options.unit) return last;
    this.#control = this.#drawn = undefined;
    this.#hasTemplate = false;
    return (this.#frame = new FieldFrame(this.element, layout, field));
  }

  #drawControl(drawing: TemplateResult | NativeControl, frame: FieldFrame): void {
    const last = this.#drawn;
    const isNative = 'make' in drawing;
    if (isNative && last?.make === drawing.make) {
      updateControl(this.#control!, drawing, last);
    } else {
      this.#control?.remove();
      this.#control = undefined;
      if (isNative) this.#takeControl(drawing, frame);
    }
    this.#drawn = isNative ? drawing : undefined;
    if (!isNative || this.#hasTemplate) frame.draw(isNative ? nothing : drawing);
    this.#hasTemplate = !isNative;
  }

  #takeControl(drawing: NativeControl, frame: FieldFrame): void {
    const control = controlOf(drawing.make);
    control.addEventListener(drawing.make.event, this);
    updateControl(control, drawing, undefined);
    frame.take(control);
    this.#control = control;
  }

  // Who is just typing goes on: what was loaded meanwhile takes its place once the field is left.
  #widgetFor({node, options}: ShownField, held: Element | undefined): Widget {
    const last = this.#taken;
    const taken = widgetOf(node, options);
    if (taken.late) this.#await(taken.late);
    const isSameQuestion = last?.late !== undefined && last.late.widget === taken.widget;
    if (isSameQuestion && held && !held.hasAttribute('aria-busy')) return last.widget;
    this.#taken = taken;
    return taken.widget;
  }

  // Drawn before it stands in the form: only afterwards there is a root to dress.
  #adopt(styles: CSSResult): void {
    queueMicrotask(() => {
      const root = this.element.getRootNode();
      if (root instanceof ShadowRoot) adoptStyles(root, styles);
    });
  }

  #await(late: LateWidget): void {
    const news = late.news();
    if (news === this.#awaited) return;
    this.#awaited = news;
    void news.then(() => this.#draw(this.#shown!));
  }

  #heldFocus(): Element | undefined {
    // Asked for only while something stands in: it costs, and forms are long.
    if (!this.#taken?.late) return undefined;
    const {activeElement} = this.element.getRootNode() as ShadowRoot;
    return activeElement && this.element.contains(activeElement) ? activeElement : undefined;
  }
}
