/** Registers the elements, each only if its name is free: a second copy of this file does no harm. */
import {OzgForm} from './form/ozg-form.ts';
import {OzgSection} from './section/ozg-section.ts';

const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'ozg-section': OzgSection,
  'ozg-form': OzgForm,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}

declare global {
  interface HTMLElementTagNameMap {
    'ozg-form': OzgForm;
  }
}
