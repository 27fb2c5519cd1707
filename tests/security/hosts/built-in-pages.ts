/** Pages that have replaced what the language and the browser bring along. */
import type {HostPage} from './host-page.ts';

export const builtInPages: readonly HostPage[] = [
  {
    name: 'prototype-js',
    because: 'teaches lists and texts a JSON of their own',
    bites: () => JSON.stringify([1]) !== '[1]' && Array.from(new Set([1])).length === 0,
  },
  {
    name: 'mootools',
    because: 'binds functions by other rules and flattens lists by one level',
    bites: () => [[[1]]].flat(2)[0] !== 1 && 'contains' in [],
  },
  {
    name: 'object-prototype',
    because: 'gives every object further members',
    bites: () => {
      let count = 0;
      for (const name in {}) count += name.length;
      return count > 0;
    },
    notIn: {webkit: 'its driver gives no file to a page: it walks the members of objects, the added ones included'},
  },
  {
    name: 'object-prototype-words',
    because: 'gives every object members that are words of JSON Schema',
    bites: () => 'minLength' in {},
    refusal: /Object\.prototype\.contains, .*Object\.prototype\.minLength/,
  },
  {
    name: 'array-extras',
    because: 'lets every list have names, and has shims of long ago',
    bites: () => {
      let count = 0;
      for (const name in ['a']) count += name === '0' ? 0 : 1;
      return count > 0;
    },
  },
  {
    name: 'old-promise',
    because: 'has promises from before the standard',
    bites: () => typeof (Promise as {allSettled?: unknown}).allSettled !== 'function',
    notIn: {webkit: 'its driver reads nothing of a page without Promise.race'},
  },
  {
    name: 'fetch-wrapped',
    because: 'rewrites what is sent',
    bites: () => document.documentElement.dataset['rewritten'] === 'yes',
    refusal: /nicht so angekommen/,
    isAltered: true,
  },
  {
    name: 'json-replaced',
    because: 'reads dates out of texts and writes numbers as texts',
    bites: () => JSON.stringify([1, 'Ł']) !== '[1,"Ł"]',
    refusal: /JSON\.parse, JSON\.stringify/,
  },
  {
    name: 'replaced-globals',
    because: 'has an Event of its own',
    bites: () => {
      try {
        return !document.dispatchEvent(new Event('probe', {cancelable: true}));
      } catch {
        return true;
      }
    },
    refusal: /Event/,
  },
];
