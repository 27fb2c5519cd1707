/**
 * What is asked, given the answers: a tree of places, worked out from schema and answers
 * alone. Pure; a place whose answers did not change is handed out again as the same object.
 */
import {DefinitionError} from '../definition/definition-error.ts';
import {isDocument} from '../schema/document-reference.ts';
import type {Form} from '../definition/form.ts';
import {childOf, isWithin, parentOf, type Pointer} from '../pointer.ts';
import {isEqual} from '../schema/equality.ts';
import {entrySchemas, factsOf, onlyShown, tupleLength, type Facts} from '../schema/facts.ts';
import {aloneParts, partsOf, type Parts} from '../schema/parts.ts';
import {isSchemaObject, type SchemaObject} from '../schema/schema.ts';
import type {Answers} from './answers.ts';
import type {FieldNode, KindName} from './field-node.ts';
import {SchemaLists} from './schema-lists.ts';
import {SectionPlan} from './section-plan.ts';
import {emptyList, emptySection, sentList, sentSection} from './sent.ts';

/** What a person did besides answering, as far as it decides what is asked. */
export interface ShapeInput {
  readonly answers: Answers;
  /** Chosen branches: pointer and choice id, joined by `#` → index. */
  readonly branches: ReadonlyMap<string, number>;
  /** Places a person has emptied: their `default` does not come back. */
  readonly emptied: ReadonlySet<Pointer>;
}

/** Works out the tree of places; keeps the last one, to share what did not change. */
export type Shaper = (input: ShapeInput) => FieldNode;

/** A list may ask for a thousand entries; so many are not drawn before somebody asks for them. */
const maxPaddedEntries = 100;
/** Conditions may depend on each other's answers; after so many rounds they will never settle. */
const maxRounds = 8;
/** All further rounds of one derivation together, so that conditions inside of conditions end as well. */
const maxExtraRounds = 2_000;
const maxDepth = 64;
/** A small schema may ask for places without end, by sections that contain each other. */
const maxPlaces = 20_000;

export function createShaper(form: Form): Shaper {
  const shape = new Shape(form);
  return (input) => shape.root(input);
}

/** The tree of places for some answers. For one look; a session keeps a shaper instead. */
export function shapeOf(form: Form, answers: Answers): FieldNode {
  return createShaper(form)({answers, branches: new Map(), emptied: new Set()});
}

/** Where a place stands, whatever the answers. */
interface Slot {
  readonly pointer: Pointer;
  readonly pattern: string;
  readonly key: string;
  readonly roots: readonly SchemaObject[];
  readonly depth: number;
  readonly isNamed?: true;
}

/** What decides about one place from outside of it. */
interface Demand {
  readonly isDemanded: boolean;
  /** What the `default` of a section above says about this place. */
  readonly fallback: unknown;
  /** Whether it stands inside of something that is only shown. */
  readonly isOnlyShown: boolean;
}

/**
 * A place while it is worked out, together with all it was worked out from. One object for both: a long form
 * has thousands of them. Nobody changes it once it is handed out.
 */
type Place = {-readonly [K in keyof FieldNode]: FieldNode[K]} & Demand & {readonly slot: Slot; readonly raw: unknown};

/** One list for all single values: a long form has thousands of them. */
const noMembers: readonly FieldNode[] = Object.freeze([]);
const nothingChosen: ReadonlyMap<string, number> = new Map();

class Shape {
  #input: ShapeInput = {answers: undefined, branches: nothingChosen, emptied: new Set()};
  #extraRounds = 0;
  #places = 0;
  readonly #form: Form;
  readonly #lists = new SchemaLists();
  readonly #plans = new Map<readonly SchemaObject[], SectionPlan>();
  readonly #slots = new Map<Pointer, {readonly plan: SectionPlan; readonly slots: readonly Slot[]}>();
  readonly #remembered = new Map<Pointer, Place>();
  /** Schemas of the sections that are being worked out right now, by pointer. */
  readonly #open = new Map<Pointer, readonly SchemaObject[]>();
  readonly #root: Slot;

  constructor(form: Form) {
    this.#form = form;
    const roots = this.#lists.shared(isSchemaObject(form.schema) ? [form.schema] : []);
    this.#root = {pointer: '', pattern: '', key: '', roots, depth: 0};
  }

