/**
 * Typing over a selection, done by CodeMirror alone. Left to itself, Chromium keeps the colours of what was selected by
 * `style` attributes on what is typed, which the policy of the page reports as a violation.
 */
import type {Extension} from '@codemirror/state';
import {EditorView} from '@codemirror/view';

export const replacedSelection: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const {data, inputType} = event;
    const {from, to, empty} = view.state.selection.main;
    if (inputType !== 'insertText' || !data || empty || view.composing) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), {userEvent: 'input.type', scrollIntoView: true});
    // Who puts brackets around a selection, for one, comes first.
    const isTaken = view.state.facet(EditorView.inputHandler).some((take) => take(view, from, to, data, insert));
    if (!isTaken) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});
