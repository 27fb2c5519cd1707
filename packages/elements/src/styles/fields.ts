import {css} from 'lit';

/** Questions and their native controls. */
export const fields = css`
  /* Room between questions, and more before the next group of them: never at an end, so
     that the ends of nested groups do not add up. */
  :is(ozg-field, ozg-section, ozg-list, ozg-names, .field, .members:not(:empty)) + :is(ozg-field, .field),
  .members:not(:empty) + ozg-names {
    margin-block-start: calc(var(--_space) * 4);
  }
  :is(ozg-field, ozg-section, ozg-list, ozg-names, .field) + :is(ozg-section, ozg-list) {
    margin-block-start: calc(var(--_space) * 6);
  }
  /* Short questions in one row, where there is room. Those with a short answer are as wide as it. */
  .members:has(> [data-inline]) {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    /* Rows keep their distance whatever stands first in them. */
    gap: calc(var(--_space) * 4) calc(var(--_space) * 2);
    > * {
      flex: 1 1 100%;
    }
    > :nth-child(n) {
      margin-block-start: 0;
    }
    > :is(ozg-section, ozg-list):nth-child(n + 2) {
      margin-block-start: calc(var(--_space) * 2);
    }
    > :is([data-inline], :has(+ [data-inline])) {
      flex: 1 1 13em;
      &:has(> [size]) {
        flex: 0 1 auto;
      }
    }
  }
  /* A legend in its usual place would cut into the border beside it. */
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }
  legend + * {
    clear: both;
  }
  .label {
    display: block;
    margin-block-end: calc(var(--_space) / 2);
    padding: 0;
    font-weight: 600;
  }
  .optional {
    color: var(--_muted);
    font-weight: 400;
  }
  .hint {
    margin-block-end: var(--_space);
    color: var(--_muted);
  }
  /* Its example stands below it. */
  .field > .hint {
    white-space: pre-line;
  }
  .help {
    margin-block-end: var(--_space);
  }
  .help summary {
    inline-size: fit-content;
    margin-block: calc(var(--_space) / -2);
    padding-block: calc((44px - 1.5em) / 2);
    color: var(--_action);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .control {
    display: block;
    inline-size: 100%;
    max-inline-size: 100%;
    min-block-size: 48px;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5);
    background: var(--_field);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  .control[size] {
    inline-size: auto;
  }
  .control[readonly],
  .control:disabled {
    border-style: dashed;
    background: var(--_raised);
  }
  .note {
    margin-block-end: calc(var(--_space) * 2);
    border-inline-start: 6px solid var(--_action);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    background: var(--_raised);
  }
  .note > * + * {
    margin-block-start: var(--_space);
  }
  .waiting {
    min-block-size: 48px;
  }
  .with-unit {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  .apart {
    margin-block: var(--_space);
    color: var(--_muted);
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .parts label {
    display: block;
  }
  /* As wide as two, four and five digits: a day, a year, a time. All three of a date fit a phone. */
  .parts .control[size='3'] {
    inline-size: 3.4em;
  }
  .parts .control[size='5'] {
    inline-size: 4.8em;
  }
  .parts .control[size='6'] {
    inline-size: 5.4em;
  }
  /* Control and first line of the label stand in the middle of a row a finger can hit. */
  .choice {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    align-items: start;
  }
  /* Drawn alike in every browser; a checked one is told by shape, not by colour alone. */
  .choice input {
    inline-size: 28px;
    block-size: 28px;
    margin: 8px 0;
    border: 2px solid var(--_border);
    border-radius: 50%;
    background: var(--_field);
    appearance: none;
  }
  .choice input[type='checkbox'] {
    border-radius: var(--_radius);
  }
  .choice input:checked {
    border-color: var(--_action);
    background: var(--_action);
  }
  .choice input[type='radio']:checked {
    box-shadow: inset 0 0 0 5px var(--_field);
  }
  .choice input[type='checkbox']:checked::before {
    display: block;
    block-size: 100%;
    background: var(--_action-contrast);
    clip-path: polygon(39% 68%, 80% 20%, 91% 30%, 40% 88%, 9% 57%, 20% 47%);
    content: '';
  }
  .choice label {
    min-block-size: 44px;
    padding-block: calc((44px - 1.5em) / 2);
    padding-inline-start: calc(var(--_space) * 1.5);
    cursor: pointer;
  }
  .choice .hint {
    grid-column: 2;
    margin-block: calc(var(--_space) * -1) var(--_space);
    padding-inline-start: calc(var(--_space) * 1.5);
  }
`;
