/** Changes answers that break a rule until they no longer do, as somebody would who reads the message. */
import {parentOf, type Pointer} from '@ozg-forms/core/pointer';
import {withAnswer} from '@ozg-forms/core/state/answers';
import {nodeAt, type FieldNode} from '@ozg-forms/core/state/field-node';
import {candidatesFor} from './candidates.ts';
import {completed, questionsIn, type FillOptions, type Walk} from './complete.ts';

/** Where answers are at fault. */
export type FaultsOf = (answers: unknown) => readonly {readonly pointer: Pointer; readonly keyword: string}[];

export interface MendOptions extends FillOptions {
  readonly faultsOf: FaultsOf;
}

const maxSteps = 12;
const maxTries = 120;

/** The walk with as few faults as could be reached; the same one when nothing helps. */
export function mendedWalk(walk: Walk, options: MendOptions): Walk {
  let best = walk;
  let current = walk;
  let fewest = options.faultsOf(walk.answers).length;
  const seen = new Set<string>();
  for (let step = 0; step < maxSteps && fewest > 0; step++) {
    const next = nextOf(current, seen, options);
    if (!next) break;
    current = next;
    const count = options.faultsOf(current.answers).length;
    if (count < fewest) [best, fewest] = [current, count];
  }
  return best;
}

/** With fewer faults, or else with others: two answers may have to change before both are right. */
function nextOf(walk: Walk, seen: Set<string>, options: MendOptions): Walk | undefined {
  const faults = options.faultsOf(walk.answers);
  const root = options.shape(walk);
  seen.add(signOf(faults));
  let aside: Walk | undefined;
  let tries = 0;
  for (const {pointer} of faults) {
    for (const node of suspectsFor(pointer, root)) {
      for (const value of [...candidatesFor(node, options.form, options.today), undefined]) {
        if (++tries > maxTries) return aside;
        const changed = completed({...walk, answers: withAnswer(walk.answers, node.pointer, value)}, options);
        const left = options.faultsOf(changed.answers);
        if (left.length < faults.length) return changed;
        if (left.length === faults.length && !seen.has(signOf(left))) aside ??= changed;
      }
    }
  }
  return aside;
}

function signOf(faults: ReturnType<FaultsOf>): string {
  return faults.map(({pointer, keyword}) => `${pointer} ${keyword}`).join();
}

/** The question that carries the message first, then what stands beside it. */
function suspectsFor(pointer: Pointer, root: FieldNode): readonly FieldNode[] {
  const own = nodeAt(root, pointer);
  const near = [...questionsIn(root)].filter((node) => parentOf(node.pointer) === parentOf(pointer) && node !== own);
  return own ? [own, ...near] : near;
}
