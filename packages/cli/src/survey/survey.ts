/**
 * Everything that a form can ever ask, whatever the answers: each place with the schemas that speak of it, and the
 * conditions under which it is asked and has to be answered.
 */
import type {Form} from '@ozg-forms/core/definition/form';
import {childOf} from '@ozg-forms/core/pointer';
import {branchesId, branchesOf, declarationOf} from '@ozg-forms/core/schema/branches';
import {isDocument} from '@ozg-forms/core/schema/document-reference';
import {optionsOf} from '@ozg-forms/core/schema/options';
import {partsOf} from '@ozg-forms/core/schema/parts';
import {isSchemaObject, type Schema, type SchemaObject} from '@ozg-forms/core/schema/schema';
import type {Condition, Conditions} from './condition.ts';

export interface SurveyedPlace {
  /** Pointer with `*` for every index; `''` is the whole. */
  readonly pattern: string;
  readonly key: string;
  /** Schemas that speak of the place, each with all conditions on the way to it. */
  readonly parts: readonly {readonly schema: SchemaObject; readonly when: Conditions}[];
  /** Alternatives under each of which the place has to be answered, given that what holds it is. */
  readonly requiredWhen: readonly Conditions[];
}

export interface Survey {
  readonly form: Form;
  /** By pattern, in the order in which the schema declares them. */
  readonly places: ReadonlyMap<string, SurveyedPlace>;
  /** Every outcome of every condition. */
  readonly outcomes: readonly Condition[];
}

export function surveyOf(form: Form): Survey {
  const surveyor = new Surveyor(form);
  surveyor.visit(form.schema, '', '', []);
  return {form, places: surveyor.places, outcomes: [...surveyor.outcomes.values()]};
}

type Growing = {
  -readonly [K in keyof SurveyedPlace]: SurveyedPlace[K] extends readonly (infer T)[] ? T[] : SurveyedPlace[K];
};

class Surveyor {
  readonly places = new Map<string, Growing>();
  readonly outcomes = new Map<string, Condition>();
  readonly #form: Form;
  /** What is being visited right now, so that a section inside of itself ends. */
  readonly #open = new Set<SchemaObject>();

  constructor(form: Form) {
    this.#form = form;
  }

  visit(schema: Schema, pattern: string, key: string, when: Conditions): void {
    if (!isSchemaObject(schema) || this.#open.has(schema)) return;
    this.#open.add(schema);
    const place = this.#placeFor(pattern, key);
    place.parts.push({schema, when});
    if (!this.#isWhole(schema)) this.#visitInside(schema, pattern, when);
    this.#visitInPlace(schema, pattern, key, when);
    this.#open.delete(schema);
  }

  #placeFor(pattern: string, key: string): Growing {
    let place = this.places.get(pattern);
    if (!place) this.places.set(pattern, (place = {pattern, key, parts: [], requiredWhen: []}));
    return place;
  }

  /** Schemas that speak of the same value. */
  #visitInPlace(schema: SchemaObject, pattern: string, key: string, when: Conditions): void {
    const {index} = this.#form;
    const next = (inner: unknown, more: readonly Condition[] = []) =>
      this.visit(inner as Schema, pattern, key, [...when, ...more]);
    const reference = schema['$ref'] ?? schema['$dynamicRef'];
    if (typeof reference === 'string') next(index.resolve(schema, reference));
    if (typeof schema['$ref'] === 'string' && index.draftOf(schema) <= 7) return;
    for (const member of listOf(schema['allOf'])) next(member);
    const place = index.placeOf(schema);
    if (schema['if'] !== undefined) {
      const condition = {kind: 'if', at: pattern, schema: schema['if'] as Schema} as const;
      const yes = this.#note({...condition, outcome: `${place}/if then`, holds: true});
      const no = this.#note({...condition, outcome: `${place}/if else`, holds: false});
      next(schema['then'], [yes]);
      next(schema['else'], [no]);
    }
    for (const [name, dependent] of dependentsOf(schema)) {
      const outcome = `${place}/dependents/${name}`;
      const condition = {kind: 'presence', at: pattern, name} as const;
      const present = this.#note({...condition, outcome: `${outcome} present`, holds: true});
      this.#note({...condition, outcome: `${outcome} absent`, holds: false});
      if (Array.isArray(dependent)) this.#require(dependent, pattern, [...when, present]);
      else next(dependent, [present]);
    }
    for (const keyword of ['oneOf', 'anyOf'] as const) this.#visitBranches(schema, keyword, pattern, next);
  }

  #visitBranches(
    schema: SchemaObject,
    keyword: 'oneOf' | 'anyOf',
    pattern: string,
    next: (schema: unknown, more?: readonly Condition[]) => void,
  ): void {
    const branches = schema[keyword];
    if (!Array.isArray(branches) || optionsOf({[keyword]: branches as unknown[]})) return;
    const {usable, discriminator} = branchesOf(branches as Schema[], this.#form.index);
    if (usable.length === 1) return next(usable[0]);
    if (!usable.some(asksSomething)) return;
    const id = branchesId(schema, keyword, this.#form.index);
    if (discriminator) next(declarationOf(discriminator));
    usable.forEach((branch, at) => {
      const by = discriminator && {name: discriminator.property, values: discriminator.values[at]!};
      const condition = {kind: 'branch', at: pattern, id, branch: at, schema: branch, ...(by && {by})} as const;
      next(branch, [this.#note({...condition, outcome: `${id} ${at}`})]);
    });
  }

  /** Schemas that speak of members and entries. */
  #visitInside(schema: SchemaObject, pattern: string, when: Conditions): void {
    const {properties, required, items, prefixItems} = schema;
    if (isSchemaObject(properties))
      for (const [name, member] of Object.entries(properties))
        this.visit(member as Schema, childOf(pattern, name), name, when);
    if (Array.isArray(required)) this.#require(required as string[], pattern, when);
    for (const entry of [...listOf(prefixItems), ...(Array.isArray(items) ? (items as Schema[]) : [items])])
      this.visit(entry as Schema, `${pattern}/*`, '*', when);
  }

  #require(names: readonly string[], pattern: string, when: Conditions): void {
    for (const name of names) this.#placeFor(childOf(pattern, name), name).requiredWhen.push(when);
  }

  // Documents and several of some options are one answer, although they have members or entries.
  #isWhole({properties, items}: SchemaObject): boolean {
    if (isSchemaObject(properties)) return isDocument(properties);
    if (!isSchemaObject(items)) return false;
    const {index, evaluator} = this.#form;
    const {schemas} = partsOf([items], undefined, index, evaluator, () => undefined);
    return schemas.some(
      (entry) => optionsOf(entry) ?? (isSchemaObject(entry['properties']) && isDocument(entry['properties'])),
    );
  }

  #note<C extends Condition>(condition: C): C {
    this.outcomes.set(`${condition.at} ${condition.outcome}`, condition);
    return condition;
  }
}

function listOf(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? (value as Schema[]) : [];
}

function dependentsOf(schema: SchemaObject): [name: string, dependent: unknown][] {
  return ['dependentSchemas', 'dependentRequired', 'dependencies'].flatMap((keyword) =>
    isSchemaObject(schema[keyword]) ? Object.entries(schema[keyword]) : [],
  );
}

function asksSomething(branch: Schema): boolean {
  return isSchemaObject(branch) && Object.keys(branch).some((keyword) => !['required', 'not'].includes(keyword));
}
