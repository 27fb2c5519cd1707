/** The options of a place as its widgets show them: value, and label in the reader's language. */
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {FormView} from '../form-view.ts';

export interface ShownOption {
  readonly value: unknown;
  readonly label: string;
  readonly description?: string | undefined;
}

/** Options of a choice; yes and no for a boolean; empty for everything else. */
export function shownOptions(node: FieldNode, {texts, word}: FormView): readonly ShownOption[] {
  if (node.options) {
    return node.options.map(({value, title, description}) => ({
      value,
      label: texts.option(node, value, title ?? wordFor(value, word)),
      description,
    }));
  }
  if (node.kind !== 'boolean') return [];
  return [
    {value: true, label: texts.option(node, true, word('yes'))},
    {value: false, label: texts.option(node, false, word('no'))},
  ];
}

// Values that are no words of any language.
function wordFor(value: unknown, word: FormView['word']): string | undefined {
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no');
  return value === null ? word('noAnswer') : undefined;
}
