/** Makes what fields may know of a form, for one language. */
import type {FieldOptions} from '@ozg-forms/core/definition/form-definition';
import {FormTexts, localTextsOf} from '@ozg-forms/core/definition/texts';
import {titleKeyOf} from '@ozg-forms/core/definition/untitled-page';
import {isRightToLeft, localeOf} from '@ozg-forms/core/locale';
import type {Session} from '@ozg-forms/core/state/session';
import type {FormView} from '../form-view.ts';
import {filled} from '../texts/languages.ts';
import type {LazyUploads} from './lazy-uploads.ts';
import type {LoadedForm} from './loading.ts';

export interface ViewParts {
  readonly loaded: Pick<LoadedForm, 'form' | 'tag' | 'language'> & Partial<Pick<LoadedForm, 'profile' | 'quotes'>>;
  readonly session: Session;
  readonly uploads: LazyUploads;
  readonly announce: (text: string) => void;
}

export function viewFor({loaded, session, uploads, announce}: ViewParts): FormView {
  const {form, tag, language, profile, quotes} = loaded;
  const words: Readonly<Record<string, string>> = language.words;
  let plurals: Intl.PluralRules | undefined; // made when something is counted: no first page waits for it
  const word: FormView['word'] = (key, values = {}) => filled(language.words[key], values);
  const locale = localeOf(tag);
  const tell = quotes?.tellIn({form, language: locale, word});
  const texts = new FormTexts(form, tag, localTextsOf(profile, form.id), tell);
  return {
    form,
    texts,
    language: locale,
    isRightToLeft: isRightToLeft(tag),
    word,
    counted: (key, count, values = {}) => {
      const form = (plurals ??= new Intl.PluralRules(language.tag)).select(count);
      return filled(words[`${key}.${form}`] ?? words[`${key}.other`] ?? '', {count, ...values});
    },
    textOf: (node) => session.textOf(node),
    nameIn: (section) => session.nameIn(section),
    titleOf: (page) => texts.pageTitle(page) || word(titleKeyOf(page)),
    optionsOf: ({pattern, facts}) => optionsFrom(form.fields[pattern] ?? noOptions, facts.writeOnly),
    announce,
    ...uploads,
  };
}

const noOptions: FieldOptions = {};

const unremembered = new WeakMap<FieldOptions, FieldOptions>();

// What stays out of drafts has no place in the browser's own memory either: that one is clear text on the disk.
function optionsFrom(options: FieldOptions, isWriteOnly: boolean): FieldOptions {
  if (options.autocomplete !== undefined || !(isWriteOnly || options.sensitive)) return options;
  let secret = unremembered.get(options);
  if (!secret) unremembered.set(options, (secret = {...options, autocomplete: 'off'}));
  return secret;
}
