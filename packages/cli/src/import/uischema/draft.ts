/**
 * A definition that is being put together from a schema and a layout, and what of the layout has no place in it.
 *
 * The schema is a copy that may be changed: conditions of a layout become conditions of the schema here.
 */
import type {FieldOptions, FormDefinition, Page, TextEntry} from '@ozg-forms/core/definition/form-definition';
import type {Pointer} from '@ozg-forms/core/pointer';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {idFrom} from '../id-from.ts';
import {SchemaTree} from './schema-tree.ts';

/** What could not be carried over, with the place in the layout. */
export interface Note {
  /** JSON Pointer (RFC 6901) into the layout. */
  readonly pointer: Pointer;
  /** A full sentence. */
  readonly text: string;
}

export interface ImportedLayout {
  readonly definition: FormDefinition;
  readonly notes: readonly Note[];
}

export interface ImportOptions {
  /** Names the form where the schema has no title. */
  readonly name: string;
  /** BCP 47 tag of the words in schema and layout. */
  readonly language: string;
}

export class Draft {
  readonly tree: SchemaTree;
  readonly #options: ImportOptions;
  readonly #fields: Record<string, FieldOptions> = {};
  readonly #texts: Record<string, TextEntry> = {};
  readonly #notes: Note[] = [];

  constructor(schema: SchemaObject, options: ImportOptions) {
    this.tree = new SchemaTree(schema);
    this.#options = options;
  }

  note(pointer: Pointer, text: string): void {
    this.#notes.push({pointer, text});
  }

  /** How a place is shown; what was said before stays. */
  field(place: string, options: FieldOptions): void {
    this.#fields[place] = {...options, ...this.#fields[place]};
  }

  /** Words at a place; what was said before stays, notes stand below each other. */
  words(place: string, words: TextEntry): void {
    const before = this.#texts[place];
    const note = [before?.note, words.note].filter(Boolean).join('\n\n');
    this.#texts[place] = {...words, ...before, ...(note && {note})};
  }

  /** @param pages without the one for checking */
  finish(pages: readonly Page[]): ImportedLayout {
    const {name, language} = this.#options;
    const {schema} = this.tree;
    const title = typeof schema['title'] === 'string' && schema['title'] !== '' ? schema['title'] : name;
    const isGerman = /^de\b/.test(language);
    const review: Page = {
      id: isGerman ? 'pruefen' : 'check',
      type: 'review',
      title: isGerman ? 'Angaben prüfen und absenden' : 'Check and send',
      fields: [],
    };
    const [first = review, ...rest] = [...pages, review];
    const definition: FormDefinition = {
      id: idFrom(title, 'form'),
      version: '0.1.0',
      language,
      title,
      schema,
      pages: [first, ...rest],
      ...(Object.keys(this.#fields).length > 0 && {fields: this.#fields}),
      ...(Object.keys(this.#texts).length > 0 && {texts: {[language]: this.#texts}}),
    };
    return {definition, notes: this.#notes};
  }
}

/** Ids of pages that are not taken yet. */
export class PageIds {
  readonly #taken = new Set(['pruefen', 'check']);

  of(title: string): string {
    const stem = idFrom(title, 'page');
    let id = stem;
    for (let number = 2; this.#taken.has(id); number++) id = `${stem}-${number}`;
    this.#taken.add(id);
    return id;
  }
}
