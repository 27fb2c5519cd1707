import type * as guard from './host-guard.ts';
import {SourceError} from './sources.ts';

/** What protects a form from the page it stands on. */
export type HostGuard = Pick<typeof guard, 'guardKeys' | 'hasLostKeys'>;

let known: HostGuard | undefined;

/**
 * Loads it, and asks whether the form can be shown on this page at all.
 *
 * @throws SourceError when the page has replaced what the form relies on
 */
export async function loadGuard(): Promise<HostGuard> {
  // A file of its own: one that holds more is put together by built-ins, and breaks where the page has spoilt them.
  const loaded = await import('./host-guard.ts');
  const names = loaded.unsoundBuiltIns();
  if (names.length > 0) throw new SourceError('broken.builtins', {names: names.join(', ')});
  return (known = loaded);
}

/** As it came with an earlier form. */
export function knownGuard(): HostGuard | undefined {
  return known;
}
