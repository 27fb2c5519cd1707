/** Looks of the catalogue; tokens and buttons are those of the form. */
import {css} from 'lit';

export const catalogStyles = css`
  .services {
    list-style: none;
    margin: 1rem 0;
    padding: 0;
  }
  .services li {
    border-block-end: 1px solid var(--ozg-color-line, #8a8f98);
  }
  .services a {
    display: block;
    padding: 0.75rem 0;
    min-block-size: 24px;
    overflow-wrap: anywhere;
  }
  .search {
    display: block;
    inline-size: 100%;
    max-inline-size: 30rem;
    box-sizing: border-box;
  }
`;
