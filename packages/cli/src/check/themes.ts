/** Themes as a file sets them: in a profile under `theme`, in a style sheet as custom properties. */
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import type {PartOfEntry, Span} from './json-source.ts';
import type {Theme} from './theme-colors.ts';

export interface PlacedTheme {
  /** Custom property → value. */
  readonly values: Theme;
  /** Where a property stands. */
  placeOf(
    name: string,
    part: PartOfEntry,
  ): {readonly pointer: Pointer; readonly part: PartOfEntry; readonly span?: Span};
}

export function themeOfProfile(profile: unknown): readonly PlacedTheme[] {
  const values = isSchemaObject(profile) ? profile['theme'] : undefined;
  return isSchemaObject(values) ? [{values, placeOf: (name, part) => ({pointer: childOf('/theme', name), part})}] : [];
}

/** One theme for each block of declarations that sets something of forms: what stands in several need not meet. */
export function themesOfStyles(css: string): readonly PlacedTheme[] {
  // Comments keep their length, so that places stay what they are.
  const text = css.replaceAll(/\/\*[^]*?\*\//g, (comment) => ' '.repeat(comment.length));
  return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(({1: block = '', index}): PlacedTheme[] => {
    const spans = new Map<string, Readonly<Record<PartOfEntry, Span>>>();
    const values: Record<string, string> = {};
    for (const {0: whole, 1: name = '', 2: value = '', index: at} of block.matchAll(/(--ozg-[\w-]+)\s*:\s*([^;]+)/g)) {
      const offset = index + 1 + at;
      const shown = value.trimEnd();
      values[name] = shown;
      spans.set(name, {
        key: {offset, length: name.length},
        value: {offset: offset + whole.length - value.length, length: shown.length},
      });
    }
    if (spans.size === 0) return [];
    return [{values, placeOf: (name, part) => ({pointer: '', part, span: spans.get(name)![part]})}];
  });
}
