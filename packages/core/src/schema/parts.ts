/**
 * The parts of a schema that apply to a value: what is asked follows from them.
 *
 * The object's own schema, members of `allOf`, the taken `then` or `else`,
 * `dependentSchemas` of present members, the chosen branch of `oneOf`/`anyOf`, and what
 * references lead to: JSON Schema's own collection of annotations (2020-12 core, 7.7.1),
 * so that a condition is written once, in the schema.
 */
import type {Evaluator} from '../validation/evaluate.ts';
import {branchAt, branchesOf, declarationOf, type Discriminator} from './branches.ts';
import {optionsOf, type Option} from './options.ts';
import {isSchemaObject, type Schema, type SchemaObject} from './schema.ts';
import type {Resource, SchemaIndex} from './schema-index.ts';

/** A choice among branches that a person makes, because no answer tells them apart. */
export interface BranchChoice {
  readonly keyword: 'oneOf' | 'anyOf';
  /** Names this choice at its place: the schema's own place and the keyword. */
  readonly id: string;
  readonly options: readonly Option[];
  /** Index of the branch that applies; -1 while none was chosen. */
  readonly chosen: number;
}

export interface Parts {
  /** Schemas that apply, the most specific first. */
  readonly schemas: readonly SchemaObject[];
  /** Choices among branches that stand at this value itself. */
  readonly choices: readonly BranchChoice[];
}

/** What was chosen where no answer tells: the branch's index by choice id. */
export type ChosenBranch = (id: string) => number | undefined;

/** Gathers the parts of `roots` that apply to `value`. */
export function partsOf(
  roots: readonly SchemaObject[],
  value: unknown,
  index: SchemaIndex,
  evaluator: Evaluator,
  chosenBranch: ChosenBranch,
): Parts {
  const collector = new Collector(value, index, evaluator, chosenBranch);
  for (const root of roots) collector.visit(root);
  return {schemas: [...collector.schemas], choices: collector.choices};
}

class Collector {
  readonly schemas = new Set<SchemaObject>();
  readonly choices: BranchChoice[] = [];
  readonly #value: unknown;
  readonly #index: SchemaIndex;
  readonly #evaluator: Evaluator;
  readonly #chosenBranch: ChosenBranch;
  readonly #scope: Resource[] = [];

  constructor(value: unknown, index: SchemaIndex, evaluator: Evaluator, chosenBranch: ChosenBranch) {
    this.#value = value;
    this.#index = index;
    this.#evaluator = evaluator;
    this.#chosenBranch = chosenBranch;
  }

  visit(schema: Schema): void {
    if (!isSchemaObject(schema)) return;
    // Until draft 7 a reference stands alone; words beside it are no rule, and help the reader.
    const isAlone = typeof schema['$ref'] === 'string' && this.#index.draftOf(schema) <= 7;
    const part = isAlone ? wordsOf(schema) : schema;
    if (this.schemas.has(part)) return;
    this.schemas.add(part);
    const resource = this.#index.resourceOf(schema);
    if (resource) this.#scope.push(resource);
    this.#visitReferences(schema);
    if (!isAlone) this.#visitApplicators(schema);
    if (resource) this.#scope.pop();
  }

