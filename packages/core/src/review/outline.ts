/**
 * All that is asked and answered, in the order of the form: sections and entries of lists with
 * their headings, and single answers next to each other as rows. Both the review page and
 * the copy are drawn from it.
 */
import type {Pointer} from '../pointer.ts';
import type {FieldNode} from '../state/field-node.ts';
import {shownMembers} from '../state/pages.ts';
import {answerLines} from './answer-lines.ts';
import type {Wording} from './wording.ts';

/** A question and its answer. */
export interface OutlineRow {
  readonly pointer: Pointer;
  readonly label: string;
  /** None when the question is unanswered. */
  readonly lines: readonly string[];
}

export type OutlinePart =
  | {readonly type: 'rows'; readonly rows: readonly OutlineRow[]}
  /** A section or an entry of a list; the title may be empty. */
  | {
      readonly type: 'group';
      readonly pointer: Pointer;
      readonly title: string;
      readonly parts: readonly OutlinePart[];
    };

/** @param nodes places as a page shows them */
export function outlineOf(nodes: readonly FieldNode[], wording: Wording): readonly OutlinePart[] {
  const parts: OutlinePart[] = [];
  let run: OutlineRow[] | undefined;
  for (const node of nodes) {
    if (node.kind === 'closed') continue;
    for (const part of partsOf(node, wording.texts.label(node), wording)) {
      if (part.type === 'group') run = undefined;
      else if (run) {
        // Single answers next to each other are one list of terms.
        run.push(...part.rows);
        continue;
      }
      parts.push(part.type === 'group' ? part : {...part, rows: (run = [...part.rows])});
    }
  }
  return parts;
}

function partsOf(node: FieldNode, title: string, wording: Wording): readonly OutlinePart[] {
  if (node.facts.writeOnly) return [row(node.pointer, title, answerLines(node, wording))];
  if (node.kind === 'section') return [group(title, node, wording)];
  if (node.kind !== 'list') return [row(node.pointer, title, answerLines(node, wording))];
  // Entries with parts are headings of their own; plain ones are the lines of one answer.
  if (node.members.every(({kind}) => kind !== 'section' && kind !== 'list')) {
    return [
      row(
        node.pointer,
        title,
        node.members.flatMap((entry) => answerLines(entry, wording)),
      ),
    ];
  }
  return node.members.flatMap((entry, at) => {
    const name = wording.word('entry', {label: wording.texts.label(entry) || title, number: at + 1});
    return entry.kind === 'list' ? partsOf(entry, name, wording) : [group(name, entry, wording)];
  });
}

function group(title: string, section: FieldNode, wording: Wording): OutlinePart {
  return {
    type: 'group',
    pointer: section.pointer,
    title,
    parts: outlineOf(shownMembers(section, wording.form), wording),
  };
}

function row(pointer: Pointer, label: string, lines: readonly string[]): OutlinePart {
  return {type: 'rows', rows: [{pointer, label, lines}]};
}
