/** Completion in the editor: what `complete.ts` proposes, written as a snippet. */
import {
  snippet,
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type {EditorView} from '@codemirror/view';
import {proposalsAt, type Proposal} from '../completion/complete.ts';

/** Asked at each keystroke; says nothing between words unless it is asked to (Ctrl-Space). */
export async function proposals({state, pos, explicit}: CompletionContext): Promise<CompletionResult | null> {
  const before = state.doc.lineAt(pos).text.slice(0, pos - state.doc.lineAt(pos).from);
  const isInText = (before.match(/(?<!\\)"/g) ?? []).length % 2 === 1;
  if (!explicit && !isInText) return null;
  const found = await proposalsAt(state.doc.toString(), pos);
  if (found.length === 0) return null;
  const from = Math.min(...found.map((proposal) => proposal.from));
  return {
    from,
    options: found.map((proposal, at) => completionOf(proposal, pos, found.length - at)),
    validFor: isInText ? /^"[^"\s]*$/ : /^[\w-]*$/,
  };
}

function completionOf(proposal: Proposal, asked: number, rank: number): Completion {
  const {label, detail, about, insert, asksForValue} = proposal;
  // As it stands in the text, so that what is typed is found in it.
  const written = /^"(?:[^"\\]|\\.)*"/.exec(insert)?.[0] ?? label;
  const behind = proposal.to - asked;
  return {
    label: written,
    displayLabel: label,
    ...(detail && {detail}),
    ...(about && {info: about.replaceAll('`', '')}),
    boost: Math.min(rank, 99),
    apply: (view, completion, from, to) => {
      write(view, completion, insert, from, Math.min(view.state.doc.length, to + behind));
      if (asksForValue) startCompletion(view);
    },
  };
}

function write(view: EditorView, completion: Completion, insert: string, from: number, to: number): void {
  snippet(templateOf(insert))(view, completion, from, to);
}

/** From the syntax of the Language Server Protocol to CodeMirror's. Tabs are its word for one level of indentation. */
function templateOf(insert: string): string {
  return insert
    .replace(
      /\\([$}\\])|\$\{(\d+):([^}]*)\}|\$\{?(\d+)\}?/g,
      (_, escaped: string, at: string, proposed: string, bare: string) => {
        if (escaped !== undefined) return escaped === '}' ? '\\}' : escaped;
        return bare === undefined ? `\${${at}:${proposed}}` : bare === '0' ? '${}' : `\${${bare}}`;
      },
    )
    .replace(/^( {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2));
}
