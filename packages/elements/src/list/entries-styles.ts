import {css} from 'lit';

const rows = css`
  /* The head of the column says it to the eye. */
  .table :is(.label, .field > .hint) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .table .control[size] {
    inline-size: 100%;
  }
  .table .field {
    position: relative;
  }
`;

const cards = css`
  /* Rows keep to their group, which stays as it is. */
  .table :is(tr, th, td) {
    display: block;
  }
  .table thead {
    display: none;
  }
  .table tbody tr {
    margin-block-end: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: var(--_space);
  }
  .table td:empty {
    display: none;
  }
`;

/** What one can do with entries, cards of their answers, and tables of rows. */
export const entriesStyles = css`
  .entry-answers > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
    border: 0;
    padding-block: calc(var(--_space) / 2);
  }
  .entry-answers dt {
    flex: 2 1 9em;
    min-inline-size: 0;
    color: var(--_muted);
  }
  .entry-answers dd {
    flex: 3 1 12em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .entry-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
    padding-inline: 2px;
  }
  .entry > .entry-buttons {
    margin-block-start: var(--_space);
  }
  .entry-ask {
    margin-block-start: calc(var(--_space) * 2);
    border: 2px solid var(--_error);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 2);
  }
  .entry-ask .buttons {
    margin-block-start: calc(var(--_space) * 2);
  }
  .table-box {
    container: rows / inline-size;
    margin-block-end: calc(var(--_space) * 3);
  }
  /* In so many columns an amount would not be seen whole. */
  .table-box.wide {
    container-name: wide-rows;
  }
  .table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .table :is(th, td) {
    padding: var(--_space);
    text-align: start;
    vertical-align: top;
  }
  .table thead th {
    border-block-end: 2px solid var(--_border);
    vertical-align: bottom;
  }
  .table thead .hint {
    margin: 0;
    font-weight: 400;
    font-size: 0.9em;
  }
  .table tbody tr {
    border-block-end: 1px solid var(--_line);
  }
  .table tbody th {
    font-weight: 600;
  }
  .table .entry-title {
    margin: 0;
    border: 0;
    padding: 0;
    font-size: 1em;
  }
  .table .entry-buttons {
    flex-direction: column;
    align-items: start;
  }
  .table .button.quiet {
    min-block-size: 44px;
    margin-inline: 0;
    padding-inline: 0;
    text-align: start;
  }
  .table [role='cell'] > .members {
    min-inline-size: 5em;
  }
  .table .field[data-invalid] {
    padding-inline-start: var(--_space);
  }
  @container rows (min-width: 34em) {
    ${rows}
  }
  @container rows (max-width: 34em) {
    ${cards}
  }
  @container wide-rows (min-width: 56em) {
    ${rows}
  }
  @container wide-rows (max-width: 56em) {
    ${cards}
  }
`;
