/** Under which conditions a part of a schema applies, as the schema says it. */
import type {Schema} from '@ozg-forms/core/schema/schema';

interface ConditionPlace {
  /** Pattern of the section or entry whose answers decide. */
  readonly at: string;
  /** Names the condition among all of the form: where it lies in the schema, and which outcome it is. */
  readonly outcome: string;
}

/** Answers fit the schema of an `if`, or do not. */
export interface IfCondition extends ConditionPlace {
  readonly kind: 'if';
  readonly schema: Schema;
  readonly holds: boolean;
}

/** A member is answered, or is not. */
export interface PresenceCondition extends ConditionPlace {
  readonly kind: 'presence';
  readonly name: string;
  readonly holds: boolean;
}

/** One of several branches is taken: by an answer, or by the person. */
export interface BranchCondition extends ConditionPlace {
  readonly kind: 'branch';
  /** Id of the choice, as places of the form name it. */
  readonly id: string;
  readonly branch: number;
  readonly schema: Schema;
  /** The answer that decides, and its values for this branch; absent where the person chooses. */
  readonly by?: {readonly name: string; readonly values: readonly unknown[]};
}

export type Condition = IfCondition | PresenceCondition | BranchCondition;

/** Conditions that have to hold together; none for what applies always. */
export type Conditions = readonly Condition[];

/** Whether `some` hold wherever `all` hold. */
export function follows(some: Conditions, all: Conditions): boolean {
  return some.every((one) => all.some((other) => isSame(one, other)));
}

/** The conditions that come on top of others. */
export function beyond(all: Conditions, others: Conditions): Conditions {
  return all.filter((one) => !others.some((other) => isSame(one, other)));
}

/** Unique among all conditions of a form: the place of the answers and the one in the schema. */
export function keyOf({at, outcome}: ConditionPlace): string {
  return `${at} ${outcome}`;
}

function isSame(one: Condition, other: Condition): boolean {
  return keyOf(one) === keyOf(other);
}
