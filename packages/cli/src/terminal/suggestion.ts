/** What somebody may have meant who wrote a name that does not exist. */
import {distance} from 'fastest-levenshtein';

/** The name among `known` that is so near that it may have been meant; `undefined` if none is. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const most = name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3));
  const near = known
    .map((candidate) => ({candidate, steps: stepsBetween(name, candidate)}))
    .filter(({steps}) => steps <= most);
  return near.sort((a, b) => a.steps - b.steps)[0]?.candidate;
}

// Capitals and letters in another order are the slips of a hand, and count least.
function stepsBetween(name: string, candidate: string): number {
  if (name.toLowerCase() === candidate.toLowerCase()) return 0;
  return lettersOf(name) === lettersOf(candidate) ? 0.5 : distance(name, candidate);
}

function lettersOf(name: string): string {
  return [...name.toLowerCase()].sort().join('');
}

/** ` Did you mean "…"?`, to be put behind a sentence; empty when nothing is near. */
export function suggestion(name: string, known: readonly string[], prefix = ''): string {
  const found = nearest(name, known);
  return found === undefined ? '' : ` Did you mean "${prefix}${found}"?`;
}
