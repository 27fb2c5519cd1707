/** The generated pages of `docs/reference`. */
import {readFileSync, writeFileSync} from 'node:fs';
import {commandsPage} from './commands-page.ts';
import {elementsPage} from './elements-page.ts';
import {endpointPage} from './endpoint-page.ts';
import {definitionPage, profilePage} from './format-pages.ts';
import {textOf, type Reference} from './page.ts';

export const references: readonly Reference[] = [definitionPage, profilePage, elementsPage, commandsPage, endpointPage];

/** What stands in the repository at this moment. */
export function committed({file}: Reference): string {
  return readFileSync(pathOf(file), 'utf8');
}

function pathOf(file: string): URL {
  return new URL(`../reference/${file}`, import.meta.url);
}

if (import.meta.main)
  for (const reference of references) writeFileSync(pathOf(reference.file), await textOf(reference));
