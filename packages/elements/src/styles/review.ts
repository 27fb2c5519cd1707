import {css} from 'lit';

/** The review page and the receipt. */
export const review = css`
  .review-page {
    margin-block-end: calc(var(--_space) * 4);
  }
  .review-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    border-block-end: 2px solid var(--_action);
  }
  .review-head h3 {
    font-size: 1.15em;
  }
  .review-group {
    margin-block: calc(var(--_space) * 2.5);
  }
  .review-group .review-group {
    border-inline-start: 3px solid var(--_line);
    padding-inline-start: calc(var(--_space) * 2);
  }
  .review-title {
    font-weight: 600;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    column-gap: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
    padding-block: var(--_space);
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
    border-inline-start: 6px solid var(--_success);
    padding-inline-start: calc(var(--_space) * 2);
  }
  .receipt > * {
    margin-block-end: calc(var(--_space) * 2);
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
  @media print {
    .buttons,
    .links,
    .progress,
    .button {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .field[data-invalid],
    .summary,
    .receipt {
      border-color: Mark;
    }
    .progress progress {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
      background: Canvas;
    }
    .progress progress::-webkit-progress-bar {
      background: Canvas;
    }
    .progress progress::-webkit-progress-value {
      background: CanvasText;
    }
    .progress progress::-moz-progress-bar {
      background: CanvasText;
    }
    .button {
      border-color: ButtonText;
    }
  }
`;
