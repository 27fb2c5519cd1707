/** The town's notes below every page. Nothing moves when they come, so they load with what is needed later. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Profile} from '@ozg-forms/core/definition/profile';
import type {FormView} from '../form-view.ts';

/** Links that every page of a form has to offer (BITV 2.0, section 7). */
export function linksView(
  profile: Profile | undefined,
  profileUrl: string,
  {word}: FormView,
): TemplateResult | typeof nothing {
  const links = (['privacy', 'imprint', 'accessibility', 'feedback'] as const).flatMap((name) => {
    const address = addressOf(profile?.links?.[name], profileUrl);
    return address === undefined ? [] : [{name, address}];
  });
  if (links.length === 0) return nothing;
  return html`<nav class="links" part="links" aria-label=${word('links')}>
    <ul>
      ${links.map(({name, address}) => html`<li><a href=${address} target="_blank" rel="noopener noreferrer">${word(`link.${name}`)}</a></li>`)}
    </ul>
  </nav>`;
}

// Paths are meant against the profile; only addresses of the web and of mail become links.
function addressOf(link: string | undefined, profileUrl: string): string | undefined {
  if (!link || !URL.canParse(link, profileUrl)) return undefined;
  const {protocol, href} = new URL(link, profileUrl);
  return /^(https?|mailto):$/.test(protocol) ? href : undefined;
}
