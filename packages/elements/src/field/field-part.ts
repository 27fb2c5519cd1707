/**
 * One question on the page: its label, hint, help and fault around the control of its widget.
 *
 * Knows nothing of the form around it: what is true is shown to it, what a person does goes
 * out as one event. Whether an answer is acceptable is decided elsewhere.
 *
 * It is no custom element: a long form has thousands of questions, and the life cycle of an
 * element would cost as much as the question itself. See docs/decisions/008-fields-are-parts.md.
 */
import {render} from 'lit';
import {AnswerEvent, type Action} from '../answer-event.ts';
import {onceReleased} from '../focus.ts';
import {layouts} from './layouts.ts';
import {ShownField, type Shown} from './shown-field.ts';
import {widgetOf} from './widgets.ts';

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
  #isMarked = false;

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
      last.label === shown.label;
    if (!isSame) this.#draw(shown);
  }

  handleEvent({relatedTarget}: FocusEvent): void {
    const {element} = this;
    if (relatedTarget instanceof Node && element.contains(relatedTarget)) return;
    onceReleased(element.getRootNode() as ShadowRoot, () => {
      this.#dispatch({type: 'leave'});
      this.#draw(this.#shown!); // what was typed may now be written as one writes it
    });
  }

  #draw(shown: Shown): void {
    const field = new ShownField(shown, this.#dispatch);
    const widget = widgetOf(field.node, field.options);
    render(layouts[widget.layout](field, widget.render(field)), this.element);
    const isWrong = field.message !== '';
    if (isWrong !== this.#isMarked) this.element.toggleAttribute('data-invalid', (this.#isMarked = isWrong));
  }

  readonly #dispatch = (action: Action): void => {
    this.element.dispatchEvent(new AnswerEvent(this.#shown!.node.pointer, action));
  };
}
