/** An answer as a person reads it: on the review page, and in the copy of what was sent. */
import {bytesText} from '../validation/sentence.ts';
import type {DocumentReference} from '../protocol/submission.ts';
import type {FieldNode} from '../state/field-node.ts';
import {fileText} from './file-text.ts';
import {pickedLabels} from './picked-labels.ts';
import type {Wording} from './wording.ts';

/** The lines of an answer; none when the question is unanswered. */
export function answerLines(node: FieldNode, wording: Wording): readonly string[] {
  const {sent} = node;
  if (sent === undefined || sent === null) return [];
  if (node.facts.writeOnly) return [wording.word('withheld')];
  switch (node.kind) {
    case 'choice':
    case 'choices':
    case 'boolean':
      return pickedLabels(node, sent, wording);
    case 'declaration':
      return sent === true ? [wording.word('yes')] : [];
    case 'document':
    case 'documents':
      return ([sent].flat() as DocumentReference[]).map(
        ({name, size}) => `${name} (${bytesText(size, wording.language)})`,
      );
    case 'file':
      return [fileText(String(sent), wording)];
    default: {
      const {unit, widget} = wording.form.fields[node.pattern] ?? {};
      const {kindOf, readingOf} = wording.form.kinds;
      const {name, format} = kindOf(node.facts, widget);
      const {language} = wording;
      const text = readingOf(name, sent, language) ?? format?.(sent, node.facts, language) ?? '';
      return text === '' ? [] : [unit ? `${text} ${unit}` : text];
    }
  }
}
