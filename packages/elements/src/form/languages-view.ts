/** The choice of a language: each one there is, by the name that its speakers give it. */
import {html, nothing, type TemplateResult} from 'lit';
import {fallbacksOf} from '@ozg-forms/core/definition/texts';
import {nameOf} from '../texts/languages.ts';
import type {LoadedForm} from './loading.ts';

/**
 * @param choose called with the tag of a language
 * @returns nothing where there is no choice: a language counts if the town offers it, the form
 *   has words for it, and the interface too
 */
export function languagesView(
  {form, profile, tag, language: {words}}: LoadedForm,
  choose: (tag: string) => void,
): TemplateResult | typeof nothing {
  const spoken = [form.language, ...Object.keys(form.texts)];
  const offered = (profile?.languages ?? [...new Set(spoken)]).filter(
    (other) => spoken.includes(other) && nameOf(other) !== undefined,
  );
  if (offered.length < 2) return nothing;
  const current = fallbacksOf(tag).find((other) => offered.includes(other));
  return html`<div class="languages" part="languages" role="group" aria-label=${words.language}>
    ${offered.map(
      (other) =>
        html`<button
          type="button"
          class="button quiet"
          part="language"
          lang=${other}
          aria-pressed=${other === current}
          @click=${() => choose(other)}
        >
          ${nameOf(other)}
        </button>`,
    )}
  </div>`;
}
