/**
 * All attributes of a control at once, and its `value`. In a template each attribute that may change is a part
 * of its own, and a line of text has a dozen: in a long form they weigh more than all else.
 */
import {noChange, nothing} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';

/** By name; `nothing`, `undefined` and `false` leave an attribute out, `true` sets it without a value. */
type Attributes = Readonly<Record<string, string | number | boolean | typeof nothing | undefined>>;

class AttributesDirective extends Directive {
  #last: Attributes = {};

  render(_attributes: Attributes): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [attributes]: [Attributes]): typeof noChange {
    for (const name in attributes) {
      const value = attributes[name];
      if (name === 'value') {
        // What a person typed counts, not what was written there last.
        if ((element as HTMLInputElement).value !== value) (element as HTMLInputElement).value = String(value);
        continue;
      }
      if (value === this.#last[name]) continue;
      if (value !== nothing && value !== undefined && value !== false)
        element.setAttribute(name, value === true ? '' : String(value));
      else if (name in this.#last) element.removeAttribute(name);
    }
    this.#last = attributes;
    return noChange;
  }
}

/** To stand in the tag of a control, with the same names at every rendering. */
export const attributes: (attributes: Attributes) => unknown = directive(AttributesDirective);
