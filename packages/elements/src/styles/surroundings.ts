import {css} from 'lit';

/**
 * Forced colours and paper. Loaded right after the first page is on the screen: until then the
 * browser's own rules for both do.
 */
export const surroundings = css`
  @media print {
    /* Ink is dear, and paper is white. */
    :host {
      color-scheme: light;
    }
    .choice input,
    .progress progress {
      print-color-adjust: exact;
    }
    ozg-section {
      content-visibility: visible;
    }
    .buttons,
    .links,
    .languages,
    .progress,
    .button {
      display: none;
    }
    .summary,
    .entry,
    .review-page {
      break-inside: auto;
    }
    .section-title,
    .entry-title,
    .review-head,
    .review-title {
      break-after: avoid;
    }
    .field {
      break-inside: avoid;
    }
    /* Help that is folded up on the screen would be lost on paper. */
    .help::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
  @media (forced-colors: active) {
    .field[data-invalid],
    .summary,
    .receipt {
      border-color: Mark;
    }
    .choice input {
      appearance: auto;
    }
    .choice input[type='checkbox']:checked::before {
      display: none;
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
    .button:hover,
    .languages [aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