  root(input: ShapeInput): FieldNode {
    for (const key of changedKeys(this.#input.branches, input.branches)) this.#forget(key.slice(0, key.indexOf('#')));
    for (const pointer of changedMembers(this.#input.emptied, input.emptied)) this.#forget(pointer);
    this.#input = input;
    this.#extraRounds = 0;
    this.#places = 0;
    return this.#place(this.#root, input.answers, true, undefined, false);
  }

  // What a person did at a place changes it and everything around it, and nothing beside it.
  #forget(pointer: Pointer): void {
    for (let place = pointer; ; place = parentOf(place)) {
      this.#remembered.delete(place);
      if (place === '') return;
    }
  }

  #place(slot: Slot, raw: unknown, isDemanded: boolean, fallback: unknown, isOnlyShown: boolean): FieldNode {
    const last = this.#remembered.get(slot.pointer);
    if (
      last &&
      last.raw === raw &&
      last.slot.roots === slot.roots &&
      last.isDemanded === isDemanded &&
      last.fallback === fallback &&
      last.isOnlyShown === isOnlyShown
    )
      return last;
    if (++this.#places > maxPlaces) {
      throw new DefinitionError(
        '',
        `The form asks for more than ${maxPlaces.toLocaleString('en')} answers at once.`,
        'Let sections that contain each other be optional, and ask for fewer "minItems".',
      );
    }
    const place = this.#build(slot, raw, {isDemanded, fallback, isOnlyShown});
    this.#remembered.set(slot.pointer, place);
    return place;
  }

  #build(slot: Slot, raw: unknown, demand: Demand): Place {
    let seen = raw;
    for (let round = 1; ; round++) {
      const node = this.#withKind(slot, this.#partsOf(slot.roots, seen, slot.pointer), raw, demand);
      // What is sent may meet other conditions than what was given: look again until both agree.
      // A section that is not begun is looked at as an empty one, or each `if` would hold.
      const judged: unknown = node.kind === 'section' && !isUndecided(node) ? (node.sent ?? emptySection) : node.sent;
      if ((node.members.length === 0 && node.kind !== 'section') || isEqual(judged, seen)) return node;
      if (round === maxRounds || ++this.#extraRounds > maxExtraRounds) return node;
      seen = judged;
    }
  }

  #partsOf(roots: readonly SchemaObject[], value: unknown, pointer: Pointer): Parts {
    const alone = aloneParts(roots);
    if (alone) return alone;
    const {index, evaluator} = this.#form;
    const {branches} = this.#input;
    const parts = partsOf(roots, value, index, evaluator, (id) => branches.get(`${pointer}#${id}`));
    return {...parts, schemas: this.#lists.shared(parts.schemas)};
  }

  #withKind(slot: Slot, parts: Parts, raw: unknown, demand: Demand): Place {
    const {pointer, pattern, key, depth, isNamed} = slot;
    const {schemas, choices, branches} = parts;
    const {isDemanded, fallback, isOnlyShown} = demand;
    const own = factsOf(schemas);
    // Nobody types what is computed.
    const facts = isOnlyShown || Object.hasOwn(this.#form.computed, pattern) ? onlyShown(own) : own;
    const kind = this.#kindOf(parts, facts, raw, isDemanded, pointer, depth);
    const {options} = kind === 'choices' ? factsOf(this.#entryParts(schemas)) : facts;
    // Where `null` is an answer, leaving the question open is one: it may stay open, and says `null`.
    const isNullable = isDemanded && options === undefined && this.#takesNull(slot.roots, facts);
    const required = isDemanded && !isNullable;
    const place: Place = {
      pointer,
      pattern,
      key,
      kind,
      schemas,
      facts,
      options,
      required,
      value: raw,
      sent: undefined,
      members: noMembers,
      choices,
      branches,
      isDemanded,
      fallback,
      isOnlyShown,
      slot,
      raw,
    };
    if (isNamed) place.isNamed = true;
    this.#fill(place);
    if (place.sent === undefined && (isNullable || isNamed)) place.sent = null;
    return place;
  }

  // A schema may say so outright, or leave it to a branch; one that says no type at all only allows it.
  #takesNull(roots: readonly SchemaObject[], {types, hasType}: Facts): boolean {
    if (types.includes('null')) return true;
    if (roots.some(({type, $ref}) => typeof type === 'string' && $ref === undefined)) return false;
    return hasType && roots.every((root) => this.#form.evaluator.isValid(root, null));
  }

  #fill(place: Place): void {
    const {kind, raw} = place;
    if (kind === 'section' && isUndecided(place)) place.sent = place.required ? null : undefined;
    else if (kind === 'section') this.#fillSection(place);
    else if (kind === 'list') this.#fillList(place);
    else if (kind === 'closed') place.sent = raw;
    else this.#fillSingle(place);
  }

  #kindOf(
    {schemas, choices}: Parts,
    facts: Facts,
    raw: unknown,
    required: boolean,
    pointer: Pointer,
    depth: number,
  ): KindName {
    if (facts.options || facts.constant) return this.#form.kinds.kindOf(facts).name as KindName;
    if (isUndecided({choices})) return 'section';
    const properties = schemas.find((schema) => isSchemaObject(schema['properties']))?.['properties'] as
      SchemaObject | undefined;
    if (properties && isDocument(properties)) return 'document';
    if (facts.types.includes('array') || (facts.types.length === 0 && facts.hasEntries))
      return depth < maxDepth ? this.#kindOfList(schemas, facts) : 'closed';
    const isSection =
      facts.types.includes('object') || facts.hasMembers || (facts.types.length === 0 && choices.length > 0);
    if (!isSection) return this.#form.kinds.kindOf(facts).name as KindName;
    const isEndless = raw === undefined && !required && this.#containsItself(schemas, pointer);
    return isEndless || depth >= maxDepth ? 'closed' : 'section';
  }

  #kindOfList(schemas: readonly SchemaObject[], facts: Facts): KindName {
    const entry = this.#entryParts(schemas);
    if (entry.some(({properties}) => isSchemaObject(properties) && isDocument(properties))) return 'documents';
    return factsOf(entry).options && facts.uniqueItems ? 'choices' : 'list';
  }

