/** How texts get what they quote: the words know only this much of it, so that forms which quote nothing load no more. */
import type {FormTexts} from '../definition/texts.ts';
import type {Quotes} from './quotes.ts';

/**
 * Replaces the placeholders of a text.
 *
 * @param quotes what the place of the text quotes; without them every fallback stands
 * @param isMarkdown whether the text is small Markdown, which answers must not be
 */
export type Tell = (text: string, quotes: Quotes | undefined, texts: FormTexts, isMarkdown: boolean) => string;
