/** What answers reach of a form: which way each condition goes, and how each question stands. */
import type {Form} from '@ozg-forms/core/definition/form';
import {childOf} from '@ozg-forms/core/pointer';
import {isSchemaObject, type Schema} from '@ozg-forms/core/schema/schema';
import {placesOf, type FieldNode} from '@ozg-forms/core/state/field-node';
import {keyOf} from '../survey/condition.ts';
import type {Survey} from '../survey/survey.ts';

/** How a question may stand. */
export type QuestionState = 'required' | 'optional' | 'not asked';

export interface Reached {
  /** Outcomes of conditions, by `keyOf`, with the pointers of the sections at which they came about. */
  readonly outcomes: ReadonlyMap<string, readonly string[]>;
  /** Pattern of a question and its state, as `stateKey` joins them. */
  readonly states: ReadonlySet<string>;
}

export function stateKey(pattern: string, state: QuestionState): string {
  return `${pattern} ${state}`;
}

export function reachedBy(root: FieldNode, {form, places}: Survey): Reached {
  const outcomes = new Map<string, string[]>();
  const states = new Set<string>();
  const shown = new Set<string>();
  for (const node of placesOf(root)) {
    for (const outcome of outcomesAt(node, form)) {
      const key = keyOf({at: node.pattern, outcome});
      outcomes.set(key, [...(outcomes.get(key) ?? []), node.pointer]);
    }
    shown.add(node.pointer);
    states.add(stateKey(node.pattern, node.required ? 'required' : 'optional'));
  }
  const sections = [...placesOf(root)].filter(({kind}) => kind === 'section');
  for (const {pattern, key} of places.values()) {
    const parent = pattern.slice(0, -childOf('', key).length);
    const around = sections.filter((section) => section.pattern === parent);
    if (around.length === 0 || around.some(({pointer}) => !shown.has(childOf(pointer, key))))
      states.add(stateKey(pattern, 'not asked'));
  }
  return {outcomes, states};
}

function* outcomesAt(node: FieldNode, form: Form): Generator<string> {
  // A section that is not begun is looked at as an empty one.
  const value = node.sent ?? (node.kind === 'section' ? {} : undefined);
  for (const schema of node.schemas) {
    const place = form.index.placeOf(schema);
    if (schema['if'] !== undefined) {
      const holds = form.evaluator.isValid(schema['if'] as Schema, value);
      yield `${place}/if ${holds ? 'then' : 'else'}`;
    }
    for (const keyword of ['dependentSchemas', 'dependentRequired', 'dependencies']) {
      const dependents = schema[keyword];
      if (!isSchemaObject(dependents)) continue;
      for (const name of Object.keys(dependents)) {
        const isPresent = isSchemaObject(value) && Object.hasOwn(value, name);
        yield `${place}/dependents/${name} ${isPresent ? 'present' : 'absent'}`;
      }
    }
  }
  for (const {id, branch} of node.branches) if (branch >= 0) yield `${id} ${branch}`;
}
