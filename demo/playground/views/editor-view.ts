/** The left half: the editor, the keys it knows, and what `check` has found. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Finding} from '@ozg-forms/cli/check';
import type {Words} from '../words/words.ts';
import {findingsView, type FindingActions} from './findings-view.ts';

/** Whether the editor is there: it is loaded after the page. */
export type EditorState = 'loading' | 'ready' | 'failed';

export function editorView(
  words: Words,
  state: EditorState,
  findings: readonly Finding[] | undefined,
  actions: FindingActions,
): TemplateResult {
  return html`<section class="pane definition" aria-labelledby="definition-title">
    <h2 id="definition-title">${words.definition}</h2>
    <dl class="keys" aria-label=${words.keys}>
      <div>
        <dt><kbd>${words.ctrl}</kbd> <kbd>${words.space}</kbd></dt>
        <dd>${words.keyComplete}</dd>
      </div>
      <div>
        <dt><kbd>F8</kbd></dt>
        <dd>${words.keyNext}</dd>
      </div>
      <div>
        <dt><kbd>${words.ctrl}</kbd> <kbd>.</kbd></dt>
        <dd>${words.keyMend}</dd>
      </div>
      <div>
        <dt><kbd>Esc</kbd> ${words.then} <kbd>Tab</kbd></dt>
        <dd>${words.keyLeave}</dd>
      </div>
    </dl>
    <div class="editor" aria-busy=${state === 'loading'}>
      ${
        state === 'ready'
          ? nothing
          : html`<p class=${state === 'failed' ? 'bad' : 'muted'}>
              ${state === 'failed' ? words.editorFailed : words.editorLoading}
            </p>`
      }
      <div id="editor"></div>
    </div>
    ${findingsView(words, findings, actions)}
  </section>`;
}
