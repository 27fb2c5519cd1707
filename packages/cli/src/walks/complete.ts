/** Fills in a form as somebody would who answers every question that comes up, until nothing is left to ask. */
import type {Form} from '@ozg-forms/core/definition/form';
import {valueAt, type Pointer} from '@ozg-forms/core/pointer';
import {withAnswer, type Answers} from '@ozg-forms/core/state/answers';
import {placesOf, type FieldNode} from '@ozg-forms/core/state/field-node';
import type {Shaper} from '@ozg-forms/core/state/shape';
import {candidatesFor} from './candidates.ts';

/** What has been done so far. */
export interface Walk {
  readonly answers: Answers;
  /** Branches chosen by hand: pointer and id of the choice, joined by `#` → index. */
  readonly branches: ReadonlyMap<string, number>;
  /** Places that somebody has emptied: their `default` does not come back. */
  readonly emptied: ReadonlySet<Pointer>;
}

/** A form that nobody has touched yet. */
export const untouched: Walk = {answers: {}, branches: new Map(), emptied: new Set()};

export interface FillOptions {
  readonly form: Form;
  readonly shape: Shaper;
  readonly today: string;
  /** Whether questions that may be left out are answered, too. */
  readonly optional: boolean;
}

/** Conditions inside of conditions; deeper ones stay open. */
const maxRounds = 24;

/** The walk with an answer to everything that is asked now, and then, and then; without what is not asked. */
export function completed(start: Walk, options: FillOptions): Walk {
  let walk = start;
  for (let round = 0; round < maxRounds; round++) {
    const next = withRoundOfAnswers(walk, options);
    if (next === walk) break;
    walk = next;
  }
  return {...walk, answers: options.shape(walk).sent ?? {}};
}

function withRoundOfAnswers(walk: Walk, {form, shape, today, optional}: FillOptions): Walk {
  const {emptied} = walk;
  let {answers, branches} = walk;
  const open = (node: FieldNode): void => {
    if (!node.required && !optional && node.sent === undefined) return;
    for (const {id, chosen} of node.choices)
      if (chosen < 0) branches = new Map(branches).set(`${node.pointer}#${id}`, 0);
    if (node.kind === 'section') return node.members.forEach(open);
    if (node.kind === 'list') {
      const count = Math.min(Math.max(node.members.length, 1), node.facts.maxItems ?? Infinity);
      // Before entries are answered there has to be a list, or they would become members of a section.
      if (!Array.isArray(valueAt(answers, node.pointer)))
        answers = withAnswer(
          answers,
          node.pointer,
          Array.from({length: count}, () => null),
        );
      return node.members.forEach(open);
    }
    // What cannot be typed is worked out by the form, or only shown.
    if (
      node.value !== undefined ||
      emptied.has(node.pointer) ||
      Object.hasOwn(form.computed, node.pattern) ||
      node.facts.readOnly
    )
      return;
    const [value] = candidatesFor(node, form, today);
    if (value !== undefined) answers = withAnswer(answers, node.pointer, value);
  };
  open(shape(walk));
  return answers === walk.answers && branches === walk.branches ? walk : {...walk, answers, branches};
}

/** Every question of a walk that is asked and holds one value. */
export function* questionsIn(root: FieldNode): Generator<FieldNode> {
  for (const node of placesOf(root)) if (!['section', 'list', 'closed', 'constant'].includes(node.kind)) yield node;
}
