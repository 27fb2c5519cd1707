/** Shown instead of a form that cannot be used; the page's own fallback stands below it. */
import {html, type TemplateResult} from 'lit';
import type {Words} from '../texts/languages.ts';

export interface Broken {
  /** What is wrong, for whoever can mend it. */
  readonly reason: string;
  /** The interface's words; absent when not even they could be loaded. */
  readonly words: Words | undefined;
}

export function brokenView({reason, words}: Broken): TemplateResult {
  return html`<div class="broken" part="broken" role="alert">
      <p class="summary-title">${words?.['broken.title'] ?? 'Dieses Formular kann gerade nicht angezeigt werden'}</p>
      <p>${words?.['broken.advice']}</p>
      <p class="reason"><code>${reason}</code></p>
    </div>
    <slot></slot>`;
}
