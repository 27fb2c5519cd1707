import {colorTokens} from '@ozg-forms/core/definition/color-tokens';
import {childOf} from '@ozg-forms/core/pointer';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {nearest} from '../../terminal/suggestion.ts';
import type {Rule} from '../rule.ts';
import {colorOf} from '../theme-colors.ts';

const colors = colorTokens.map(({name}) => `--ozg-color-${name}`);
const known = [...colors, '--ozg-font', '--ozg-font-size', '--ozg-space', '--ozg-radius'];

export const themeToken: Rule = {
  name: 'theme-token',
  severity: 'warning',
  docs: {
    what: 'A profile’s `theme` sets a property that forms do not read, or gives a colour a value that is none.',
    why: 'The form keeps its own colour, and the town wonders why.',
    bad: {profile: {theme: {'--ozg-color-acton': '#7a1f3d'}}},
    good: {profile: {theme: {'--ozg-color-action': '#7a1f3d'}}},
  },
  *check({kind, value}) {
    const theme = kind === 'profile' && isSchemaObject(value) ? value['theme'] : undefined;
    if (!isSchemaObject(theme)) return;
    for (const [name, set] of Object.entries(theme)) {
      const pointer = childOf('/theme', name);
      if (!known.includes(name)) {
        const near = nearest(name, known);
        yield {
          pointer,
          part: 'key',
          message: `Forms read no property "${name}".`,
          mend: near === undefined ? `Set one of ${known.join(', ')}.` : `Write "${near}" if that is meant.`,
          ...(near !== undefined && {suggestion: JSON.stringify(near)}),
        };
      } else if (colors.includes(name) && typeof set === 'string' && !isColor(set))
        yield {
          pointer,
          message: `"${set}" is no colour.`,
          mend: 'Write one as CSS does: #7a1f3d, rgb(122 31 61), oklch(42% 0.1 10), or light-dark(…, …) of two.',
        };
    }
  },
};

// What refers to a property of the page is known there only.
function isColor(value: string): boolean {
  return value.includes('var(') || (colorOf(value, 'light') !== undefined && colorOf(value, 'dark') !== undefined);
}
