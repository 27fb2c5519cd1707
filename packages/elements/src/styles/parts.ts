import {css} from 'lit';

/** What pages are made of beside questions. */
export const parts = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 2);
  }
  .languages [aria-pressed='true'] {
    color: inherit;
    text-decoration: none;
  }
  .page-title {
    margin-block-end: calc(var(--_space) * 2);
    font-size: 1.6em;
    line-height: 1.25;
    /* Room for the progress above it. */
    scroll-margin-block-start: calc(var(--_space) * 9);
  }
  .intro {
    margin-block-end: calc(var(--_space) * 3);
  }
  .hasty {
    margin-block-start: calc(var(--_space) * 4);
  }
  .section-title {
    display: block;
    margin-block-end: calc(var(--_space) * 1.5);
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }
  :is(.section, .entry) :is(.section, .list) .section-title,
  .entry .section-title {
    font-size: 1.1em;
  }
  :is(.section, .list) > .hint {
    margin-block-end: calc(var(--_space) * 2);
  }
  /* What is far from the screen is neither laid out nor painted until somebody comes near: by
     scrolling, by a link, by searching in the page. The height is guessed until then. What hangs
     over the edge of a section is cut off, but for the room that focus rings need. */
  @supports (content-visibility: auto) and (overflow-clip-margin: 1px) {
    ozg-section {
      content-visibility: auto;
      contain-intrinsic-block-size: auto calc(var(--_members, 8) * 6.5em);
      overflow-clip-margin: 8px;
    }
  }
  @media print {
    ozg-section {
      content-visibility: visible;
    }
  }
  .progress {
    margin-block-end: calc(var(--_space) * 3);
    color: var(--_muted);
  }
  .progress progress {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    margin-block-start: calc(var(--_space) / 2);
    border: 0;
    border-radius: 4px;
    overflow: hidden;
    background: var(--_line);
    appearance: none;
    accent-color: var(--_action);
  }
  .progress progress::-webkit-progress-bar {
    background: var(--_line);
  }
  .progress progress::-webkit-progress-value {
    background: var(--_action);
  }
  .progress progress::-moz-progress-bar {
    background: var(--_action);
  }
  .summary,
  .broken {
    margin-block-end: calc(var(--_space) * 4);
    border: 2px solid var(--_error);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 2);
    background: var(--_surface);
    scroll-margin-block-start: calc(var(--_space) * 2);
  }
  .summary-title {
    margin-block-end: var(--_space);
    color: var(--_error);
    font-size: 1.15em;
    font-weight: 600;
  }
  .summary li {
    padding-block: calc(var(--_space) / 2);
  }
  .summary a {
    color: var(--_error);
    font-weight: 600;
  }
  .broken .reason {
    margin-block-start: var(--_space);
    overflow-wrap: anywhere;
  }
  .entry {
    margin-block-end: calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 2) clamp(calc(var(--_space) * 1.5), 3%, calc(var(--_space) * 3))
      calc(var(--_space) * 3);
  }
  .entry-title {
    display: block;
    margin-block-end: calc(var(--_space) * 1.5);
    font-weight: 600;
    font-size: 1.1em;
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
  .button {
    display: inline-block;
    min-block-size: 48px;
    border: 2px solid var(--_action);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 3);
    background: var(--_action);
    color: var(--_on-action);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    filter: brightness(1.15);
  }
  .button.secondary {
    background: transparent;
    color: var(--_action);
  }
  .button.quiet {
    /* Its words stand in line with what is around it. */
    margin-inline: calc(var(--_space) * -1 - 2px);
    border-color: transparent;
    padding-inline: var(--_space);
    background: transparent;
    color: var(--_action);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .button[aria-disabled],
  .button:disabled {
    opacity: 0.6;
    cursor: progress;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 4);
  }
  .busy {
    margin-block-start: calc(var(--_space) * 2);
  }
  .links {
    margin-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
    padding-block-start: calc(var(--_space) * 2);
    font-size: 0.9em;
  }
  .links ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 3);
    padding: 0;
    list-style: none;
  }
  .links a {
    display: inline-block;
    min-block-size: 24px;
  }
`;
