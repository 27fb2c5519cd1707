import {css} from 'lit';

/** Documents and their way; they come with the first field that needs them. */
export const uploadStyles = css`
  .upload-place {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 2);
    border: 2px dashed var(--_border);
    border-radius: var(--_radius);
    padding: calc(var(--_space) * 2);
    color: var(--_muted);
  }
  ozg-upload[data-dragging] .upload-place {
    border-style: solid;
    border-color: var(--_action);
    background: var(--_raised);
  }
  /* Over all of the place and see-through: whoever taps, touches to explore, or drops, finds the control itself. */
  .upload-control {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    font-size: 1px;
    cursor: pointer;
  }
  .upload-camera {
    position: relative;
    inline-size: fit-content;
    margin-block-start: var(--_space);
  }
  .upload-control:disabled {
    cursor: default;
  }
  .upload-control:focus-visible ~ .button {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .upload-control:disabled ~ .button {
    opacity: 0.6;
  }
  .upload-place + .upload-list,
  .upload-refusals + .upload-list {
    margin-block-start: calc(var(--_space) * 2);
  }
  .upload-refusals {
    margin-block-start: var(--_space);
  }
  .upload-list {
    padding: 0;
    list-style: none;
  }
  .upload-file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_line);
    padding-block: var(--_space);
  }
  .upload-picture {
    inline-size: 48px;
    block-size: 48px;
    border-radius: var(--_radius);
  }
  .upload-about {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  .upload-state {
    color: var(--_muted);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  [data-state='stored'] .upload-state {
    color: var(--_success);
  }
  [data-state='failed'] .upload-state,
  [data-state='failed'] .upload-advice {
    color: var(--_error);
    font-weight: 600;
  }
  .upload-advice {
    margin-block-start: calc(var(--_space) / 2);
    border-inline-start: 3px solid currentColor;
    padding-inline-start: var(--_space);
  }
  .upload-removed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
    margin-block-start: var(--_space);
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .upload-progress {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    margin-block-start: calc(var(--_space) / 2);
    border: 0;
    border-radius: 4px;
    overflow: hidden;
    background: var(--_line);
    appearance: none;
  }
  .upload-progress::-webkit-progress-bar {
    background: var(--_line);
  }
  .upload-progress::-webkit-progress-value {
    background: var(--_action);
  }
  .upload-progress::-moz-progress-bar {
    background: var(--_action);
  }
  .upload-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) / 2);
  }
  /* Where one cannot drag. */
  @media (hover: none) {
    .upload-drop {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .upload-progress {
      border: 1px solid CanvasText;
    }
    .upload-progress::-webkit-progress-value {
      background: Highlight;
      forced-color-adjust: none;
    }
    .upload-progress::-moz-progress-bar {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    .upload-place,
    .upload-actions,
    .upload-progress {
      display: none;
    }
  }
`;
