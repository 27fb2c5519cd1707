/** The options of a place as its widgets show them: value, and label in the reader's language. */
import {wordsOf} from '@ozg-forms/core/definition/words';
import {isEqual} from '@ozg-forms/core/schema/equality';
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
      label: texts.option(node, value, title ?? readable(value, word)),
      description,
    }));
  }
  if (node.kind !== 'boolean') return [];
  return [
    {value: true, label: texts.option(node, true, word('yes'))},
    {value: false, label: texts.option(node, false, word('no'))},
  ];
}

/** The labels of what is picked, given the place's value; none while there is none. */
export function pickedLabels(node: FieldNode, value: unknown, view: FormView): readonly string[] {
  const values: unknown[] = value === undefined ? [] : node.kind === 'choices' ? [value].flat() : [value];
  const options = values.length > 0 ? shownOptions(node, view) : [];
  return values.map(
    (each) => options.find((option) => isEqual(option.value, each))?.label ?? readable(each, view.word),
  );
}

/** A value without a title: an object or a list is told by its parts, as far down as a label can hold them. */
function readable(value: unknown, word: FormView['word'], depth = 0): string {
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no');
  if (value === null) return word('noAnswer');
  if (typeof value !== 'object') return String(value);
  if (depth > 2) return '…';
  const parts = Object.entries(value).map(([name, part]) => {
    const words = readable(part, word, depth + 1);
    return Array.isArray(value) ? words : `${wordsOf(name)}: ${words}`;
  });
  const all = parts.join(', ') || word('noAnswer');
  return depth > 0 ? `(${all})` : all;
}
