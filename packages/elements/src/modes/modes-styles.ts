import {css} from 'lit';

/** Pages of one question, of all questions, and lists of tasks. */
export const modesStyles = css`
  .caption {
    display: block;
    color: var(--_muted);
    font-size: 1rem;
    font-size: 0.6em;
    font-weight: 600;
    margin-block-end: var(--_space);
  }
  .page-title .optional {
    font-size: 0.65em;
  }
  /* The heading says it already; for screen readers the label stays with its control. */
  .asked > ozg-field:first-child > .label,
  .asked > ozg-field:first-child > fieldset > legend,
  .asked > ozg-section:first-child > fieldset > legend,
  .asked > ozg-list:first-child > .list > .section-title {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .part + .part {
    margin-block-start: calc(var(--_space) * 7);
    border-block-start: 1px solid var(--_line);
    padding-block-start: calc(var(--_space) * 4);
  }
  .part-title {
    margin-block-end: calc(var(--_space) * 2.5);
    font-size: 1.45em;
    line-height: 1.25;
    text-wrap: balance;
    scroll-margin-block-start: calc(var(--_space) * 4);
  }
  .tasks {
    border-block-start: 1px solid var(--_line);
    padding: 0;
    list-style: none;
  }
  .task {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
    padding: calc(var(--_space) / 2) var(--_space);
  }
  .task .button {
    text-align: start;
  }
  /* In a line of its own it keeps off the next task. */
  .task .tag {
    padding-block: calc(var(--_space) / 2);
  }
`;