  #visitReferences(schema: SchemaObject): void {
    const {$ref, $dynamicRef, $recursiveRef} = schema;
    if (typeof $ref === 'string') this.visit(this.#index.resolve(schema, $ref));
    if (typeof $dynamicRef === 'string') this.visit(this.#index.resolveDynamic(schema, $dynamicRef, this.#scope));
    if (typeof $recursiveRef === 'string') this.visit(this.#index.resolveRecursive(schema, this.#scope));
  }

  #visitApplicators(schema: SchemaObject): void {
    if (Array.isArray(schema['allOf'])) for (const member of schema['allOf'] as Schema[]) this.visit(member);
    if (schema['if'] !== undefined) {
      const branch = this.#evaluator.isValid(schema['if'] as Schema, this.#value) ? 'then' : 'else';
      if (schema[branch] !== undefined) this.visit(schema[branch] as Schema);
    }
    for (const keyword of ['dependentSchemas', 'dependencies']) this.#visitDependents(schema[keyword]);
    for (const keyword of ['oneOf', 'anyOf'] as const) this.#visitBranches(schema, keyword);
  }

  #visitDependents(dependents: unknown): void {
    if (!isSchemaObject(dependents) || !isSchemaObject(this.#value)) return;
    for (const name of Object.keys(dependents)) {
      if (Object.hasOwn(this.#value, name)) this.visit(dependents[name] as Schema);
    }
  }

  #visitBranches(schema: SchemaObject, keyword: 'oneOf' | 'anyOf'): void {
    const branches = schema[keyword];
    if (!Array.isArray(branches) || optionsOf({[keyword]: branches as unknown[]})) return;
    const {usable, discriminator} = branchesOf(branches as Schema[], this.#index);
    if (usable.length === 1) return this.visit(usable[0]!);
    if (discriminator) return this.#visitDiscriminated(usable, discriminator);
    if (usable.every((branch) => isOnlyACondition(branch))) return;
    this.#visitChosen(schema, keyword, usable);
  }

  #visitDiscriminated(branches: readonly Schema[], discriminator: Discriminator): void {
    this.schemas.add(declarationOf(discriminator));
    const at = branchAt(discriminator, this.#value);
    if (at >= 0) this.visit(branches[at]!);
  }

  #visitChosen(schema: SchemaObject, keyword: 'oneOf' | 'anyOf', branches: readonly Schema[]): void {
    const id = `${this.#index.placeOf(schema)}/${keyword}`;
    const chosen = this.#chosenBranch(id) ?? this.#fittingBranch(branches);
    const options = branches.map((branch, at) => ({value: at, ...titleOf(branch, this.#index)}));
    this.choices.push({keyword, id, options, chosen});
    if (chosen >= 0 && chosen < branches.length) this.visit(branches[chosen]!);
  }

  // Answers that are there already (a draft, a prefill) point to the branch that accepts them,
  // or else to the one that declares most of their members.
  #fittingBranch(branches: readonly Schema[]): number {
    const value = this.#value;
    if (value === undefined || (isSchemaObject(value) && Object.keys(value).length === 0)) return -1;
    const valid = branches.findIndex((branch) => this.#evaluator.isValid(branch, value));
    if (valid >= 0 || !isSchemaObject(value)) return valid;
    const names = Object.keys(value);
    const scores = branches.map((branch) => {
      const properties = isSchemaObject(branch) ? resolvedProperties(branch, this.#index) : {};
      return names.filter((name) => Object.hasOwn(properties, name)).length;
    });
    const best = Math.max(...scores);
    return best > 0 ? scores.indexOf(best) : -1;
  }
}

const words = new WeakMap<SchemaObject, SchemaObject>();
function wordsOf(schema: SchemaObject): SchemaObject {
  let only = words.get(schema);
  if (!only) {
    const {title, description, examples} = schema;
    words.set(
      schema,
      (only = {title, description, examples, ...('default' in schema && {default: schema['default']})}),
    );
  }
  return only;
}

/** `anyOf: [{required: ["phone"]}, {required: ["email"]}]` asks nothing: it only demands. */
function isOnlyACondition(branch: Schema): boolean {
  if (!isSchemaObject(branch)) return true;
  const asks = [
    'properties',
    'items',
    'prefixItems',
    'type',
    '$ref',
    'enum',
    'const',
    'oneOf',
    'anyOf',
    'allOf',
    'format',
    'title',
  ];
  return !asks.some((keyword) => branch[keyword] !== undefined);
}

function titleOf(branch: Schema, index: SchemaIndex): {readonly title?: string} {
  if (!isSchemaObject(branch)) return {};
  if (typeof branch['title'] === 'string') return {title: branch['title']};
  const reference = branch['$ref'];
  return typeof reference === 'string' ? titleOf(index.resolve(branch, reference), index) : {};
}

function resolvedProperties(branch: SchemaObject, index: SchemaIndex): SchemaObject {
  const reference = branch['$ref'];
  const target = typeof reference === 'string' ? index.resolve(branch, reference) : undefined;
  const inherited = isSchemaObject(target) ? resolvedProperties(target, index) : {};
  const own = branch['properties'];
  return isSchemaObject(own) ? {...inherited, ...own} : inherited;
}
