import {css} from 'lit';

/** The ground everything stands on: nothing of the host's fonts, sizes or resets comes in unasked. */
export const base = css`
  :host {
    display: block !important;
    box-sizing: border-box;
    color: var(--_text);
    /* Not in one line: the family may be "inherit", which the shorthand does not take. */
    font-family: var(--_font);
    font-size: var(--_size);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    word-spacing: normal;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .form,
  form {
    max-inline-size: 39em;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  a {
    color: var(--_action);
    text-underline-offset: 0.15em;
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  /* Words that nobody has translated keep their own direction: their full stop stays at their end. */
  [dir='rtl'] :is(h2, h3, p, li, label, legend, dt, dd, .entry-title):not(.button) {
    text-align: right;
    unicode-bidi: plaintext;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ozg-field,
  ozg-section,
  ozg-list,
  ozg-branch,
  ozg-combobox,
  ozg-names,
  ozg-file,
  ozg-upload {
    display: block;
  }
`;
