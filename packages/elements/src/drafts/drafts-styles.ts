import {css} from 'lit';

const sheet = css`
  .drafts {
    margin-block-start: calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .drafts-summary {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    /* Words of a second line stand below those of the first, not below the sign. */
    padding-inline-start: calc(var(--_space) * 2 + 1.1em);
    text-indent: -1.1em;
    cursor: pointer;
    font-weight: 600;
  }
  .drafts-state {
    color: var(--_muted);
    font-weight: 400;
  }
  .drafts-body {
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
  }
  .drafts-body fieldset {
    margin: calc(var(--_space) * 2.5) 0 0;
    border: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .drafts-body fieldset > * + * {
    margin-block-start: var(--_space);
  }
  .drafts-body .button {
    margin-block-start: var(--_space);
  }
  .draft-time {
    display: block;
    inline-size: auto;
    max-inline-size: 100%;
  }
  .draft-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 2);
  }
  .draft-load {
    position: relative;
  }
  .draft-load input {
    position: absolute;
    inset: 0;
    opacity: 0;
    inline-size: 100%;
    font-size: 1px;
  }
  .draft-load .button {
    display: inline-block;
  }
  .draft-load input:focus-visible ~ .button {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .draft-notice {
    margin-block-end: calc(var(--_space) * 3);
    border: 2px solid var(--_action);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 2);
    background: var(--_surface);
  }
  .draft-notice > * + *,
  .draft-sure > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  @media print {
    .drafts,
    .draft-notice {
      display: none;
    }
  }
`;

/** Brings the styles into the root of a form. */
export function adoptStyles(root: DocumentOrShadowRoot): void {
  const {styleSheet} = sheet;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }
}
