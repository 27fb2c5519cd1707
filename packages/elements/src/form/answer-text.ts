/** An answer as a person reads it on the review page. */
import {bytesText} from '@ozg-forms/core/validation/sentence';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import {kindOf} from '@ozg-forms/core/kinds/kinds';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {fileText} from '../file/file-text.ts';
import type {FormView} from '../form-view.ts';
import {pickedLabels} from '../widgets/options.ts';

/** The lines of an answer; none when the question is unanswered. */
export function answerLines(node: FieldNode, view: FormView): readonly string[] {
  const {sent} = node;
  if (sent === undefined || sent === null) return [];
  switch (node.kind) {
    case 'choice':
    case 'choices':
    case 'boolean':
      return pickedLabels(node, sent, view);
    case 'declaration':
      return sent === true ? [view.word('yes')] : [];
    case 'document':
    case 'documents':
      return ([sent].flat() as DocumentReference[]).map(
        ({name, size}) => `${name} (${bytesText(size, view.language)})`,
      );
    case 'file':
      return [fileText(String(sent), view)];
    default: {
      const {unit} = view.optionsOf(node);
      const text = kindOf(node.facts).read?.(sent, node.facts, view.language) ?? view.textOf(node);
      return text === '' ? [] : [unit ? `${text} ${unit}` : text];
    }
  }
}
