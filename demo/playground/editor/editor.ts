/**
 * The editor of definitions: CodeMirror, in a shadow root of its own.
 *
 * There CodeMirror's style sheets are constructed ones, which a strict `style-src` lets pass; in the document it would
 * add `<style>` elements, which need a nonce.
 */
import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from '@codemirror/autocomplete';
import {defaultKeymap, history, historyKeymap, indentWithTab, undo} from '@codemirror/commands';
import {json} from '@codemirror/lang-json';
import {bracketMatching, foldGutter, foldKeymap, indentOnInput} from '@codemirror/language';
import {Compartment, EditorState} from '@codemirror/state';
import {EditorView, highlightActiveLine, keymap, lineNumbers} from '@codemirror/view';
import type {Finding} from '@ozg-forms/cli/check';
import type {Words} from '../words/words.ts';
import {about} from './about.ts';
import {findingKeys, findings, goToFinding, mendFinding, showFindings} from './findings.ts';
import {look} from './look.ts';
import {proposals} from './proposals.ts';
import {phrasesIn} from './phrases.ts';
import {replacedSelection} from './replaced-selection.ts';

export interface EditorOptions {
  readonly text: string;
  readonly words: Words;
  /** Is called with the text after each change of it. */
  readonly changed: (text: string) => void;
}

/** What the page does with the editor. */
export interface Editor {
  /** Puts another text in place of the one there is; the person can undo it. */
  replace(text: string): void;
  undo(): void;
  show(list: readonly Finding[]): void;
  /** Moves the focus to where a finding is. */
  goTo(finding: Finding): void;
  /** Writes what a finding proposes. */
  mend(finding: Finding): void;
  speak(words: Words): void;
  focus(): void;
}

/** @param host an element without a shadow root */
export function createEditor(host: HTMLElement, {text, words, changed}: EditorOptions): Editor {
  const root = host.attachShadow({mode: 'open'});
  const note = document.createElement('p');
  note.id = 'keys';
  note.hidden = true;
  const spoken = new Compartment();
  const inWords = (said: Words) => {
    note.textContent = said.editorKeys;
    return [
      // The browser needs no tabindex here; who looks for what can be focused does.
      EditorView.contentAttributes.of({tabindex: '0', 'aria-label': said.editorLabel, 'aria-describedby': note.id}),
      EditorState.phrases.of(phrasesIn(said)),
    ];
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        findings,
        foldGutter(),
        history(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        replacedSelection,
        highlightActiveLine(),
        json(),
        autocompletion({override: [proposals], icons: false, maxRenderedOptions: 60}),
        about,
        // Tab indents, and Escape before it leaves: CodeMirror's own rule.
        keymap.of([
          ...findingKeys,
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...foldKeymap,
          indentWithTab,
        ]),
        EditorView.lineWrapping,
        look,
        spoken.of(inWords(words)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  root.append(note);
  return {
    replace: (next) =>
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: next}, selection: {anchor: 0}}),
    undo: () => void undo(view),
    show: (list) => showFindings(view, list),
    goTo: (finding) => goToFinding(view, finding),
    mend: (finding) => mendFinding(view, finding),
    speak: (said) => view.dispatch({effects: spoken.reconfigure(inWords(said))}),
    focus: () => view.focus(),
  };
}
