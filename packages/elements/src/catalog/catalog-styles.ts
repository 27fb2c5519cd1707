/** Looks of the catalogue beside those of the form. */
import {css} from 'lit';

export const catalogStyles = css`
  .search {
    max-inline-size: 30rem;
  }
  [role='search'] + p {
    margin-block-start: var(--_space);
    color: var(--_muted);
  }
  .services {
    list-style: none;
    margin-block-start: calc(var(--_space) * 2);
    padding: 0;
  }
  .services li {
    border-block-end: 1px solid var(--_line);
  }
  .services a {
    display: block;
    padding-block: calc(var(--_space) * 1.5);
    color: var(--_action);
    font-weight: 600;
  }
`;
