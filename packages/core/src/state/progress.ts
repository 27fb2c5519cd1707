/**
 * How far a person is with each page: what a list of tasks and a progress line are drawn from.
 *
 * Follows from the state alone. A page is
 *
 * - `not-begun` while nobody has answered anything on it, and nobody has wanted to go on from it.
 *   Defaults, constants and computed answers do not begin a page; answers from a login or a draft do;
 * - `begun` once something on it is answered, chosen or being typed, and something still stands in
 *   the way of sending;
 * - `complete` when nothing on it stands in the way of sending, and it was begun or gone on from. So a
 *   page of optional questions is complete once a person has gone past it, with or without answers;
 * - `with-faults` as soon as a fault on it is shown: it needs correcting, where `begun` needs going on.
 */
import type {Form} from '../definition/form.ts';
import {valueAt, type Pointer} from '../pointer.ts';
import type {FieldNode} from './field-node.ts';
import type {Input} from './input.ts';
import {pageAt, shownMembers} from './pages.ts';
import type {State} from './state.ts';

export type PageProgress = 'not-begun' | 'begun' | 'complete' | 'with-faults';

const found = new WeakMap<State, readonly PageProgress[]>();

/** How far each page of the form is, in the order of `sections`. Worked out once for each state. */
export function progressOf(state: State, form: Form): readonly PageProgress[] {
  let progress = found.get(state);
  if (!progress) found.set(state, (progress = workedOut(state, form)));
  return progress;
}

function workedOut({input, sections: pages, violations, problems}: State, form: Form): readonly PageProgress[] {
  const faulty = new Set([...problems.keys()].map((pointer) => pageAt(pointer, pages)));
  const open = new Set(violations.map(({pointer}) => pageAt(pointer, pages)));
  const touched = new Set(touchedPlaces(input).map((pointer) => pageAt(pointer, pages)));
  return pages.map((state) => {
    if (faulty.has(state)) return 'with-faults';
    const isBegun = touched.has(state) || state.nodes.some((node) => isAnswered(node, input.answers, form));
    if (open.has(state)) return isBegun ? 'begun' : 'not-begun';
    return isBegun || input.revealed.has(state.page.id) ? 'complete' : 'not-begun';
  });
}

// What a person did that is no answer yet: text that is no value, a branch, a document on its way.
function touchedPlaces({typed, branches, pending}: Input): readonly Pointer[] {
  const chosen = [...branches].filter(([, branch]) => branch >= 0);
  return [...typed.keys(), ...chosen.map(([key]) => key.slice(0, key.indexOf('#'))), ...pending];
}

// A place is made anew when its answer changes, so what was found once holds as long as the place.
const known = new WeakMap<FieldNode, boolean>();

function isAnswered(node: FieldNode, answers: unknown, form: Form): boolean {
  let isGiven = known.get(node);
  if (isGiven === undefined) known.set(node, (isGiven = hasAnswer(node, answers, form)));
  return isGiven;
}

function hasAnswer(node: FieldNode, answers: unknown, form: Form): boolean {
  if (node.value === undefined) return false;
  if (node.kind === 'section') return shownMembers(node, form).some((member) => isAnswered(member, answers, form));
  if (node.kind === 'constant' || node.facts.readOnly) return false;
  const given = valueAt(answers, node.pointer);
  return given !== undefined && given !== null && !(Array.isArray(given) && given.length === 0);
}
