/** The option that goes with no other one, as "none of these": the author names it by `exclusive`. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Field} from '../field/widget.ts';

export function isApart({options}: Field, value: unknown): boolean {
  return options.exclusive !== undefined && options.exclusive === value;
}

/** The word that sets it apart from the options above it. */
export function apart(field: Field, value: unknown): TemplateResult | typeof nothing {
  return isApart(field, value) ? html`<p class="apart">${field.view.word('or')}</p>` : nothing;
}
