/** What is wrong with the definition, as a list: where, what, why it matters, how to mend it. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Finding, Severity} from '@ozg-forms/cli/check';
import {filled, type Words} from '../words/words.ts';

export interface FindingActions {
  goTo(finding: Finding): void;
  mend(finding: Finding): void;
}

/** More would help nobody: the first ones are mended first. */
const most = 40;

const severities: readonly Severity[] = ['error', 'warning', 'hint'];

export function findingsView(
  words: Words,
  findings: readonly Finding[] | undefined,
  actions: FindingActions,
): TemplateResult {
  const shown = findings?.slice(0, most) ?? [];
  return html`<section class="findings" aria-labelledby="findings-title">
    <h3 id="findings-title">${words.findings}</h3>
    <p class="count" role="status">${findings ? summary(words, findings) : words.findingsChecking}</p>
    ${shown.length > 0 && words.inEnglish ? html`<p class="muted">${words.inEnglish}</p>` : nothing}
    <ol>
      ${shown.map((finding) => findingView(words, finding, actions))}
    </ol>
    ${
      findings && findings.length > most
        ? html`<p class="muted">${filled(words.findingsMore, {count: findings.length - most})}</p>`
        : nothing
    }
  </section>`;
}

/** "2 errors, 1 warning". */
function summary(words: Words, findings: readonly Finding[]): string {
  const parts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    if (count === 0) return [];
    return count === 1 ? words[`${severity}One`] : filled(words[`${severity}Many`], {count});
  });
  return parts.length === 0 ? words.findingsNone : parts.join(', ');
}

function findingView(words: Words, finding: Finding, actions: FindingActions): TemplateResult {
  const {severity, line, pointer, message, mend, why, suggestion} = finding;
  return html`<li class="finding ${severity}">
    <p class="where">
      <b class="badge">${words[severity]}</b>
      <button
        type="button"
        class="link"
        aria-label=${filled(words.goThere, {line})}
        @click=${() => actions.goTo(finding)}
      >
        ${filled(words.line, {line})}
      </button>
      ${pointer === '' ? nothing : html`<code>${pointer}</code>`}
    </p>
    <div lang="en">
      <p class="what">${message}</p>
      <p>${mend}</p>
      <p class="muted">${why}</p>
    </div>
    ${
      suggestion === undefined
        ? nothing
        : html`<button type="button" class="small" @click=${() => actions.mend(finding)}>
            ${words.take} <code>${suggestion}</code>
          </button>`
    }
  </li>`;
}
