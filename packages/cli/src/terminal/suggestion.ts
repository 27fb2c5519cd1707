/** What somebody may have meant who wrote a name that does not exist. */
import {closest, distance} from 'fastest-levenshtein';

/** The name among `known` that is so near that it may have been meant; `undefined` if none is. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const found = closest(name, known);
  return distance(name, found) <= Math.max(2, Math.floor(name.length / 3)) ? found : undefined;
}

/** ` Did you mean "…"?`, to be put behind a sentence; empty when nothing is near. */
export function suggestion(name: string, known: readonly string[], prefix = ''): string {
  const found = nearest(name, known);
  return found === undefined ? '' : ` Did you mean "${prefix}${found}"?`;
}
