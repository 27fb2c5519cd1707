/** Warnings of the present page about a place that is drawn nowhere: a section whose questions stand on several pages, or the whole form. */
import {html, nothing, type TemplateResult} from 'lit';
import {placesOf} from '@ozg-forms/core/state/field-node';
import {pageAt} from '@ozg-forms/core/state/pages';
import type {State} from '@ozg-forms/core/state/state';
import type {FormView, Messages} from '../form-view.ts';

/** The review says all warnings itself. */
export function strayWarningsView(
  {page, pages}: State,
  {warnings}: Messages,
  {word}: FormView,
): TemplateResult | typeof nothing {
  if (!warnings || page.isReview) return nothing;
  const drawn = new Set(page.nodes.flatMap((node) => [...placesOf(node)]).map(({pointer}) => pointer));
  const stray = [...warnings].filter(([pointer]) => !drawn.has(pointer) && pageAt(pointer, pages) === page);
  return html`${stray.map(([, text]) => html`<p class="warning" part="warning">${word('warning')} ${text}</p>`)}`;
}
