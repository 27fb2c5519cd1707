/** Makes what fields may know of a form, for one language. */
import type {FormTexts} from '@ozg-forms/core/definition/texts';
import {valueAt, type Pointer} from '@ozg-forms/core/pointer';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import type {Session} from '@ozg-forms/core/state/session';
import type {FormView} from '../form-view.ts';
import {filled, type WordKey} from '../texts/languages.ts';
import type {Uploads} from '../upload/uploads.ts';
import type {LoadedForm} from './loading.ts';

export interface ViewParts {
  readonly loaded: LoadedForm;
  readonly session: Session;
  readonly texts: FormTexts;
  readonly announce: (text: string) => void;
}

export function viewFor({loaded, session, texts, announce}: ViewParts): FormView {
  const {form, endpoint, language} = loaded;
  const words: Readonly<Record<string, string>> = language.words;
  const plurals = new Intl.PluralRules(language.tag);
  let uploads: Promise<Uploads> | undefined;
  return {
    form,
    texts,
    language: language.tag,
    word: (key: WordKey, values = {}) => filled(language.words[key], values),
    counted: (key, count, values = {}) =>
      filled(words[`${key}.${plurals.select(count)}`] ?? words[`${key}.other`] ?? '', {count, ...values}),
    textOf: (node) => session.textOf(node),
    optionsOf: ({pattern}) => form.fields[pattern] ?? noOptions,
    announce,
    uploads: () => (uploads ??= loadUploads(endpoint, session)),
    followList: (list, newIndex) => void uploads?.then((loading) => loading.move(list, newIndex)),
  };
}

const noOptions = {};

// Documents on their way have an owner of their own; what arrives becomes an answer.
async function loadUploads(endpoint: string, session: Session): Promise<Uploads> {
  if (endpoint === '') throw new Error('Documents need an endpoint: set "endpoint" on the element or in the profile.');
  const [{Uploads}, {deliveryTo}] = await Promise.all([import('../upload/uploads.ts'), import('./finish.ts')]);
  const valueOf = (pointer: Pointer) => valueAt(session.state.input.answers, pointer);
  const listAt = (pointer: Pointer) => {
    const value = valueOf(pointer);
    return Array.isArray(value) ? (value as DocumentReference[]) : [];
  };
  return new Uploads({
    adapter: deliveryTo(endpoint),
    place: (pointer, reference, isList) =>
      session.answer(pointer, isList ? [...listAt(pointer), reference] : reference),
    unplace: (pointer, id) => {
      const rest = listAt(pointer).filter((document) => document.id !== id);
      session.answer(pointer, rest.length > 0 ? rest : undefined);
    },
    pending: (pointers) => session.wait(pointers),
  });
}
