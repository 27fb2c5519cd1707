/** Brings together everything a form needs before it can be shown. */
import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import type {Form} from '@ozg-forms/core/definition/form';
import type {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {filled, loadLanguage, type Language, type Words} from '../texts/languages.ts';
import {endpointFrom, fetchSource, sha256Of, SourceError, type Source} from './sources.ts';

/** What a page says about a form, as attributes or properties of the element. */
export interface FormRequest {
  readonly src: string;
  readonly profileSrc: string;
  readonly endpoint: string;
  readonly language: string;
  /** Given as a property instead of `src`. */
  readonly definition: unknown;
  /** Given as a property instead of an address. */
  readonly profile: Profile | undefined;
}

export interface LoadedForm {
  readonly request: FormRequest;
  readonly form: Form;
  /** The definition as it was published: parsed JSON. */
  readonly source: unknown;
  /** SHA-256 of the definition's bytes; nobody has to wait for it before the application is sent. */
  readonly sha256: Promise<string>;
  readonly profile: Profile | undefined;
  readonly profileUrl: string;
  /** Absolute; empty when neither the element nor the profile names one. */
  readonly endpoint: string;
  /** BCP 47 tag in which the form speaks, e.g. `de-x-ls`. */
  readonly tag: string;
  /** The interface in that language, or in the nearest there is. */
  readonly language: Language;
}

/** A form that cannot be shown: what is wrong, in words for the webmaster or the author. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  /** The interface's words, as far as they could be loaded. */
  readonly words: Words | undefined;
  /** The place in the definition, where the fault lies in one. */
  readonly pointer: string | undefined;

  constructor(message: string, words: Words | undefined, pointer?: string) {
    super(message);
    this.words = words;
    this.pointer = pointer;
  }
}

/**
 * Loads definition, profile and words side by side. Where only another language is asked
 * for, the form stays the same object.
 *
 * @param last what is shown at present
 * @throws LoadError
 */
export async function load(request: FormRequest, last: LoadedForm | undefined): Promise<LoadedForm> {
  if (last && differsOnlyInLanguage(request, last.request)) return inLanguage({...last, request});
  const speaking = loadLanguage(request.language || document.documentElement.lang || 'de');
  try {
    const [definition, profile, {loadForm}] = await Promise.all([
      definitionFor(request),
      profileFor(request),
      import('@ozg-forms/core/definition/load-form'),
    ]);
    const form = formFrom(definition, loadForm);
    const endpoint = endpointFrom(request.endpoint, profile.profile, profile.profileUrl);
    const language = await speaking;
    return await inLanguage({
      request,
      form,
      source: definition.json,
      sha256: definition.sha256,
      ...profile,
      endpoint,
      tag: '',
      language,
    });
  } catch (error) {
    const words = await speaking.then((language) => language.words).catch(() => undefined);
    throw said(error, words);
  }
}

function differsOnlyInLanguage(request: FormRequest, last: FormRequest): boolean {
  return (Object.keys(request) as (keyof FormRequest)[]).every(
    (name) => name === 'language' || request[name] === last[name],
  );
}

// What cannot be loaded now is still said in the language from before.
async function inLanguage(loaded: LoadedForm): Promise<LoadedForm> {
  const tag = languageFor(loaded);
  if (loaded.language.tag === tag) return {...loaded, tag};
  return {...loaded, tag, language: await loadLanguage(tag).catch(() => loaded.language)};
}

function said(error: unknown, words: Words | undefined): LoadError {
  if (error instanceof SourceError && words) return new LoadError(filled(words[error.key], error.values), words);
  return new LoadError((error as Error).message, words, error instanceof LocatedError ? error.pointer : undefined);
}

/** A fault in a definition, with the address of its file before it. */
class LocatedError extends Error {
  readonly pointer: string;

  constructor(url: string, cause: DefinitionError) {
    super(url === '' ? cause.message : `${url} ${cause.message}`, {cause});
    this.pointer = cause.pointer;
  }
}

async function definitionFor({definition, src}: FormRequest): Promise<Source> {
  if (definition !== undefined) {
    const bytes = new TextEncoder().encode(JSON.stringify(definition));
    return {json: definition, url: '', sha256: sha256Of(bytes)};
  }
  if (src === '') throw new SourceError('broken.missing', {});
  return fetchSource(src);
}

async function profileFor({
  profile,
  profileSrc,
}: FormRequest): Promise<{profile: Profile | undefined; profileUrl: string}> {
  if (profile !== undefined || profileSrc === '') return {profile, profileUrl: document.baseURI};
  const {json, url} = await fetchSource(profileSrc);
  return {profile: json as Profile, profileUrl: url};
}

type LoadForm = typeof loadForm;

function formFrom({json, url}: Source, read: LoadForm): Form {
  try {
    return read(json);
  } catch (error) {
    throw error instanceof DefinitionError ? new LocatedError(url, error) : error;
  }
}

// What the page asks for, if the form speaks it; the page's own language next; the form's at last.
function languageFor({request, form, profile}: LoadedForm): string {
  const offered = profile?.languages ?? [form.language, ...Object.keys(form.texts)];
  const wanted = [request.language, document.documentElement.lang].filter((tag) => tag !== '');
  const base = (tag: string) => tag.split('-')[0]!.toLowerCase();
  return wanted.find((tag) => offered.some((other) => base(other) === base(tag))) ?? form.language;
}
