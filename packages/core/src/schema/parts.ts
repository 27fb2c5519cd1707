/**
 * The parts of a schema that apply to a value: what is asked follows from them.
 *
 * The object's own schema, members of `allOf`, the taken `then` or `else`,
 * `dependentSchemas` of present members, the chosen branch of `oneOf`/`anyOf`, and what
 * references lead to: JSON Schema's own collection of annotations (2020-12 core, 7.7.1),
 * so that a condition is written once, in the schema.
 */
import type {Evaluator} from '../validation/evaluate.ts';
import {branchAt, branchesId, branchesOf, declarationOf, type Discriminator} from './branches.ts';
import {wordsOf as wordsFrom} from '../definition/words.ts';
import {typesOf} from './facts.ts';
import {optionsOf, type Option} from './options.ts';
import {isSchemaObject, type Schema, type SchemaObject} from './schema.ts';
import type {Resource, SchemaIndex} from './schema-index.ts';

/** A choice among branches that a person makes, because no answer tells them apart. */
export interface BranchChoice {
  /** `type` where one of several types is to be chosen, as if each were a branch. */
  readonly keyword: 'oneOf' | 'anyOf' | 'type';
  /** Names this choice at its place: the schema's own place and the keyword. */
  readonly id: string;
  readonly options: readonly BranchOption[];
  /** Index of the branch that applies; -1 while none was chosen. */
  readonly chosen: number;
}

/** A branch to choose; without a title its type may still tell it from the others. */
export interface BranchOption extends Option {
  readonly type?: string;
}

/** Which branch of a `oneOf` or `anyOf` applies, whether a person chose it or an answer tells. */
export interface TakenBranch {
  /** As in `BranchChoice`. */
  readonly id: string;
  /** Index among the usable branches; -1 for none. */
  readonly branch: number;
  /** The member that tells the branches apart, where one does. */
  readonly property?: string;
}

export interface Parts {
  /** Schemas that apply, the most specific first. */
  readonly schemas: readonly SchemaObject[];
  /** Choices among branches that stand at this value itself. */
  readonly choices: readonly BranchChoice[];
  /** All branches at this value, those included that follow an answer. */
  readonly branches: readonly TakenBranch[];
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
  const alone = aloneParts(roots);
  if (alone) return alone;
  const collector = new Collector(value, index, evaluator, chosenBranch);
  for (const root of roots) collector.visit(root);
  collector.visitTypes();
  return {schemas: [...collector.schemas], choices: collector.choices, branches: collector.branches};
}

const none: readonly never[] = Object.freeze([]);

/** The parts of a single schema that leads to no others, whatever the value; `undefined` for all else. */
export function aloneParts(roots: readonly SchemaObject[]): Parts | undefined {
  const [root] = roots;
  return root && roots.length === 1 && standsAlone(root) ? {schemas: roots, choices: none, branches: none} : undefined;
}

/** Keywords by which further schemas may apply, or a person may have to choose. */
const leadsOn = new Set([
  '$ref',
  '$dynamicRef',
  '$recursiveRef',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'dependentSchemas',
  'dependencies',
]);

// Most places are a single schema with words and limits: nothing has to be gathered for them.
function standsAlone(schema: SchemaObject): boolean {
  for (const keyword in schema) if (leadsOn.has(keyword)) return false;
  return !Array.isArray(schema['type']);
}

class Collector {
  readonly schemas = new Set<SchemaObject>();
  readonly choices: BranchChoice[] = [];
  readonly branches: TakenBranch[] = [];
  readonly #value: unknown;
  readonly #index: SchemaIndex;
  readonly #evaluator: Evaluator;
  readonly #chosenBranch: ChosenBranch;
  readonly #scope: Resource[] = [];
  /** The first schema that names several types. */
  #union: SchemaObject | undefined;

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
    if (!this.#union && Array.isArray(part['type']) && part['type'].length > 1) this.#union = part;
    const resource = this.#index.resourceOf(schema);
    if (resource) this.#scope.push(resource);
    this.#visitReferences(schema);
    if (!isAlone) this.#visitApplicators(schema);
    if (resource) this.#scope.pop();
  }

