import {css} from 'lit';

/**
 * Tokens: what a host may set (`--ozg-…`), else what KERN's tokens say where the page has
 * them, else calm defaults. Light and dark follow the host's `color-scheme`.
 */
export const tokens = css`
  :host {
    --_action: var(--ozg-color-action, var(--kern-color-action-default, #003064));
    --_on-action: var(--ozg-color-action-contrast, var(--kern-color-action-on-default, #fff));
    --_text: var(--ozg-color-text, var(--kern-color-layout-text-default, #171a2b));
    --_muted: var(--ozg-color-muted, var(--kern-color-layout-text-muted, #4b5162));
    --_surface: var(--ozg-color-surface, var(--kern-color-layout-background-default, #fff));
    --_raised: var(--ozg-color-raised, var(--kern-color-layout-background-hued, #f2f4f8));
    --_border: var(--ozg-color-border, var(--kern-color-form-input-border, #6b7183));
    --_line: var(--ozg-color-line, var(--kern-color-layout-border, #d3d7e0));
    --_error: var(--ozg-color-error, var(--kern-color-feedback-danger, #b3261e));
    --_success: var(--ozg-color-success, var(--kern-color-feedback-success, #1a7040));
    --_focus: var(--ozg-color-focus, var(--kern-color-action-focus-border-inside, #7a3cff));
    --_space: var(--ozg-space, 8px);
    --_radius: var(--ozg-radius, var(--kern-metric-border-radius-default, 4px));
    --_font: var(--ozg-font, var(--kern-typography-font-family-default, inherit));
    --_size: var(--ozg-font-size, 18px);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_action: var(--ozg-color-action, var(--kern-color-action-default, light-dark(#003064, #a8c7ff)));
      --_on-action: var(--ozg-color-action-contrast, var(--kern-color-action-on-default, light-dark(#fff, #00204a)));
      --_text: var(--ozg-color-text, var(--kern-color-layout-text-default, light-dark(#171a2b, #eef0f6)));
      --_muted: var(--ozg-color-muted, var(--kern-color-layout-text-muted, light-dark(#4b5162, #b6bccb)));
      --_surface: var(--ozg-color-surface, var(--kern-color-layout-background-default, light-dark(#fff, #14161f)));
      --_raised: var(--ozg-color-raised, var(--kern-color-layout-background-hued, light-dark(#f2f4f8, #20232f)));
      --_border: var(--ozg-color-border, var(--kern-color-form-input-border, light-dark(#6b7183, #9aa1b3)));
      --_line: var(--ozg-color-line, var(--kern-color-layout-border, light-dark(#d3d7e0, #3a3f4e)));
      --_error: var(--ozg-color-error, var(--kern-color-feedback-danger, light-dark(#b3261e, #ffb4ab)));
      --_success: var(--ozg-color-success, var(--kern-color-feedback-success, light-dark(#1a7040, #8fdba9)));
      --_focus: var(--ozg-color-focus, var(--kern-color-action-focus-border-inside, light-dark(#7a3cff, #c9b1ff)));
    }
  }
`;
