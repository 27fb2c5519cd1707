/** The words at one place in all languages, side by side. */
import type {Form} from '@ozg-forms/core/definition/form';
import type {TextEntry} from '@ozg-forms/core/definition/form-definition';
import {optionsOf, type Option} from '@ozg-forms/core/schema/options';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {markup, type Markup} from '../page/markup.ts';
import type {Survey} from '../survey/survey.ts';
import type {PrintWords} from './words.ts';

export interface TextRow {
  /** Kind of word, as texts name it. */
  readonly kind: keyof TextEntry;
  /** The value of the option, or the keyword of the error; empty for others. */
  readonly of: string;
  /** Language → text. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The form's own language first. */
export function languagesOf(form: Form): readonly string[] {
  return [...new Set([form.language, ...Object.keys(form.texts)])];
}

/** @param place `''` the form, `#id` a page, or a pattern */
export function textRows(place: string, {form, places}: Survey): readonly TextRow[] {
  const rows = new Map<string, {kind: keyof TextEntry; of: string; texts: Map<string, string>}>();
  const add = (kind: keyof TextEntry, of: string, language: string, text: unknown) => {
    if (typeof text !== 'string') return;
    const key = `${kind} ${of}`;
    const row = rows.get(key) ?? {kind, of, texts: new Map<string, string>()};
    if (!row.texts.has(language)) row.texts.set(language, text);
    rows.set(key, row);
  };
  for (const language of languagesOf(form))
    for (const [kind, text] of Object.entries(form.texts[language]?.[place] ?? {}) as [keyof TextEntry, unknown][]) {
      if (isSchemaObject(text)) for (const [of, word] of Object.entries(text)) add(kind, of, language, word);
      else add(kind, '', language, text);
    }
  // What stands in the schema and in the pages is meant where texts do not say it.
  const page = form.pages.find(({id}) => `#${id}` === place);
  add('title', '', form.language, place === '' ? form.title : page?.title);
  add('intro', '', form.language, page?.intro);
  add('add', '', form.language, form.fields[place]?.add);
  for (const {schema} of place === '' ? [] : (places.get(place)?.parts ?? [])) {
    add('title', '', form.language, schema['title']);
    add('hint', '', form.language, schema['description']);
    const wordless: string[] = [];
    for (const {value, title, description} of optionsIn(schema)) {
      const name = nameOf(value);
      add('options', name, form.language, title);
      add('optionHints', name, form.language, description);
      if (!rows.has(`options ${name}`)) wordless.push(name);
    }
    // Of 250 codes of countries each would take a line of its own, and say nothing more.
    if (wordless.length > 0) add('options', '', form.language, wordless.join(', '));
  }
  return [...rows.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const order = ['title', 'intro', 'next', 'note', 'hint', 'help', 'example', 'options', 'optionHints', 'add', 'errors'];

function optionsIn(schema: Readonly<Record<string, unknown>>): readonly Option[] {
  const {items} = schema;
  return optionsOf(schema) ?? (isSchemaObject(items) ? optionsOf(items) : undefined) ?? [];
}

function nameOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** @param languages in the order of the columns */
export function textTable(
  rows: readonly TextRow[],
  languages: readonly string[],
  words: PrintWords,
): Markup | undefined {
  if (rows.length === 0) return undefined;
  const spoken = languages.filter((language) => rows.some(({texts}) => texts.has(language)));
  const head = spoken.map((language) => markup`<th scope="col">${language}</th>`);
  const body = rows.map(({kind, of, texts}) => {
    const cells = spoken.map((language) => markup`<td lang="${language}">${texts.get(language) ?? '–'}</td>`);
    const name = words.kindsOfWords[kind];
    return markup`<tr><th scope="row">${name}${of && markup`<br><code>${of}</code>`}</th>${cells}</tr>`;
  });
  return markup`<table class="texts"><thead><tr><td></td>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
