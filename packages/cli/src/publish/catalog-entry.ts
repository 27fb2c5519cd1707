/** What a catalogue says of a form. */
import {createHash} from 'node:crypto';
import type {CatalogEntry} from '@ozg-forms/core/definition/catalog';
import type {FormDefinition} from '@ozg-forms/core/definition/form-definition';

/**
 * @param bytes the published file, exactly as it lies there
 * @param src address of that file, from the catalogue on
 */
export function catalogEntry(definition: FormDefinition, bytes: Uint8Array, src: string): CatalogEntry {
  const {id, version, title, language, texts = {}, service} = definition;
  const translated = Object.entries(texts).flatMap(([tag, places]) => {
    const words = places['']?.title;
    return words === undefined ? [] : [[tag, words] as const];
  });
  return {
    id,
    version,
    src,
    title,
    titles: {[language]: title, ...Object.fromEntries(translated)},
    synonyms: service?.synonyms ?? {},
    leika: service?.leika ?? [],
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
