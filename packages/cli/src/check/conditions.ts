/**
 * Under which conditions each place of a form is asked, as far as they are about single answers: `const` and `enum` in
 * `if`, and the branches that an answer tells apart. Finds conditions that can never be true, and which of two
 * questions are never asked together.
 */
import type {Form} from '@ozg-forms/core/definition/form';
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {branchesOf} from '@ozg-forms/core/schema/branches';
import {optionsOf} from '@ozg-forms/core/schema/options';
import {isSchemaObject, type Schema, type SchemaObject} from '@ozg-forms/core/schema/schema';
import type {Question} from './questions.ts';

/** One answer that is wanted: which, and where that is said. */
export interface Wanted {
  readonly pattern: Pointer;
  readonly values: readonly unknown[];
  /** Pointer into the file, to the `const` or `enum`. */
  readonly place: Pointer;
}

/** Everything that holds where a part of the schema applies. */
interface Context {
  readonly wanted: readonly Wanted[];
  /** Which side of each `if`, or which branch of each `oneOf`, by the place of it. */
  readonly sides: ReadonlyMap<Pointer, string>;
}

/** A condition that is never true. */
export interface Impossible {
  readonly wanted: Wanted;
  /** The place of the `if`. */
  readonly condition: Pointer;
  /** What can be answered; `undefined` where an outer condition is the reason. */
  readonly options?: readonly unknown[];
  /** What an outer condition wants of the same answer. */
  readonly outer?: Wanted;
  /** Nothing is asked under that name at all. */
  readonly isUnknown?: true;
}

export interface Conditions {
  readonly impossible: readonly Impossible[];
  /** Whether no answers bring up both places. */
  areExclusive(one: Pointer, other: Pointer): boolean;
}

const always: Context = {wanted: [], sides: new Map()};
/** References may go round. */
const maxDepth = 40;

export function conditionsOf(form: Form, questions: readonly Question[], within: Pointer): Conditions {
  const {index} = form;
  const known = new Map(questions.map((question) => [question.pattern, question]));
  const impossible: Impossible[] = [];
  const contexts = new Map<Pointer, Context[]>();
  const placeOf = (schema: SchemaObject) => within + index.placeOf(schema);

  const visit = (schema: Schema | undefined, pattern: Pointer, context: Context, depth: number): void => {
    if (!isSchemaObject(schema) || depth > maxDepth) return;
    const inPlace = (part: unknown, inner = context) => visit(part as Schema, pattern, inner, depth + 1);
    const {$ref, allOf, properties, items, dependentSchemas} = schema;
    if (typeof $ref === 'string') inPlace(index.resolve(schema, $ref));
    if (Array.isArray(allOf)) for (const part of allOf) inPlace(part);
    for (const keyword of ['oneOf', 'anyOf'] as const) visitBranches(schema, keyword, pattern, context, inPlace);
    if (isSchemaObject(dependentSchemas)) for (const part of Object.values(dependentSchemas)) inPlace(part);
    if (isSchemaObject(schema['if'])) visitCondition(schema, schema['if'], pattern, context, inPlace);
    if (isSchemaObject(properties))
      for (const [name, member] of Object.entries(properties))
        enter(member as Schema, childOf(pattern, name), context, depth);
    if (isSchemaObject(items)) enter(items, `${pattern}/*`, context, depth);
  };

  // Only where something is asked: what a section says of one inside of itself would have no end.
  const enter = (schema: Schema, pattern: Pointer, context: Context, depth: number): void => {
    if (!known.has(pattern)) return;
    contexts.set(pattern, [...(contexts.get(pattern) ?? []), context]);
    visit(schema, pattern, context, depth + 1);
  };

  const visitCondition = (
    schema: SchemaObject,
    condition: SchemaObject,
    pattern: Pointer,
    context: Context,
    inPlace: (part: unknown, inner: Context) => void,
  ): void => {
    const place = childOf(placeOf(schema), 'if');
    const wanted = wantedBy(condition, pattern, place);
    const fault = firstFault(wanted, place, context);
    if (fault) impossible.push(fault);
    const side = (name: string) => new Map([...context.sides, [place, name]]);
    inPlace(schema['then'], {wanted: [...context.wanted, ...wanted], sides: side('then')});
    inPlace(schema['else'], {...context, sides: side('else')});
  };

  const firstFault = (wanted: readonly Wanted[], condition: Pointer, context: Context): Impossible | undefined => {
    for (const one of wanted) {
      const question = known.get(one.pattern);
      if (!question) return {wanted: one, condition, isUnknown: true};
      const options = answersOf(question);
      if (options && !share(options, one.values)) return {wanted: one, condition, options};
      const outer = context.wanted.find(({pattern, values}) => pattern === one.pattern && !share(values, one.values));
      if (outer) return {wanted: one, condition, outer};
    }
    return undefined;
  };

  const visitBranches = (
    schema: SchemaObject,
    keyword: 'oneOf' | 'anyOf',
    pattern: Pointer,
    context: Context,
    inPlace: (part: unknown, inner: Context) => void,
  ): void => {
    const branches = schema[keyword];
    if (!Array.isArray(branches) || optionsOf(schema)) return;
    const {usable, discriminator} = branchesOf(branches as Schema[], index);
    const place = childOf(placeOf(schema), keyword);
    for (const [at, branch] of usable.entries()) {
      const told = discriminator && {
        pattern: childOf(pattern, discriminator.property),
        values: discriminator.values[at]!,
        place,
      };
      const sides = new Map([...context.sides, [place, String(at)]]);
      inPlace(branch, {wanted: told ? [...context.wanted, told] : context.wanted, sides});
    }
  };

  if (isSchemaObject(form.schema)) visit(form.schema, '', always, 0);
  return {
    impossible,
    areExclusive(one, other) {
      const [some, others] = [contexts.get(one) ?? [], contexts.get(other) ?? []];
      return some.length > 0 && others.length > 0 && some.every((a) => others.every((b) => contradict(a, b)));
    },
  };
}