  #entryParts(schemas: readonly SchemaObject[]): readonly SchemaObject[] {
    return this.#lists.shared(this.#partsOf(entrySchemas(schemas, 0), undefined, '').schemas);
  }

  // The same schemas on the way down, with nothing answered in between, would go on for ever.
  #containsItself(schemas: readonly SchemaObject[], pointer: Pointer): boolean {
    const own = schemas.filter((schema) => isSchemaObject(schema['properties']));
    for (let above = pointer; above !== '';) {
      above = parentOf(above);
      const open = this.#open.get(above);
      if (open && own.some((schema) => open.includes(schema))) return true;
    }
    return false;
  }

  #fillSection(place: Place): void {
    const {raw} = place;
    const given = isSchemaObject(raw) ? raw : undefined;
    const fallback = place.facts.default ?? place.fallback;
    const fallbacks = isSchemaObject(fallback) ? fallback : undefined;
    const plan = this.#planOf(place.schemas);
    const {takesNames} = plan;
    const demanded = plan.requiredFor(given);
    this.#open.set(place.pointer, place.schemas);
    const members: FieldNode[] = [];
    let isAsGiven = true;
    const add = (slot: Slot) => {
      const {key} = slot;
      const value = given && (!(key in Object.prototype) || Object.hasOwn(given, key)) ? given[key] : undefined;
      const instead = fallbacks && Object.hasOwn(fallbacks, key) ? fallbacks[key] : undefined;
      const member = this.#place(slot, value, slot.isNamed ?? demanded.has(key), instead, place.facts.readOnly);
      isAsGiven &&= member.sent === value;
      if (!member.facts.deprecated || this.#isInUse(member, value)) members.push(member);
    };
    this.#slotsOf(place, plan).forEach(add);
    for (const name of new Set([...Object.keys(given ?? {}), ...Object.keys(fallbacks ?? {})])) {
      if (plan.names.has(name) || name === '__proto__') continue;
      const isGone = this.#input.emptied.has(childOf(place.pointer, name)) && !Object.hasOwn(given ?? {}, name);
      if (isGone) continue;
      const slot = slotFor(place, name, plan);
      if (slot.roots.length > 0) add({...slot, isNamed: true});
    }
    this.#open.delete(place.pointer);
    place.sent = sentSection(members, given, {required: place.required, isAsGiven});
    place.members = members;
    if (takesNames) place.takesNames = true;
  }

  // What is no longer offered is there for who has answered it, also while it is being answered anew; and where
  // it is demanded, or nobody could go on.
  #isInUse({required, sent, pointer}: FieldNode, given: unknown): boolean {
    return (
      required ||
      (given !== undefined && sent !== undefined) ||
      [...this.#input.emptied].some((place) => isWithin(place, pointer))
    );
  }

  #planOf(schemas: readonly SchemaObject[]): SectionPlan {
    let plan = this.#plans.get(schemas);
    if (!plan) this.#plans.set(schemas, (plan = new SectionPlan(schemas, this.#lists, this.#form.evaluator)));
    return plan;
  }

  #slotsOf(place: Place, plan: SectionPlan): readonly Slot[] {
    const last = this.#slots.get(place.pointer);
    if (last?.plan === plan) return last.slots;
    const first = (this.#form.fields[place.pattern]?.order ?? []).filter((name) => plan.names.has(name));
    const names = new Set([...first, ...plan.names]);
    const slots = [...names].map((name) => slotFor(place, name, plan)).filter(({roots}) => roots.length > 0);
    this.#slots.set(place.pointer, {plan, slots});
    return slots;
  }

  #fillList(place: Place): void {
    const {raw} = place;
    const given = Array.isArray(raw) ? (raw as unknown[]) : undefined;
    const isUntouched = given === undefined && !this.#input.emptied.has(place.pointer);
    const fallback = place.facts.default ?? place.fallback;
    const start = isUntouched && Array.isArray(fallback) ? (fallback as unknown[]) : given;
    const padded = start || place.required ? Math.min(place.facts.minItems ?? 0, maxPaddedEntries) : 0;
    const tuple = tupleLength(place.schemas);
    const count = Math.max(start?.length ?? 0, padded, tuple);
    const rest = this.#lists.shared(entrySchemas(place.schemas, tuple));
    const members = [...Array(count).keys()].map((at) => {
      const roots = at < tuple ? this.#lists.shared(entrySchemas(place.schemas, at)) : rest;
      const slot = {pointer: `${place.pointer}/${at}`, pattern: `${place.pattern}/*`, key: String(at), roots};
      return this.#place({...slot, depth: place.slot.depth + 1}, start?.[at], true, undefined, place.facts.readOnly);
    });
    place.value = start;
    place.sent = sentList(members, start, place.required);
    place.members = members;
  }

  #fillSingle(place: Place): void {
    const {facts, kind, raw: answer} = place;
    // `null` in a list stands for an entry that is still empty.
    const raw = answer === null && facts.hasType && !facts.types.includes('null') ? undefined : answer;
    if (kind === 'constant') {
      const isTaken = place.required || place.choices.length > 0;
      place.value = place.sent = raw === undefined && isTaken ? facts.constant?.value : raw;
      return;
    }
    const isUntouched = raw === undefined && !this.#input.emptied.has(place.pointer);
    const value = isUntouched ? (facts.default ?? place.fallback) : raw;
    const isEmptyList =
      (kind === 'choices' || kind === 'documents') &&
      (value === undefined || (Array.isArray(value) && value.length === 0));
    place.value = value;
    place.sent = isEmptyList ? (place.required ? emptyList : undefined) : value;
  }
}

/** Several types are possible, and none was chosen: nothing can be asked yet. */
function isUndecided({choices}: Pick<FieldNode, 'choices'>): boolean {
  return choices.some(({keyword, chosen}) => keyword === 'type' && chosen < 0);
}

function slotFor({pointer, pattern, slot}: Place, name: string, plan: SectionPlan): Slot {
  const place = childOf(pointer, name);
  return {
    pointer: place,
    // Outside of lists both are the same text, which is then looked up quicker.
    pattern: pattern === pointer ? place : childOf(pattern, name),
    key: name,
    roots: plan.rootsOf(name),
    depth: slot.depth + 1,
  };
}

function changedKeys<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): string[] {
  if (before === after) return [];
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
}

function changedMembers(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  if (before === after) return [];
  return [...new Set([...before, ...after])].filter((member) => before.has(member) !== after.has(member));
}
