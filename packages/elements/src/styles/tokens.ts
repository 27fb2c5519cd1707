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

// As text, because it is part of what everybody loads first: name, KERN's name, light, dark, a host's in the dark.
const table = `action|action-default|#003064|#a8c7ff
action-contrast|action-on-default|#fff|#00204a|min(l,.25) min(c,.05)
accent|accent|var(--_action)|var(--_action)
text|layout-text-default|#171a2b|#eef0f6|max(l,.9) min(c,.05)
muted|layout-text-muted|#4b5162|#b6bccb
surface|layout-background-default|#fff|#14161f|min(l,.28) min(c,.05)
raised|layout-background-hued|#f2f4f8|#20232f|min(l,.34) min(c,.05)
field|form-input-background|var(--_surface)|var(--_surface)|min(l,.28) min(c,.05)
border|form-input-border|#6b7183|#9aa1b3
line|decorative-border-default|#d3d7e0|#3a3f4e|min(l,.45) min(c,.05)
error|feedback-danger|#b3261e|#ffb4ab
success|feedback-success|#1a7040|#8fdba9
focus|action-focus-default|#7a3cff|#c9b1ff`;

export const colorTokens = table.split('\n').map((row): ColorToken => {
  const [name, kern, light, dark, inTheDark = 'max(l,.76) min(c,.14)'] = row.split('|') as [
    string,
    string,
    string,
    string,
  ];
  return {name, kern, light, dark, inTheDark};
});

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
