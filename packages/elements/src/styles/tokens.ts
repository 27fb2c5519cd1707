import {css, unsafeCSS} from 'lit';

/**
 * One colour of the form.
 *
 * What a host sets (`--ozg-color-…`) counts first, then what KERN's tokens say where the page
 * has them, then a calm default. Custom properties are what gets into a shadow root.
 */
export interface ColorToken {
  /** Without `--ozg-color-` (what hosts set) and `--_` (what style sheets here read). */
  readonly name: string;
  /** Name in KERN, without `--kern-color-`. */
  readonly kern: string;
  readonly light: string;
  readonly dark: string;
  /**
   * What becomes of a host's colour where the page is dark: lightness and chroma in OKLCH. A town
   * names one colour, the one of its letterhead; without this, dark blue would stand on black.
   * A colour that was chosen for dark pages is within these bounds and stays as it is.
   */
  readonly inTheDark: string;
}

const token = (name: string, kern: string, light: string, dark: string, inTheDark: string): ColorToken => ({
  name,
  kern,
  light,
  dark,
  inTheDark,
});

export const colorTokens: readonly ColorToken[] = [
  token('action', 'action-default', '#003064', '#a8c7ff', 'max(l,.76) min(c,.14)'),
  token('action-contrast', 'action-on-default', '#fff', '#00204a', 'min(l,.25) min(c,.1)'),
  token('accent', 'accent', 'var(--_action)', 'var(--_action)', 'max(l,.64) min(c,.2)'),
  token('text', 'layout-text-default', '#171a2b', '#eef0f6', 'max(l,.9) min(c,.05)'),
  token('muted', 'layout-text-muted', '#4b5162', '#b6bccb', 'max(l,.76) min(c,.08)'),
  token('surface', 'layout-background-default', '#fff', '#14161f', 'min(l,.28) min(c,.05)'),
  token('raised', 'layout-background-hued', '#f2f4f8', '#20232f', 'min(l,.34) min(c,.06)'),
  token('field', 'form-input-background', 'var(--_surface)', 'var(--_surface)', 'min(l,.3) min(c,.05)'),
  token('border', 'form-input-border', '#6b7183', '#9aa1b3', 'max(l,.66) min(c,.1)'),
  token('line', 'decorative-border-default', '#d3d7e0', '#3a3f4e', 'clamp(.35,l,.5) min(c,.06)'),
  token('error', 'feedback-danger', '#b3261e', '#ffb4ab', 'max(l,.76) min(c,.14)'),
  token('success', 'feedback-success', '#1a7040', '#8fdba9', 'max(l,.76) min(c,.14)'),
  token('focus', 'action-focus-default', '#7a3cff', '#c9b1ff', 'max(l,.72) min(c,.16)'),
];

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
  /* Ink is dear, and paper is white. */
  @media print {
    :host {
      color-scheme: light;
    }
  }
`;
