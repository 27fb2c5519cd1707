import {css} from 'lit';

/** What is wrong, above the page. */
export const summary = css`
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
    color: var(--_error);
    font-weight: 600;
  }
`;
