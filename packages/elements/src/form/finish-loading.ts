import type {SentenceLanguage} from '@ozg-forms/core/validation/sentence';
import type {Language} from '../texts/languages.ts';
import type * as finish from './finish.ts';

/** Messages, checking, sending, in one language. */
export type Finish = typeof finish & {readonly sentences: SentenceLanguage};

/** Loads what is needed once somebody has begun, with its looks. */
export async function loadFinish(language: Language, root: ShadowRoot): Promise<Finish> {
  const loaded = await import('./finish.ts');
  const sentences = await loaded.sentencesIn(language);
  loaded.adoptFinishStyles(root);
  return {...loaded, sentences};
}
