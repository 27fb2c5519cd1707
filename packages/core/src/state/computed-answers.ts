/** Answers that nobody gives: the definition computes them from the others, at every change. */
import {valueAt, type Pointer} from '../pointer.ts';
import {isEqual} from '../schema/equality.ts';
import {withAnswer} from './answers.ts';
import {nodeAt, type FieldNode} from './field-node.ts';
import type {ShapeInput, Shaper} from './shape.ts';

/** Works out computed answers from the places that are asked; absent where they cannot be worked out. */
export type Compute = (root: FieldNode) => ReadonlyMap<Pointer, unknown>;

/**
 * The tree of places with the computed answers in it. They may build on each other, so it is
 * looked again until nothing changes any more; rules in a circle are refused when they are read.
 */
export function shapeWithComputed(
  shape: Shaper,
  input: ShapeInput,
  pointers: readonly Pointer[],
  compute: Compute,
): FieldNode {
  let root = shape(input);
  let {answers} = input;
  for (let round = 0; round <= pointers.length; round++) {
    const values = compute(root);
    const next = pointers
      .filter((pointer) => nodeAt(root, pointer) && !isEqual(valueAt(answers, pointer), values.get(pointer)))
      .reduce((all, pointer) => withAnswer(all, pointer, values.get(pointer)), answers);
    if (next === answers) break;
    answers = next;
    root = shape({...input, answers});
  }
  return root;
}
