/**
 * One schema applied to one value at one place: what every keyword is handed.
 *
 * Keywords ask a visit to apply further schemas, and report what is wrong to it. A visit
 * also notes which members and entries were looked at, which `unevaluatedProperties` and
 * `unevaluatedItems` need (JSON Schema 2020-12 core, 11).
 */
import {childOf, type Pointer} from '../pointer.ts';
import {isSchemaObject, type Schema, type SchemaObject} from '../schema/schema.ts';
import type {Resource, SchemaIndex} from '../schema/schema-index.ts';
import type {Formats} from './formats.ts';
import type {Plan} from './plan.ts';
import type {Violation} from './violation.ts';

/** The way to a value, kept as a chain so that a pointer is only written where a fault is. */
interface Place {
  readonly parent: Place | undefined;
  readonly key: string | number;
}

/**
 * Schemas within schemas, down the value and in place. Evaluation recurses, and answers that
 * nest more deeply than any form would exhaust the stack: they are invalid instead.
 */
const maxNesting = 400;

/** The branch that was taken at a place, by the id of the choice; `undefined` where nobody knows. */
export type TakenBranchAt = (pointer: Pointer, id: string) => number | undefined;

/** What all visits of one evaluation share. */
export interface Run {
  readonly index: SchemaIndex;
  readonly formats: Formats;
  readonly planOf: (schema: SchemaObject) => Plan;
  /** Objects and lists known to be valid under a schema; absent where the way matters too. */
  readonly known: WeakMap<object, Set<SchemaObject>> | undefined;
  /** Where faults are gathered; absent while a schema is only tried. */
  readonly violations: Violation[] | undefined;
  readonly takenBranch: TakenBranchAt | undefined;
  /** Resources entered, outermost first: the dynamic scope. */
  readonly scope: Resource[];
}

export class Visit {
  readonly run: Run;
  readonly schema: SchemaObject;
  readonly value: unknown;
  /** Names of members that a schema has looked at; `true` for all of them. */
  members: Set<string> | true | undefined;
  /** Indices of entries that a schema has looked at; `true` for all of them. */
  entries: Set<number> | true | undefined;
  readonly #place: Place | undefined;
  readonly #nesting: number;

  constructor(run: Run, schema: SchemaObject, value: unknown, place?: Place, nesting = 0) {
    this.run = run;
    this.schema = schema;
    this.value = value;
    this.#place = place;
    this.#nesting = nesting;
  }

  /** Runs every keyword. With nobody listening it stops at the first fault. */
  holds(): boolean {
    const {run, schema} = this;
    if (this.#nesting > maxNesting) return this.report('depth', maxNesting);
    const plan = run.planOf(schema);
    const enters = plan.resource !== undefined && run.scope.at(-1) !== plan.resource;
    if (enters) run.scope.push(plan.resource!);
    let valid = true;
    for (const {test, limit} of plan.checks) {
      if (test(limit, this)) continue;
      valid = false;
      if (!run.violations) break;
    }
    if (enters) run.scope.pop();
    return valid;
  }

  /** Notes a fault here, or at a member or entry of the value. Always `false`, for `return`. */
  report(keyword: string, limit: unknown, key?: string | number): false {
    this.run.violations?.push({
      pointer: pointerTo(key === undefined ? this.#place : {parent: this.#place, key}),
      keyword,
      limit,
    });
    return false;
  }

  /** Applies a further schema to the same value and takes over what it looked at. */
  applyHere(schema: Schema, keyword: string): boolean {
    if (!isSchemaObject(schema)) return schema || this.report(keyword, schema);
    return this.#join(new Visit(this.run, schema, this.value, this.#place, this.#nesting + 1));
  }

  /** As `applyHere`, but faults stay unsaid: for conditions and for trying branches. */
  tryHere(schema: Schema): boolean {
    if (!isSchemaObject(schema)) return schema;
    const visit = new Visit(this.#silent(), schema, this.value, this.#place, this.#nesting + 1);
    const valid = visit.holds();
    if (valid) this.#takeOver(visit);
    return valid;
  }

  /** Applies a schema to a member or entry. A `false` schema is reported at it, under `keyword`. */
  applyTo(
    schema: Schema,
    key: string | number,
    keyword: string,
    value = (this.value as Record<string | number, unknown>)[key],
  ): boolean {
    if (schema === true) return true;
    if (schema === false) return this.report(keyword, false, key);
    const {known} = this.run;
    const branch = known && typeof value === 'object' && value !== null ? value : undefined;
    if (branch && known!.get(branch)?.has(schema)) return true;
    const valid = new Visit(this.run, schema, value, {parent: this.#place, key}, this.#nesting + 1).holds();
    if (valid && branch) {
      const schemas = known!.get(branch);
      if (schemas) schemas.add(schema);
      else known!.set(branch, new Set([schema]));
    }
    return valid;
  }

  /** As `applyTo`, with faults unsaid. */
  tryAt(schema: Schema, value: unknown): boolean {
    if (!isSchemaObject(schema)) return schema;
    return new Visit(this.#silent(), schema, value, undefined, this.#nesting + 1).holds();
  }

  /** Where the value lies. */
  get pointer(): Pointer {
    return pointerTo(this.#place);
  }

  noteMember(name: string): void {
    if (this.members === true) return;
    this.members ??= new Set<string>();
    this.members.add(name);
  }

  noteEntry(index: number): void {
    if (this.entries === true) return;
    this.entries ??= new Set<number>();
    this.entries.add(index);
  }

  #silent(): Run {
    return this.run.violations ? {...this.run, violations: undefined} : this.run;
  }

  // What a failed schema looked at does not count (2020-12 core, 7.7.1.1). Where faults are
  // gathered the verdict stands already; then it does count, or every answer beside the
  // faulty one would be reported as unknown.
  #join(visit: Visit): boolean {
    const valid = visit.holds();
    if (valid || this.run.violations) this.#takeOver(visit);
    return valid;
  }

  #takeOver(visit: Visit): void {
    if (visit.members === true) this.members = true;
    else visit.members?.forEach((name) => this.noteMember(name));
    if (visit.entries === true) this.entries = true;
    else visit.entries?.forEach((index) => this.noteEntry(index));
  }
}

function pointerTo(place: Place | undefined): Pointer {
  return place === undefined ? '' : childOf(pointerTo(place.parent), place.key);
}
