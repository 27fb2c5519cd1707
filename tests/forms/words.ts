/** Every word that a form shows in one language, so that two languages can be compared. */
import type {FormDefinition, TextEntry} from '@ozg-forms/core/definition/form-definition';
import {declaredPlaces, isChoice, optionsOfEntries} from './declared-places.ts';

/**
 * Names what is said in the form's default language: place and kind of word, joined by a
 * space, e.g. `/zahlung/iban errors.format`.
 */
export function wordsInDefaultLanguage(definition: FormDefinition): Set<string> {
  const words = wordsIn(definition, definition.language);
  words.add(' title');
  for (const {id, intro} of definition.pages ?? []) {
    words.add(`#${id} title`);
    if (intro !== undefined) words.add(`#${id} intro`);
  }
  for (const [pattern, {add}] of Object.entries(definition.fields ?? {}))
    if (add !== undefined) words.add(`${pattern} add`);
  for (const [pattern, schemas] of declaredPlaces(definition)) {
    for (const schema of schemas) {
      const {title, description, oneOf} = schema;
      if (typeof title === 'string') words.add(`${pattern} title`);
      if (typeof description === 'string') words.add(`${pattern} hint`);
      if (Array.isArray(oneOf) && isChoice(oneOf))
        for (const option of oneOf) words.add(`${pattern} options.${String(option.const)}`);
      for (const option of optionsOfEntries(schema) ?? []) words.add(`${pattern} options.${String(option.const)}`);
    }
  }
  return words;
}

/** Names what `texts` says in a language, in the same way. */
export function wordsIn(definition: FormDefinition, language: string): Set<string> {
  const entries = Object.entries(definition.texts?.[language] ?? {});
  return new Set(entries.flatMap(([place, entry]) => namesIn(entry).map((name) => `${place} ${name}`)));
}

function namesIn(entry: TextEntry): string[] {
  return Object.entries(entry).flatMap(([name, value]) =>
    typeof value === 'string' ? [name] : Object.keys(value as object).map((key) => `${name}.${key}`),
  );
}
