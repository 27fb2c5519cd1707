/** Other editions of a form than the one that is shown, from where this one came from. */
import {localTextsOf} from '@ozg-forms/core/definition/texts';
import type {FormIdentity} from '@ozg-forms/core/protocol/submission';
import {loadQuotes} from '../form/quotes-loading.ts';
import {fetchSource, SourceError, type Source} from '../form/sources.ts';
import type {LoadedForm} from '../form/loading.ts';

/**
 * The edition of a version that is not, or no longer, the one that pages load. Receivers have it for a time at
 * `<id>@<version>/form.json`, where they have the present one at `<id>/form.json`, and take applications of it as long.
 *
 * @returns `gone` when its time is over; `unknown` when nobody can be asked, or gives no answer
 */
export async function editionOf(form: FormIdentity, shown: LoadedForm): Promise<LoadedForm | 'gone' | 'unknown'> {
  const address = addressOf(form, shown.request.src);
  if (!address) return 'unknown';
  try {
    const edition = await withSource(shown, await fetchSource(address));
    return edition.form.id === form.id && edition.form.version === form.version ? edition : 'unknown';
  } catch (error) {
    const isGone = error instanceof SourceError && [404, 410].includes(Number(error.values['status']));
    return isGone ? 'gone' : 'unknown';
  }
}

/**
 * The edition that is published now.
 *
 * @throws SourceError when it cannot be reached, DefinitionError when it cannot be used
 */
export async function presentEdition(shown: LoadedForm): Promise<LoadedForm> {
  return withSource(shown, await fetchSource(shown.request.src));
}

/** The same form for the same town, in another edition. */
export async function withSource(shown: LoadedForm, {json, sha256}: Omit<Source, 'url'>): Promise<LoadedForm> {
  const {loadForm} = await import('@ozg-forms/core/definition/load-form');
  const form = loadForm(json);
  return {...shown, form, source: json, sha256, quotes: await loadQuotes(form, localTextsOf(shown.profile, form.id))};
}

function addressOf({id, version}: FormIdentity, src: string): string | undefined {
  if (src === '') return undefined;
  const url = new URL(src, document.baseURI);
  const end = `/${id}/form.json`;
  if (!url.pathname.endsWith(end)) return undefined;
  url.pathname = `${url.pathname.slice(0, -end.length)}/${id}@${encodeURIComponent(version)}/form.json`;
  return url.href;
}