  /** Lets a person choose among several types, unless one control can take them all. */
  visitTypes(): void {
    const schemas = [...this.schemas];
    if (!this.#union || schemas.some((schema) => 'const' in schema || optionsOf(schema))) return;
    const types = typesOf(schemas).filter((type) => type !== 'null');
    const kinds = types.filter((type) => type !== 'integer' || !types.includes('number'));
    if (kinds.length < 2 || kinds.every((type) => typed.includes(type))) return;
    const id = `${this.#index.placeOf(this.#union)}/type`;
    const chosen = this.#chosenBranch(id) ?? kinds.findIndex((type) => isOfType(this.#value, type));
    this.choices.push({keyword: 'type', id, options: kinds.map((type, value) => ({value, type})), chosen});
    this.branches.push({id, branch: chosen});
    const type = kinds[chosen];
    if (type !== undefined) this.schemas.add(ofType(type));
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
    const id = branchesId(schema, keyword, this.#index);
    if (discriminator) return this.#visitDiscriminated(id, usable, discriminator);
    if (usable.every((branch) => isOnlyACondition(branch))) return;
    this.#visitChosen(id, keyword, usable);
  }

  #visitDiscriminated(id: string, branches: readonly Schema[], discriminator: Discriminator): void {
    this.schemas.add(declarationOf(discriminator));
    const branch = this.#chosenBranch(id) ?? branchAt(discriminator, this.#value);
    this.branches.push({id, branch, property: discriminator.property});
    if (branch >= 0) this.visit(branches[branch]!);
  }

  #visitChosen(id: string, keyword: 'oneOf' | 'anyOf', branches: readonly Schema[]): void {
    const chosen = this.#chosenBranch(id) ?? this.#fittingBranch(branches);
    const options = titledBranches(branches, this.#index);
    this.choices.push({keyword, id, options, chosen});
    this.branches.push({id, branch: chosen});
    if (chosen >= 0 && chosen < branches.length) this.visit(branches[chosen]!);
  }

  // Answers that are there already (a draft, a prefill) point to a branch that accepts them;
  // among several, or if none does, to the one that declares most of their members.
  #fittingBranch(branches: readonly Schema[]): number {
    const value = this.#value;
    if (value === undefined || (isSchemaObject(value) && Object.keys(value).length === 0)) return -1;
    const accepting = branches.filter((branch) => this.#evaluator.isValid(branch, value));
    if (!isSchemaObject(value)) {
      const [fitting = branches.find((branch) => this.#isOfTypeIn(branch))] = accepting;
      return fitting === undefined ? -1 : branches.indexOf(fitting);
    }
    const names = Object.keys(value);
    let best: {readonly branch: Schema; readonly score: number} | undefined;
    for (const branch of accepting.length > 0 ? accepting : branches) {
      const declared = this.#namesIn(branch);
      const score = names.filter((name) => declared.has(name)).length;
      if (score > (best?.score ?? (accepting.length > 0 ? -1 : 0))) best = {branch, score};
    }
    return best ? branches.indexOf(best.branch) : -1;
  }

  // A text that is too long is still the text that one of the branches asks for.
  #isOfTypeIn(branch: Schema): boolean {
    if (!isSchemaObject(branch) || this.#value === null) return false;
    const {schemas} = partsOf([branch], this.#value, this.#index, this.#evaluator, () => -1);
    return typesOf(schemas).some((type) => isOfType(this.#value, type));
  }

  #namesIn(branch: Schema): ReadonlySet<string> {
    if (!isSchemaObject(branch)) return new Set();
    const {schemas} = partsOf([branch], this.#value, this.#index, this.#evaluator, () => -1);
    return new Set(schemas.flatMap(({properties}) => (isSchemaObject(properties) ? Object.keys(properties) : [])));
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

/** Types that are typed into the same control. */
const typed = ['string', 'number', 'integer'];

const typeSchemas = new Map<string, SchemaObject>();
function ofType(type: string): SchemaObject {
  let schema = typeSchemas.get(type);
  if (!schema) typeSchemas.set(type, (schema = {type}));
  return schema;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array' || type === 'object')
    return Array.isArray(value) === (type === 'array') && typeof value === 'object' && value !== null;
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

// What a definition is called says more than nothing: "#/definitions/homeAddress".
function titleOf(branch: Schema, index: SchemaIndex): {readonly title?: string; readonly type?: string} {
  if (!isSchemaObject(branch)) return {};
  const {title, type, $ref} = branch;
  if (typeof title === 'string') return {title};
  if (typeof $ref !== 'string') return typeof type === 'string' ? {type} : {};
  const target = titleOf(index.resolve(branch, $ref), index);
  const name = /[^/#]+$/.exec($ref)?.[0];
  return target.title === undefined && name !== undefined ? {title: wordsFrom(name)} : target;
}

/** Branches without a title are told by what only they ask for: "Vorname, Nachname". */
function titledBranches(branches: readonly Schema[], index: SchemaIndex): readonly BranchOption[] {
  const options = branches.map((branch, at): BranchOption => ({value: at, ...titleOf(branch, index)}));
  if (options.every(({title}) => title !== undefined)) return options;
  const members = branches.map((branch) => {
    const properties = isSchemaObject(branch) ? branch['properties'] : undefined;
    return isSchemaObject(properties) ? Object.entries(properties) : [];
  });
  return options.map((option, at) => {
    if (option.title !== undefined) return option;
    const own = members[at]!.filter(([name]) => members.every((all, other) => other === at || !hasName(all, name)));
    const names = own
      .slice(0, 3)
      .map(([name, schema]) => (isSchemaObject(schema) && textOf(schema['title'])) || wordsFrom(name));
    if (names.length === 0) return option;
    return {...option, title: [...names, ...(own.length > 3 ? ['…'] : [])].join(', ')};
  });
}

function hasName(members: readonly (readonly [string, unknown])[], name: string): boolean {
  return members.some(([other]) => other === name);
}

function textOf(title: unknown): string {
  return typeof title === 'string' ? title.trim() : '';
}
