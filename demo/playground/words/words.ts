/** What the page itself says, in each language that it speaks. */
import {english} from './en.ts';
import {german, type Words} from './de.ts';

export type {Words};

const spoken: readonly Words[] = [german, english];

/** By BCP 47 tag; German unless the page speaks the language. */
export function wordsIn(tag: string): Words {
  return spoken.find(({language}) => language === tag.toLowerCase().split('-')[0]) ?? german;
}

/** Puts values at the places of their names: `{count} …`. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
