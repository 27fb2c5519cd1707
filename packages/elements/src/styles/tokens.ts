import {colorTokens} from '@ozg-forms/core/definition/color-tokens';
import {css, unsafeCSS} from 'lit';

// Without `light-dark()` a form is light, whatever its page is.
const always = colorTokens.map(
  ({name, kern, light}) => `--_${name}:var(--ozg-color-${name},var(--kern-color-${kern},${light}));`,
);

// A property made of one that is not set is not set either: then the next in line counts.
const bySchemeOfPage = colorTokens.map(
  ({name, kern, light, dark, inTheDark}) =>
    `--_own-${name}:light-dark(var(--ozg-color-${name}),oklch(from var(--ozg-color-${name}) ${inTheDark} h));` +
    `--_${name}:var(--_own-${name},var(--kern-color-${kern},light-dark(${light},${dark})));`,
);

/** Tokens of the form: `--_…` in its own style sheets. Light and dark follow the host's `color-scheme`. */
export const tokens = css`
  :host {
    ${unsafeCSS(always.join(''))}
    --_space: var(--ozg-space, 8px);
    --_radius: var(--ozg-radius, var(--kern-metric-border-radius-default, 4px));
    --_font: var(--ozg-font, var(--kern-typography-font-family-default, inherit));
    --_size: var(--ozg-font-size, 18px);
  }
  @supports (color: light-dark(#000, #fff)) and (color: oklch(from #000 l c h)) {
    :host {
      ${unsafeCSS(bySchemeOfPage.join(''))}
    }
  }
`;
