/** Brings together everything a form needs before it can be shown. */
import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import type {Form} from '@ozg-forms/core/definition/form';
import type {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {localTextsOf} from '@ozg-forms/core/definition/texts';
import type {Mode} from '@ozg-forms/core/state/arrangements';
import type {Modes} from '../modes/modes.ts';
import {filled, knownLanguage, loadLanguage, type Language, type Words} from '../texts/languages.ts';
import {knownGuard, loadGuard, type HostGuard} from './host-guard-loading.ts';
import {hasQuotes, loadQuotes, type QuotedForm} from './quotes-loading.ts';
import {endpointFrom, fetchSource, sha256Of, SourceError, type Source} from './sources.ts';

/** What a page says about a form, as attributes or properties of the element. */
export interface FormRequest {
  readonly src: string;
  readonly profileSrc: string;
  readonly endpoint: string;
  /** Which of several elements with this form asks; see `placeOf`. */
  readonly place: string;
  readonly language: string;
  /** Empty: as the definition says. */
  readonly mode: string;
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
  /** How pages are arranged and drawn, unless as they are. */
  readonly modes: Modes | undefined;
  /** What puts earlier answers into texts, for forms that quote some. */
  readonly quotes: QuotedForm | undefined;
  /** Keeps what is typed from the page around it. */
  readonly guard: HostGuard;
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
 * Loads definition, profile and words side by side. Where only another language or mode is
 * asked for, the form stays the same object.
 *
 * @param last what is shown at present
 * @throws LoadError
 */
async function load(request: FormRequest, last: LoadedForm | undefined): Promise<LoadedForm> {
  if (last && isOfSameForm(request, last.request)) return asAsked({...last, request});
  const sound = loadGuard();
  const speaking = loadLanguage(startLanguage(request));
  try {
    const [guard, definition, profile, read] = await Promise.all([
      sound,
      definitionFor(request),
      profileFor(request),
      loadReader(),
    ]);
    const form = formFrom(definition, read);
    const quotes = await loadQuotes(form, localTextsOf(profile.profile, form.id));
    return await asAsked({...together(request, form, definition, profile, await speaking, guard), quotes});
  } catch (error) {
    const words = await speaking.then((language) => language.words).catch(() => undefined);
    // What does not work on a page like this one says little about why.
    throw said(
      await sound.then(
        () => error,
        (cause: unknown) => cause,
      ),
      words,
    );
  }
}

/** Loads a form and shows it: at once where that can be, or else as soon as it is there. */
export function showForm(
  request: FormRequest,
  last: LoadedForm | undefined,
  {show, fail}: {readonly show: (loaded: LoadedForm) => unknown; readonly fail: (error: LoadError) => unknown},
): void {
  try {
    const loaded = loadAtOnce(request, last);
    if (loaded) show(loaded);
    else void load(request, last).then(show).catch(fail);
  } catch (error) {
    fail(error as LoadError);
  }
}

/**
 * As `load`, where nothing has to be waited for: the definition is at hand, and what reads it and speaks of it came
 * with an earlier form. Spares that form the frames in which nothing is to be seen.
 *
 * @throws LoadError
 */
function loadAtOnce(request: FormRequest, last: LoadedForm | undefined): LoadedForm | undefined {
  const {definition, profile, profileSrc} = request;
  const guard = knownGuard();
  const language = knownLanguage(startLanguage(request));
  if (definition === undefined || (profile === undefined && profileSrc !== '') || !reader || !language || !guard)
    return undefined;
  if (last && isOfSameForm(request, last.request)) return undefined;
  try {
    const source = sourceFrom(definition);
    const given = {profile, profileUrl: document.baseURI};
    const loaded = together(request, formFrom(source, reader), source, given, language, guard);
    if (hasQuotes(loaded.form, localTextsOf(profile, loaded.form.id))) return undefined;
    const tag = languageFor(loaded);
    return tag === language.tag && modeOf(loaded) === 'pages' ? {...loaded, tag} : undefined;
  } catch (error) {
    throw said(error, language.words);
  }
}

/** Sets out to load what every form needs, before one asks for it. */
export function loadAhead(): void {
  for (const loading of [loadGuard(), loadReader(), loadLanguage(document.documentElement.lang || 'de')])
    loading.catch(() => {});
}

let reader: LoadForm | undefined;

async function loadReader(): Promise<LoadForm> {
  return (reader ??= (await import('@ozg-forms/core/definition/load-form')).loadForm);
}

function startLanguage({language}: FormRequest): string {
  return language || document.documentElement.lang || 'de';
}

type GivenProfile = Pick<LoadedForm, 'profile' | 'profileUrl'>;

function together(
  request: FormRequest,
  form: Form,
  {json, sha256}: Source,
  {profile, profileUrl}: GivenProfile,
  language: Language,
  guard: HostGuard,
): LoadedForm {
  const endpoint = endpointFrom(request.endpoint, profile, profileUrl);
  return {
    request,
    form,
    source: json,
    sha256,
    profile,
    profileUrl,
    endpoint,
    tag: '',
    language,
    guard,
    modes: undefined,
    quotes: undefined,
  };
}

function isOfSameForm(request: FormRequest, last: FormRequest): boolean {
  return (Object.keys(request) as (keyof FormRequest)[]).every(
    (name) => name === 'language' || name === 'mode' || request[name] === last[name],
  );
}

// What cannot be loaded now is still said in the language from before.
async function asAsked(loaded: LoadedForm): Promise<LoadedForm> {
  const tag = languageFor(loaded);
  const language = loaded.language.tag === tag ? loaded.language : loadLanguage(tag).catch(() => loaded.language);
  return {...loaded, tag, language: await language, modes: await modesFor(loaded)};
}

// What cannot be loaded now leaves the pages as they are.
async function modesFor(loaded: LoadedForm): Promise<Modes | undefined> {
  const mode = modeOf(loaded);
  if (mode === 'pages') return undefined;
  return import('../modes/modes.ts').then(({modesOf}) => modesOf(mode)).catch(() => loaded.modes);
}

function modeOf({request, form}: LoadedForm): Mode {
  const known: readonly Mode[] = ['pages', 'questions', 'single', 'tasks'];
  return known.find((mode) => mode === request.mode) ?? form.definition?.mode ?? 'pages';
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
  if (definition !== undefined) return sourceFrom(definition);
  if (src === '') throw new SourceError('broken.missing', {});
  return fetchSource(src);
}

function sourceFrom(definition: unknown): Source {
  return {json: definition, url: '', sha256: sha256Of(new TextEncoder().encode(JSON.stringify(definition)))};
}

async function profileFor({profile, profileSrc}: FormRequest): Promise<GivenProfile> {
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
