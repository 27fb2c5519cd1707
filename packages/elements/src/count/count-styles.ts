import {css} from 'lit';

export const countStyles = css`
  ozg-count {
    display: block;
    min-block-size: 1lh;
    margin-block-start: calc(var(--_space) / 2);
  }
  ozg-count[data-over] {
    color: var(--_error);
    font-weight: 600;
  }
`;
