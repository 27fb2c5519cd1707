import {css} from 'lit';

/** The review page and the receipt. */
export const review = css`
  .review-page {
    --_inset: clamp(calc(var(--_space) * 1.5), 4%, calc(var(--_space) * 3));
    margin-block-end: calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    overflow: clip;
  }
  .review-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
    padding: calc(var(--_space) / 2) var(--_inset);
    background: var(--_raised);
  }
  .review-head h3 {
    padding-block: var(--_space);
    font-size: 1.15em;
    line-height: 1.3;
  }
  .review-page > :is(dl, .review-group) {
    margin-inline: var(--_inset);
  }
  .review-page dl > :last-child {
    border-block-end: 0;
  }
  .review-page > dl:last-child {
    margin-block-end: var(--_space);
  }
  .review-group {
    margin-block: calc(var(--_space) * 2.5);
  }
  .review-group .review-group {
    border-inline-start: 3px solid var(--_line);
    padding-inline-start: calc(var(--_space) * 2);
  }
  .review-title {
    font-weight: 700;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    column-gap: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
    padding-block: calc(var(--_space) * 1.25);
    break-inside: avoid;
  }
  dt {
    grid-row: span 20;
    color: var(--_muted);
  }
  dd {
    grid-column: 2;
    overflow-wrap: anywhere;
  }
  .answer {
    white-space: pre-line;
  }
  .unanswered {
    color: var(--_muted);
    font-style: italic;
  }
  .receipt {
    border: 1px solid var(--_line);
    border-block-start: 8px solid var(--_success);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 3) clamp(calc(var(--_space) * 2), 5%, calc(var(--_space) * 4)) var(--_space);
  }
  .receipt > * {
    margin-block-end: calc(var(--_space) * 2);
  }
  .next > * + * {
    margin-block-start: var(--_space);
  }
  .notice {
    border: 2px solid var(--_action);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 2);
  }
  .notice > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .reference {
    font-size: 1.25em;
    font-weight: 700;
  }
  .code {
    font-family: ui-monospace, monospace;
  }
  @media (max-width: 30rem) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
    dt {
      grid-row: auto;
    }
    dd {
      grid-column: 1;
    }
  }
`;
