/** The colours of a form: what a town may name in its profile, and what counts where it names none. */

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

/** Colours that stand on each other, with the least contrast: WCAG 2.2, 1.4.3 (text) and 1.4.11 (edges, focus, state). */
export const contrastPairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['surface', 'raised', 'field'].flatMap(
    (back) =>
      [
        ['text', back, 4.5],
        ['muted', back, 4.5],
        ['action', back, 4.5],
        ['error', back, 4.5],
        ['success', back, 4.5],
        ['border', back, 3],
        ['focus', back, 3],
        ['accent', back, 3],
      ] as const,
  ),
  ['action-contrast', 'action', 4.5],
];
