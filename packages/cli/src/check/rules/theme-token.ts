import {colorTokens} from '@ozg-forms/core/definition/color-tokens';
import {nearest} from '../../terminal/suggestion.ts';
import type {Rule} from '../rule.ts';
import {colorOf} from '../theme-colors.ts';

const colors = colorTokens.map(({name}) => `--ozg-color-${name}`);
const known = [...colors, '--ozg-font', '--ozg-font-size', '--ozg-space', '--ozg-radius'];

export const themeToken: Rule = {
  name: 'theme-token',
  severity: 'warning',
  docs: {
    what: 'A theme sets a property that forms do not read, or gives a colour a value that is none.',
    why: 'The form keeps its own colour, and the town wonders why.',
    bad: {profile: {theme: {'--ozg-color-acton': '#7a1f3d'}}},
    good: {profile: {theme: {'--ozg-color-action': '#7a1f3d'}}},
  },
  *check({themes}) {
    for (const {values, placeOf} of themes) {
      for (const [name, set] of Object.entries(values)) {
        if (!known.includes(name)) {
          const near = nearest(name, known);
          const place = placeOf(name, 'key');
          yield {
            ...place,
            message: `Forms read no property "${name}".`,
            mend: near === undefined ? `Set one of ${known.join(', ')}.` : `Write "${near}" if that is meant.`,
            ...(near !== undefined && {suggestion: place.span ? near : JSON.stringify(near)}),
          };
        } else if (colors.includes(name) && typeof set === 'string' && !isColor(set))
          yield {
            ...placeOf(name, 'value'),
            message: `"${set}" is no colour.`,
            mend: 'Write one as CSS does: #7a1f3d, rgb(122 31 61), oklch(42% 0.1 10), or light-dark(…, …) of two.',
          };
      }
    }
  },
};

// What refers to a property of the page is known there only.
function isColor(value: string): boolean {
  return value.includes('var(') || (colorOf(value, 'light') !== undefined && colorOf(value, 'dark') !== undefined);
}
