import {contrastPairs} from '@ozg-forms/core/definition/color-tokens';
import type {Fault, Rule} from '../rule.ts';
import {contrastOf, ownValue, type Scheme, type Theme} from '../theme-colors.ts';

export const themeContrast: Rule = {
  name: 'theme-contrast',
  severity: 'error',
  docs: {
    what: 'Colours of a theme, in a profile or a style sheet, are too near to each other, on light pages or on dark ones: text below 4.5 to 1, edges, focus and progress below 3 to 1.',
    why: 'WCAG 2.2, 1.4.3 and 1.4.11, which BITV 2.0 demands: one in twelve men sees colours in another way, and everybody in the sun.',
    bad: {profile: {theme: {'--ozg-color-action': '#6ea8dc', '--ozg-color-action-contrast': '#000'}}},
    good: {profile: {theme: {'--ozg-color-action': '#1f6fb5'}}},
  },
  *check({themes}) {
    for (const {values, placeOf} of themes) {
      for (const token of Object.keys(values)) {
        const name = token.replace('--ozg-color-', '');
        const weakest = (['light', 'dark'] as const)
          .flatMap((scheme) => weakPairs(name, values, scheme))
          .sort((a, b) => a.contrast / a.least - b.contrast / b.least)[0];
        if (weakest) yield {...placeOf(token, 'value'), ...wordsFor(token, weakest)};
      }
    }
  },
};

interface WeakPair {
  readonly front: string;
  readonly back: string;
  readonly least: number;
  readonly contrast: number;
  readonly scheme: Scheme;
}

/** Pairs that a token of the theme spoils; each is told at one token, the one in front if the town has set it. */
function weakPairs(name: string, theme: Theme, scheme: Scheme): WeakPair[] {
  return contrastPairs.flatMap(([front, back, least]) => {
    const teller = ownValue(theme, front) !== undefined ? front : back;
    const contrast = teller === name ? contrastOf(front, back, theme, scheme) : undefined;
    return contrast !== undefined && contrast < least ? [{front, back, least, contrast, scheme}] : [];
  });
}

function wordsFor(token: string, {front, back, least, contrast, scheme}: WeakPair): Pick<Fault, 'message' | 'mend'> {
  return {
    message: `On ${scheme} pages "${front}" on "${back}" has a contrast of ${contrast.toFixed(2)} to 1, and needs ${least}.`,
    mend: `Take a ${scheme === 'light' ? 'darker' : 'lighter'} colour for what is in front${scheme === 'dark' ? ', e.g. by light-dark(…, …)' : ''}, or set "--ozg-color-${token.endsWith(front) ? back : front}" to fit.`,
  };
}
