/** The colours that a form has with the theme of a town, on light pages and on dark ones. */
import {colorTokens, type ColorToken} from '@ozg-forms/core/definition/color-tokens';
import {clampRgb, converter, parse, wcagContrast, type Color, type Oklch} from 'culori';

export type Theme = Readonly<Record<string, unknown>>;
export type Scheme = 'light' | 'dark';

const oklch = converter('oklch');

/** The value that a theme gives a token; `undefined` where the town leaves it. */
export function ownValue(theme: Theme, token: string): string | undefined {
  const value = theme[`--ozg-color-${token}`];
  return typeof value === 'string' ? value : undefined;
}

/** What a value of CSS is as a colour; `undefined` where it is none that is known here. */
export function colorOf(value: string, scheme: Scheme): Color | undefined {
  const [, light, dark] = /^light-dark\((.*)\)$/.test(value.trim()) ? ['', ...splitIn(value)] : [];
  return parse(((scheme === 'light' ? light : dark) ?? value).trim());
}

/** The contrast of two tokens (WCAG 2.2, "contrast ratio"), from 1 to 21; `undefined` where a colour is not known. */
export function contrastOf(front: string, back: string, theme: Theme, scheme: Scheme): number | undefined {
  const [above, below] = [tokenColor(front, theme, scheme), tokenColor(back, theme, scheme)];
  return above && below && wcagContrast(clampRgb(above), clampRgb(below));
}

function tokenColor(name: string, theme: Theme, scheme: Scheme): Color | undefined {
  const token = colorTokens.find((candidate) => candidate.name === name);
  if (!token) return undefined;
  const own = ownValue(theme, name);
  if (own === undefined) {
    const other = /^var\(--_(.*)\)$/.exec(token[scheme])?.[1];
    return other === undefined ? parse(token[scheme]) : tokenColor(other, theme, scheme);
  }
  const color = colorOf(own, scheme);
  return color && scheme === 'dark' ? inTheDark(color, token) : color;
}

// As the style sheet of the form does it, by `oklch(from …)`.
function inTheDark(color: Color, token: ColorToken): Oklch {
  const {l, c, ...rest} = oklch(color);
  const bound = (channel: 'l' | 'c', value: number) => {
    const [, side, limit] = new RegExp(`(min|max)\\(${channel},([.\\d]+)\\)`).exec(token.inTheDark) ?? [];
    return limit === undefined ? value : Math[side as 'min' | 'max'](value, Number(limit));
  };
  return {...rest, l: bound('l', l), c: bound('c', c)};
}

// At the comma outside of all brackets.
function splitIn(value: string): string[] {
  const inside = value.trim().slice('light-dark('.length, -1);
  let depth = 0;
  for (const [at, character] of [...inside].entries()) {
    depth += Number(character === '(') - Number(character === ')');
    if (character === ',' && depth === 0) return [inside.slice(0, at), inside.slice(at + 1)];
  }
  return [inside];
}
