/** Registers the elements, each only if its name is free: a second copy of this file does no harm. */
import {OzgForm} from './form/ozg-form.ts';
import {OzgSection} from './section/ozg-section.ts';

// With them the element and its events are known to the compiler wherever this file is imported.
export type {OzgFormEvents} from './events.ts';
export type {OzgForm} from './form/ozg-form.ts';

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'ozg-section': OzgSection,
  'ozg-form': OzgForm,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
