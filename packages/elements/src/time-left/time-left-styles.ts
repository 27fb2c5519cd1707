import {css} from 'lit';

/** The notice that the time is nearly over; it comes with the first of them. */
export const timeLeftStyles = css`
  /* The notice stays in sight along the whole form, not only within a box of its own. */
  ozg-time-left {
    display: contents;
  }
  .time-left {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space) calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 3);
    border: 2px solid var(--_action);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    background: var(--_surface);
  }
  .time-left[hidden] {
    display: none;
  }
  .time-left p {
    flex: 1 1 15em;
  }
  /* What gets the focus must not come to rest below the notice. */
  .time-left:not([hidden]) .button,
  ozg-time-left[data-shown] ~ * :is(a, button, input, select, summary, textarea, [tabindex]) {
    scroll-margin-block-start: 9em;
  }
  @media print {
    .time-left {
      display: none;
    }
  }
`;
