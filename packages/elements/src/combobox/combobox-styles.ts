import {css} from 'lit';

/** The list below the control, and the button that empties it. */
export const comboboxStyles = css`
  .combobox {
    position: relative;
  }
  .combobox .control {
    padding-inline-end: 56px;
  }
  /* The control has the direction of what stands in it, its button that of the form. */
  [dir='rtl'] .combobox .control {
    padding-right: calc(var(--_space) * 1.5);
    padding-left: 56px;
  }
  .combobox-clear {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 2px;
    inline-size: 44px;
    block-size: 44px;
    border: 0;
    border-radius: var(--_radius);
    padding: 0;
    background: transparent;
    color: var(--_muted);
    font: inherit;
    font-size: 1.3em;
    line-height: 1;
    cursor: pointer;
  }
  .combobox-popup {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
    scroll-margin-block: 8px;
  }
  .combobox-list {
    max-block-size: min(20em, 45vh);
    margin: 0;
    padding: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
  }
  .combobox-list [role='option'] {
    min-block-size: 44px;
    padding: calc((44px - 1.5em) / 2) calc(var(--_space) * 1.5);
    cursor: pointer;
  }
  .combobox-list [aria-selected='true'] {
    font-weight: 600;
  }
  .combobox-list [data-active] {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
    background: var(--_raised);
  }
  .combobox-list [role='option']:hover {
    background: var(--_raised);
  }
  .combobox-count {
    border-block-start: 1px solid var(--_line);
    padding: var(--_space) calc(var(--_space) * 1.5);
    color: var(--_muted);
    font-size: 0.9em;
  }
  .combobox-list:empty + .combobox-count {
    border: 0;
  }
  /* What hangs over the edge of a section would be cut off. */
  ozg-section:has(.combobox-popup:not([hidden])) {
    content-visibility: visible;
  }
  @media (forced-colors: active) {
    .combobox-list [data-active] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .combobox-popup,
    .combobox-clear {
      display: none;
    }
  }
`;
