/** What CodeMirror itself says aloud, in the language of the page. */
import type {Words} from '../words/words.ts';

export function phrasesIn(words: Words): Record<string, string> {
  return {
    Completions: words.completions,
    'Fold line': words.foldLine,
    'Unfold line': words.unfoldLine,
    'folded code': words.foldedCode,
    unfold: words.unfoldLine,
    'Folded lines': words.foldedCode,
    'Unfolded lines': words.unfoldLine,
    to: '–',
  };
}
