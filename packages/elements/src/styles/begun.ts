import {css} from 'lit';

/**
 * What nobody sees before they have begun: faults, what a pointer is over, an application on
 * its way. Loaded right after the first page is on the screen.
 */
export const begun = css`
  .help > :not(summary) {
    margin-block: var(--_space);
    border-inline-start: 3px solid var(--_line);
    padding-inline-start: calc(var(--_space) * 2);
  }
  textarea.control {
    /* Five lines, and more as they are needed. */
    min-block-size: calc(5lh + var(--_space) * 2.5 + 2px);
    max-block-size: 80vb;
    resize: vertical;
    field-sizing: content;
  }
  .field[data-invalid] {
    border-inline-start: 4px solid var(--_error);
    padding-inline-start: calc(var(--_space) * 2);
  }
  .warning {
    margin-block-end: var(--_space);
    border-inline-start: 4px solid var(--_border);
    padding-inline-start: calc(var(--_space) * 1.5);
    font-weight: 600;
  }
  .error {
    margin-block-end: var(--_space);
    color: var(--_error);
    font-weight: 600;
  }
  /* Inside of native dates the focus goes from part to part. */
  .control:focus-within {
    outline: 3px solid var(--_focus);
  }
  .control:is(:hover, :focus-visible) {
    border-color: var(--_text);
    outline-offset: 0;
  }
  .page-title {
    text-wrap: balance;
    /* Room for the progress above it. */
    scroll-margin-block-start: calc(var(--_space) * 9);
  }
  .control[aria-invalid] {
    border: 2px solid var(--_error);
  }
  .choice:hover input:enabled {
    border-color: var(--_action);
  }
  [data-invalid] :is(.choice input, .step, .step input):not(:checked) {
    border-color: var(--_error);
  }
  .hasty {
    margin-block-start: calc(var(--_space) * 4);
  }
  /* A button may carry the name of a file. */
  .button {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  /* It reaches into the margins, so that its words stand in line. */
  .button.quiet {
    max-inline-size: calc(100% + var(--_space) * 2 + 4px);
  }
  .button:hover {
    border-color: var(--_text);
    background: color-mix(in oklab, var(--_action) 88%, var(--_text));
  }
  .button:is(.secondary, .quiet):hover {
    background: var(--_raised);
  }
  .button.quiet:hover {
    border-color: transparent;
    text-decoration-thickness: 0.15em;
  }
  .button[aria-disabled],
  .button:disabled {
    opacity: 0.6;
    cursor: progress;
  }
  .busy {
    margin-block-start: calc(var(--_space) * 2);
  }
  .summary {
    scroll-margin-block-start: calc(var(--_space) * 2);
  }
  .summary-title {
    margin-block-end: var(--_space);
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.3;
  }
  .summary li {
    padding-block: calc(var(--_space) / 2);
  }
  .summary li::marker {
    color: var(--_error);
  }
  .summary a {
    padding-block: 2px;
    color: var(--_error);
    font-weight: 600;
  }
`;