/** The single answers that a condition wants. Whatever else it says can only make it stricter. */
function wantedBy(condition: SchemaObject, pattern: Pointer, place: Pointer): Wanted[] {
  const {properties, allOf} = condition;
  const here = Object.hasOwn(condition, 'const')
    ? [{pattern, values: [condition['const']], place: childOf(place, 'const')}]
    : Array.isArray(condition['enum'])
      ? [{pattern, values: condition['enum'] as unknown[], place: childOf(place, 'enum')}]
      : [];
  const members = isSchemaObject(properties)
    ? Object.entries(properties).flatMap(([name, member]) =>
        isSchemaObject(member)
          ? wantedBy(member, childOf(pattern, name), childOf(childOf(place, 'properties'), name))
          : [],
      )
    : [];
  const parts = (Array.isArray(allOf) ? (allOf as Schema[]) : []).flatMap((part, at) =>
    isSchemaObject(part) ? wantedBy(part, pattern, childOf(childOf(place, 'allOf'), at)) : [],
  );
  return [...here, ...members, ...parts];
}

/** What can be answered, where that is a matter of a few values. */
function answersOf({kind, options, schemas}: Question): readonly unknown[] | undefined {
  if (kind === 'choice') return options?.map(({value}) => value);
  const fixed = schemas.find((schema) => Object.hasOwn(schema, 'const'));
  if (kind === 'constant' && fixed) return [fixed['const']];
  return schemas.some(({type}) => type === 'boolean') ? [true, false] : undefined;
}

function contradict(a: Context, b: Context): boolean {
  for (const [place, side] of a.sides) if (b.sides.has(place) && b.sides.get(place) !== side) return true;
  return a.wanted.some(({pattern, values}) =>
    b.wanted.some((other) => other.pattern === pattern && !share(other.values, values)),
  );
}

function share(some: readonly unknown[], others: readonly unknown[]): boolean {
  const texts = new Set(some.map((value) => JSON.stringify(value)));
  return others.some((value) => texts.has(JSON.stringify(value)));
}
