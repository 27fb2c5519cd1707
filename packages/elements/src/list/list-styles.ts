import {css} from 'lit';

/** Entries of a list as cards; they come with the first list. */
export const listStyles = css`
  .entry {
    margin-block-end: calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    padding: calc(var(--_space) * 2.5) clamp(calc(var(--_space) * 1.5), 4%, calc(var(--_space) * 3))
      calc(var(--_space) * 3);
  }
  .entry-title {
    display: block;
    margin-block-end: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
    padding-block-end: var(--_space);
    font-weight: 700;
    font-size: 1.15em;
    line-height: 1.3;
  }
  .entry > .button {
    margin-block-start: calc(var(--_space) * 2);
  }
  .entry-line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0 calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 3);
  }
  .entry-line > :first-child {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  .entry-line > .entry-buttons {
    flex: none;
    max-inline-size: 100%;
  }
  .entry .section-title {
    font-size: 1.1em;
  }
`;
