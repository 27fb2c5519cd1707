/** What the answers are as data, what a receiver would object to, and, on sending, what would have been sent. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import type {Objection} from '../form/verdict.ts';
import type {Words} from '../words/words.ts';

export interface Result {
  readonly answers: unknown;
  readonly objections: readonly Objection[];
  /** What would have been sent, after somebody pressed the button for it. */
  readonly application: Submission | undefined;
}

export function resultView(words: Words, result: Result | undefined, close: () => void): TemplateResult {
  const {answers = {}, objections = [], application} = result ?? {};
  return html`<section class="pane result" aria-labelledby="result-title">
    <h2 id="result-title">${words.result}</h2>
    <div id="application" role="status" tabindex="-1">
      ${
        application
          ? html`<div class="application">
              <h3>${words.wouldSend}</h3>
              <p>${words.wouldSendWhy}</p>
              ${jsonView(words.wouldSendLabel, application)}
              <button type="button" class="small" @click=${close}>${words.close}</button>
            </div>`
          : nothing
      }
    </div>
    <div class="halves">
      <section aria-labelledby="answers-title">
        <h3 id="answers-title">${words.answers}</h3>
        ${jsonView(words.answersLabel, answers)}
      </section>
      <section aria-labelledby="violations-title">
        <h3 id="violations-title">${words.violations}</h3>
        <p>${objections.length === 0 ? words.violationsNone : words.violationsSome}</p>
        <ul class="violations">
          ${objections.map(({pointer, sentence}) => html`<li>${sentence} <code>${pointer || '/'}</code></li>`)}
        </ul>
      </section>
    </div>
  </section>`;
}

// It scrolls by itself, so it can be reached by keyboard.
function jsonView(label: string, value: unknown): TemplateResult {
  return html`<pre tabindex="0" role="region" aria-label=${label}>${JSON.stringify(value, undefined, 2)}</pre>`;
}
