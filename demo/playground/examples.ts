/** What can be loaded to learn from: small files that show one thing each, and the forms of the catalogue. */
import type {Catalog} from '@ozg-forms/core/definition/catalog';
import type {Words} from './words/words.ts';

export interface Example {
  readonly name: string;
  /** What the list calls it. */
  readonly title: (words: Words) => string;
  readonly isSmall: boolean;
  readonly text: string;
}

/** Small ones, by name, with the word for them. */
const small = {
  begin: 'exampleBegin',
  condition: 'exampleCondition',
  list: 'exampleList',
  rule: 'exampleRule',
} as const satisfies Record<string, keyof Words>;

/** A file without anything, to begin with by completion. */
export const emptyFile = '';

/** The one that the page begins with. */
export function firstExample(): Promise<string> {
  return textAt('/playground/examples/begin.json');
}

/** Loads all of them at once, so that none is missing when there is no network later. What cannot be loaded is left out. */
export async function loadExamples(): Promise<readonly Example[]> {
  const ours = Object.entries(small).map(async ([name, word]): Promise<Example> => {
    const text = await textAt(`/playground/examples/${name}.json`);
    return {name, title: (words) => words[word], isSmall: true, text};
  });
  const {forms} = JSON.parse(await textAt('/forms/catalog.json').catch(() => '{"forms": []}')) as Catalog;
  const published = forms.map(async ({id, src, title, titles}): Promise<Example> => {
    const text = await textAt(`/forms/${src}`);
    return {name: id, title: ({language}) => titles[language] ?? title, isSmall: false, text};
  });
  const loaded = await Promise.allSettled([...ours, ...published]);
  return loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
