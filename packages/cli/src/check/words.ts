/** Every text of a form that people read, with its place, its language, and what kind of word it is. */
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import type {CheckedFile} from './checked-file.ts';
import type {Question} from './questions.ts';

export interface PlacedWord {
  /** Where it stands in the file. */
  readonly pointer: Pointer;
  /** BCP 47 tag. */
  readonly language: string;
  /** `""` the form, `#id` a page, else the pattern of a question; `undefined` for the messages of rules. */
  readonly of: string | undefined;
  /** Kind of word, as `texts` names it; of several at one place with its key: `options.person`, `errors.pattern`. */
  readonly kind: string;
  readonly text: string;
}

/** Kinds that are small Markdown; all others are plain text. */
export const markdownKinds: ReadonlySet<string> = new Set(['help', 'intro', 'next', 'note']);

export function wordsOf({form, questions, value, kind}: CheckedFile): readonly PlacedWord[] {
  if (kind === 'profile') return wordsOfProfile(value);
  if (!form) return [];
  const {language, definition, texts} = form;
  const own = (pointer: Pointer, of: string | undefined, word: string, text: unknown): PlacedWord[] =>
    typeof text === 'string' ? [{pointer, language, of, kind: word, text}] : [];
  return [
    ...own('/title', '', 'title', definition?.title),
    ...(definition?.pages ?? []).flatMap(({id, title, intro}, at) => [
      ...own(`/pages/${at}/title`, `#${id}`, 'title', title),
      ...own(`/pages/${at}/intro`, `#${id}`, 'intro', intro),
    ]),
    ...questions.flatMap((question) => wordsOfQuestion(question, own)),
    ...Object.entries(definition?.fields ?? {}).flatMap(([pattern, {add}]) =>
      own(childOf(childOf('/fields', pattern), 'add'), pattern, 'add', add),
    ),
    ...(definition?.rules ?? []).flatMap(({message}, at) =>
      Object.entries(message).flatMap(([tag, text]): PlacedWord[] => [
        {pointer: childOf(`/rules/${at}/message`, tag), language: tag, of: undefined, kind: 'message', text},
      ]),
    ),
    ...wordsOfLanguages(texts, definition ? '/texts' : ''),
  ];
}

type Own = (pointer: Pointer, of: string | undefined, word: string, text: unknown) => PlacedWord[];

// A title that stands in a part that several places use is said once for each of them.
function wordsOfQuestion({pattern, place, schemas, options}: Question, own: Own): PlacedWord[] {
  const [first] = schemas;
  const titled = schemas.find(({title}) => typeof title === 'string');
  const described = schemas.find(({description}) => typeof description === 'string');
  return [
    ...own(titled === first ? childOf(place, 'title') : place, pattern, 'title', titled?.['title']),
    ...own(described === first ? childOf(place, 'description') : place, pattern, 'hint', described?.['description']),
    ...(options ?? []).flatMap(({value, title, description}) => [
      ...own(place, pattern, `options.${nameOf(value)}`, title),
      ...own(place, pattern, `optionHints.${nameOf(value)}`, description),
    ]),
  ];
}

function wordsOfProfile(value: unknown): PlacedWord[] {
  const texts = isSchemaObject(value) ? value['texts'] : undefined;
  if (!isSchemaObject(texts)) return [];
  return Object.entries(texts).flatMap(([language, forms]) =>
    isSchemaObject(forms)
      ? Object.entries(forms).flatMap(([id, places]) =>
          wordsOfLanguages({[language]: places}, '/texts').map((word) => ({
            ...word,
            pointer: word.pointer.replace(childOf('/texts', language), childOf(childOf('/texts', language), id)),
          })),
        )
      : [],
  );
}

function wordsOfLanguages(texts: unknown, place: Pointer): PlacedWord[] {
  if (!isSchemaObject(texts)) return [];
  return Object.entries(texts).flatMap(([language, places]) =>
    isSchemaObject(places)
      ? Object.entries(places).flatMap(([of, entry]) =>
          isSchemaObject(entry) ? wordsOfEntry(entry, of, language, childOf(childOf(place, language), of)) : [],
        )
      : [],
  );
}

function wordsOfEntry(entry: object, of: string, language: string, place: Pointer): PlacedWord[] {
  return Object.entries(entry).flatMap(([kind, said]: [string, unknown]): PlacedWord[] => {
    const pointer = childOf(place, kind);
    if (typeof said === 'string') return [{pointer, language, of, kind, text: said}];
    if (!isSchemaObject(said)) return [];
    return Object.entries(said).flatMap(([key, text]) =>
      typeof text === 'string' ? [{pointer: childOf(pointer, key), language, of, kind: `${kind}.${key}`, text}] : [],
    );
  });
}

/** What `texts` calls the value of an option. */
export function nameOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The title of a question in the form's own language; the town's words are not known here. */
export function titleOf({pattern, schemas}: Question, {form}: CheckedFile): string | undefined {
  const own = form?.texts[form.language]?.[pattern]?.title;
  const title: unknown = own ?? schemas.find((schema) => typeof schema['title'] === 'string')?.['title'];
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}
