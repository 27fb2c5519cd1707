/**
 * The one place where answers are held against a schema in the browser.
 *
 * An interpreter, because pages run under a Content Security Policy by which no text becomes
 * code; its verdicts agree with Ajv's on the official suite (`tests/conformance`).
 */
import type {Schema, SchemaObject} from '../schema/schema.ts';
import {isSchemaObject} from '../schema/schema.ts';
import type {SchemaIndex} from '../schema/schema-index.ts';
import type {Formats} from './formats.ts';
import {patternOf} from './patterns.ts';
import {planOf, type Plan} from './plan.ts';
import {Visit, type Run, type TakenBranchAt} from './visit.ts';
import type {Violation} from './violation.ts';

export interface EvaluatorOptions {
  /** What `format` checks, by name. Without it, `format` only notes something (2020-12 validation, 7.2). */
  readonly formats?: Formats;
}

/**
 * Holds values against the schemas of one index.
 *
 * Values must not be changed in place: what was once found valid is remembered by identity.
 */
export class Evaluator {
  readonly #plans = new Map<SchemaObject, Plan>();
  readonly #run: Run;

  constructor(index: SchemaIndex, {formats = {}}: EvaluatorOptions = {}) {
    this.#run = {
      index,
      formats,
      planOf: (schema) => this.#planOf(schema),
      known: hasDynamicScope(index) ? undefined : new WeakMap(),
      violations: undefined,
      takenBranch: undefined,
      scope: [],
    };
  }

  /** Whether a value is valid. Stops at the first fault. */
  isValid(schema: Schema, value: unknown): boolean {
    if (!isSchemaObject(schema)) return schema;
    return new Visit({...this.#run, scope: []}, schema, value).holds();
  }

  /**
   * Everything wrong with a value, in the order of the schema; empty when it is valid.
   *
   * @param takenBranch which branch a person took where no answer tells; so that the faults of
   *   that branch are named, and no others
   */
  violationsOf(schema: Schema, value: unknown, takenBranch?: TakenBranchAt): Violation[] {
    if (!isSchemaObject(schema)) return schema ? [] : [{pointer: '', keyword: 'false', limit: false}];
    const violations: Violation[] = [];
    new Visit({...this.#run, violations, takenBranch, scope: []}, schema, value).holds();
    return violations;
  }

  /** Whether an author's pattern (ECMA-262) occurs in a text. */
  matches(pattern: string, text: string): boolean {
    return patternOf(pattern).test(text);
  }

  #planOf(schema: SchemaObject): Plan {
    let plan = this.#plans.get(schema);
    if (!plan) this.#plans.set(schema, (plan = planOf(schema, this.#run.index)));
    return plan;
  }
}

// With dynamic references the same schema may mean another thing on another way to it.
function hasDynamicScope(index: SchemaIndex): boolean {
  for (const schema of index.schemas()) {
    if (schema['$dynamicRef'] !== undefined || schema['$recursiveRef'] !== undefined) return true;
  }
  return false;
}
