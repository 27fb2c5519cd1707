/** What a person has picked, as people read it. */
import {isEqual} from '../schema/equality.ts';
import type {FieldNode} from '../state/field-node.ts';
import {readable, shownOptions} from './shown-options.ts';
import type {Wording} from './wording.ts';

/** The labels of what is picked, given the place's value; none while there is none. */
export function pickedLabels(node: FieldNode, value: unknown, wording: Wording): readonly string[] {
  const values: unknown[] = value === undefined ? [] : node.kind === 'choices' ? [value].flat() : [value];
  const options = values.length > 0 ? shownOptions(node, wording) : [];
  return values.map(
    (each) => options.find((option) => isEqual(option.value, each))?.label ?? readable(each, wording.word),
  );
}
