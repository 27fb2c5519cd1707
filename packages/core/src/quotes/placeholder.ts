/**
 * Placeholders in the texts of a form: `{/hunde/0/name|den Hund}` stands for an earlier answer, and for what is
 * behind the `|` while there is none. `{{/` is a literal `{/`. Every other brace is a brace.
 */
import type {Pointer} from '../pointer.ts';

export interface Placeholder {
  /** As it was written; `*` stands for the entry of a list that the text itself belongs to. */
  readonly pointer: Pointer;
  /** What stands there while there is no answer. */
  readonly fallback: string;
}

const pattern = /\{\{\/|\{(\/[^{}|]*)(?:\|([^{}]*))?\}/g;

/** What stands for an answer that is missing, where the author wrote nothing else. */
const missing = '…';

/** Whether some text, or the JSON of many, may hold a placeholder, or a literal brace before a slash. */
export function mayQuote(text: string): boolean {
  return text.includes('{/');
}

/** The placeholders of a text, in their order. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  if (!mayQuote(text)) return [];
  return [...text.matchAll(pattern)].flatMap(([, pointer, fallback = missing]) =>
    pointer === undefined ? [] : [{pointer, fallback}],
  );
}

/** The text with every placeholder replaced. What is put in is not looked at again. */
export function withoutPlaceholders(text: string, wordsFor: (placeholder: Placeholder) => string): string {
  return text.replace(pattern, (_, pointer: string | undefined, fallback: string = missing) =>
    pointer === undefined ? '{/' : wordsFor({pointer, fallback}),
  );
}
