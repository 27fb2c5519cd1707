/** What `check` has found, in the text: a wavy line and a sign at its line, and keys that lead there and mend it. */
import {RangeSet, StateEffect, StateField, type EditorState, type Extension} from '@codemirror/state';
import {Decoration, EditorView, gutter, GutterMarker, type DecorationSet, type KeyBinding} from '@codemirror/view';
import type {Finding, Severity} from '@ozg-forms/cli/check';

interface Placed {
  readonly finding: Finding;
  readonly from: number;
  readonly to: number;
}

const found = StateEffect.define<readonly Placed[]>();

const field = StateField.define<readonly Placed[]>({
  create: () => [],
  update(placed, transaction) {
    const fresh = transaction.effects.find((effect) => effect.is(found));
    if (fresh) return fresh.value as readonly Placed[];
    if (!transaction.docChanged) return placed;
    // Until the next check they move with the text.
    return placed.map(({finding, from, to}) => ({
      finding,
      from: transaction.changes.mapPos(from, 1),
      to: transaction.changes.mapPos(to, -1),
    }));
  },
  provide: (own) => [
    EditorView.decorations.from(own, marksOf),
    gutter({class: 'cm-signs', markers: ({state}) => signsOf(state)}),
  ],
});

/** Shows what `showFindings` gives it. */
export const findings: Extension = field;

/** F8 goes to the next one, Shift-F8 to the one before, and Ctrl-. writes what the one at the cursor proposes. */
export const findingKeys: readonly KeyBinding[] = [
  {key: 'F8', run: (view) => goOn(view, 1), shift: (view) => goOn(view, -1), preventDefault: true},
  {key: 'Mod-.', run: (view) => mendAtCursor(view), preventDefault: true},
];

export function showFindings(view: EditorView, list: readonly Finding[]): void {
  view.dispatch({effects: found.of(list.map((finding) => placedIn(view.state, finding)))});
}

/** Selects what is wrong, and says it. */
export function goToFinding(view: EditorView, finding: Finding): void {
  const {from, to} = placeOf(view.state, finding);
  view.dispatch({
    selection: {anchor: from, head: to},
    effects: [
      EditorView.scrollIntoView(from, {y: 'center'}),
      EditorView.announce.of(`${finding.message} ${finding.mend}`),
    ],
  });
  view.focus();
}

export function mendFinding(view: EditorView, finding: Finding): void {
  if (finding.suggestion === undefined) return;
  const {from, to} = placeOf(view.state, finding);
  view.dispatch({
    changes: {from, to, insert: finding.suggestion},
    selection: {anchor: from + finding.suggestion.length},
    userEvent: 'input.mend',
  });
  view.focus();
}

function goOn(view: EditorView, by: 1 | -1): boolean {
  const placed = view.state.field(field);
  const at = view.state.selection.main.from;
  const next =
    by === 1
      ? (placed.find(({from}) => from > at) ?? placed[0])
      : (placed.findLast(({from}) => from < at) ?? placed.at(-1));
  if (next) goToFinding(view, next.finding);
  return next !== undefined;
}

function mendAtCursor(view: EditorView): boolean {
  const {from, to} = view.state.selection.main;
  const here = view.state
    .field(field)
    .find((placed) => placed.from <= to && placed.to >= from && placed.finding.suggestion !== undefined);
  if (here) mendFinding(view, here.finding);
  return here !== undefined;
}

function placeOf(state: EditorState, finding: Finding): Placed {
  return state.field(field).find((placed) => placed.finding === finding) ?? placedIn(state, finding);
}

function placedIn(state: EditorState, finding: Finding): Placed {
  const {line, column, endLine, endColumn} = finding;
  const from = offsetIn(state, line, column);
  return {finding, from, to: Math.max(from, offsetIn(state, endLine, endColumn))};
}

function offsetIn({doc}: EditorState, line: number, column: number): number {
  if (line > doc.lines) return doc.length;
  const {from, to} = doc.line(line);
  return Math.min(to, from + column - 1);
}

const marks: Readonly<Record<Severity, Decoration>> = {
  error: Decoration.mark({class: 'cm-found cm-found-error'}),
  warning: Decoration.mark({class: 'cm-found cm-found-warning'}),
  hint: Decoration.mark({class: 'cm-found cm-found-hint'}),
};

function marksOf(placed: readonly Placed[]): DecorationSet {
  const ranges = placed.flatMap(({finding, from, to}) => (to > from ? [marks[finding.severity].range(from, to)] : []));
  return Decoration.set(ranges, true);
}

class Sign extends GutterMarker {
  readonly #severity: Severity;

  constructor(severity: Severity) {
    super();
    this.#severity = severity;
  }

  override eq(other: GutterMarker): boolean {
    return other instanceof Sign && other.#severity === this.#severity;
  }

  override toDOM(): Node {
    const sign = document.createElement('span');
    sign.className = `cm-sign cm-sign-${this.#severity}`;
    sign.textContent = {error: '✕', warning: '!', hint: 'i'}[this.#severity];
    return sign;
  }
}

const signs: Readonly<Record<Severity, Sign>> = {
  error: new Sign('error'),
  warning: new Sign('warning'),
  hint: new Sign('hint'),
};

const worst: readonly Severity[] = ['error', 'warning', 'hint'];

function signsOf(state: EditorState): RangeSet<GutterMarker> {
  const lines = new Map<number, Severity>();
  for (const {finding, from} of state.field(field)) {
    const line = state.doc.lineAt(Math.min(from, state.doc.length)).from;
    const known = lines.get(line);
    if (known === undefined || worst.indexOf(finding.severity) < worst.indexOf(known))
      lines.set(line, finding.severity);
  }
  return RangeSet.of(
    [...lines].map(([line, severity]) => signs[severity].range(line)),
    true,
  );
}
