import {css} from 'lit';

/** The list of all pages, and how far one is with each. */
export const steps = css`
  /* In the line of the progress, so that nothing moves when it comes. */
  .progress {
    position: relative;
  }
  .progress:has(.steps) > p {
    padding-inline-end: 8em;
  }
  .steps summary {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    min-block-size: 24px;
    color: var(--_action);
    cursor: pointer;
  }
  .steps ol {
    margin: var(--_space) 0 0;
    border-block-start: 1px solid var(--_line);
    padding: 0;
    list-style: none;
  }
  .steps li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
    min-block-size: 48px;
    padding-inline: var(--_space);
  }
  .steps .button {
    text-align: start;
  }
  .steps [aria-current] {
    color: inherit;
    font-weight: 700;
    text-decoration: none;
  }
  .step {
    font-weight: 400;
  }
  .tag {
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 400;
  }
  .tag[data-progress='complete'] {
    color: var(--_success);
    font-weight: 600;
  }
  .tag[data-progress='complete']::before {
    content: '✓ ' / '';
  }
  .tag[data-progress='with-faults'] {
    color: var(--_error);
    font-weight: 600;
  }
`;
