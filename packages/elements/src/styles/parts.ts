import {css} from 'lit';

/** What pages are made of beside questions. */
export const parts = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 2);
  }
  .languages .button[aria-pressed='true'] {
    color: inherit;
    text-decoration: none;
  }
  .page-title {
    margin-block-end: calc(var(--_space) * 2.5);
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1.2;
  }
  .intro {
    margin-block-end: calc(var(--_space) * 4);
  }
  .intro > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .section-title {
    display: block;
    margin-block-end: calc(var(--_space) * 1.5);
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.3;
  }
  .section :is(.section, .list) .section-title {
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
  .progress {
    margin-block-end: calc(var(--_space) * 3);
    color: var(--_muted);
    font-weight: 600;
  }
  .progress progress {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block-start: var(--_space);
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--_line);
    appearance: none;
  }
  .progress progress::-webkit-progress-bar {
    background: var(--_line);
  }
  .progress progress::-webkit-progress-value {
    background: var(--_accent);
  }
  .progress progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .summary,
  .broken {
    margin-block-end: calc(var(--_space) * 4);
    border: 2px solid var(--_error);
    border-inline-start-width: 8px;
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 2);
    background: var(--_surface);
  }
  .reason {
    overflow-wrap: anywhere;
  }
  .button {
    min-block-size: 48px;
    border: 2px solid var(--_action);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 3);
    background: var(--_action);
    color: var(--_action-contrast);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    cursor: pointer;
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
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 5);
  }
  @media (max-width: 30rem) {
    .buttons .button {
      flex: 1 1 auto;
    }
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
