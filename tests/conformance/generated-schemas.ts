/** Schemas over every keyword of 2020-12, and answers that come close to what they ask. */
import fc from 'fast-check';
import type {Schema, SchemaObject} from '@ozg-forms/core/schema/schema';

const names = ['a', 'b', 'c', 'ab'];
const name = fc.constantFrom(...names);
const somePatterns = fc.constantFrom('^a', 'b$', '[0-9]', '^.{2}$', '^\\p{Lu}');
const someFormats = fc.constantFrom('date', 'email', 'iban', 'plz', 'uuid', 'din91379', 'x-unknown');
const types = fc.constantFrom('null', 'boolean', 'string', 'number', 'integer', 'array', 'object');
const small = fc.nat({max: 3});

const scalar = fc.constantFrom<unknown>(
  ...[null, true, false, 0, 1, 2, -1, 1.5, 2.5, 10, '', 'a', 'b', 'ab', 'Ab1', 'ä', '😀'],
  ...['2024-02-29', '2024-02-30', 'a@b.de', '24103', 'DE02120300000000202051'],
);

/** Any JSON value over the few names and values that the schemas speak of. */
export const answers: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    {maxDepth: 3, depthSize: 'medium'},
    scalar,
    {weight: 3, arbitrary: fc.dictionary(name, tie('any'), {maxKeys: 4, noNullPrototype: true})},
    fc.array(tie('any'), {maxLength: 4}),
  ),
})).any;

// Dyadic fractions only: on others Ajv's remainder is not exact, and the standard asks for exactness.
const keywordsOfValues: Keywords = {
  type: fc.oneof(types, fc.uniqueArray(types, {minLength: 1, maxLength: 2})),
  enum: fc.array(scalar, {minLength: 1, maxLength: 4}),
  const: scalar,
  minLength: small,
  maxLength: small,
  pattern: somePatterns,
  format: someFormats,
  minimum: small,
  maximum: small,
  exclusiveMinimum: small,
  exclusiveMaximum: small,
  multipleOf: fc.constantFrom(1, 2, 0.5),
};

// Beside a tuple Ajv finds something to contain in an empty list.
function withoutTuple({prefixItems, ...schema}: SchemaObject): SchemaObject {
  return prefixItems === undefined || 'contains' in schema ? schema : {prefixItems, ...schema};
}

/** Keywords that can fail on the values that occur. */
const assertions: Keywords = {type: types, const: scalar, minimum: small, pattern: somePatterns};

type Keywords = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** A schema with a few of the keywords; those under `together` come as they are. */
function fewOf(keywords: Keywords, most: number): fc.Arbitrary<SchemaObject> {
  const single = Object.entries(keywords).map(([keyword, value]) =>
    value.map((limit) => (keyword === 'together' ? limit : {[keyword]: limit})),
  );
  return fc
    .array(fc.oneof(...single), {minLength: 1, maxLength: most})
    .map((parts) => withoutTuple(Object.assign({}, ...parts) as SchemaObject));
}

const leaf: fc.Arbitrary<Schema> = fc.oneof(
  {weight: 6, arbitrary: fewOf(keywordsOfValues, 2)},
  fc.boolean(),
  fc.constantFrom({$ref: '#/$defs/one'}, {$ref: '#/$defs/two'}, {$ref: '#third'}, {}),
);

/** Keywords with schemas inside, but those that look at what is left. */
function keywordsAround(inner: fc.Arbitrary<Schema>): Keywords {
  const list = fc.array(inner, {minLength: 1, maxLength: 2});
  const someNames = fc.uniqueArray(name, {minLength: 1, maxLength: 2});
  const tableOf = <T>(entry: fc.Arbitrary<T>, key = name) =>
    fc.dictionary(key, entry, {minKeys: 1, maxKeys: 2, noNullPrototype: true});
  return {
    properties: tableOf(inner),
    patternProperties: tableOf(inner, somePatterns),
    additionalProperties: inner,
    propertyNames: inner,
    required: someNames,
    dependentRequired: tableOf(someNames),
    dependentSchemas: tableOf(inner),
    minProperties: small,
    maxProperties: small,
    items: inner,
    prefixItems: fc.array(inner, {minLength: 1, maxLength: 2}),
    together: fc.record(
      {contains: fewOf(assertions, 2), minContains: small, maxContains: small},
      {requiredKeys: ['contains'], noNullPrototype: true},
    ),
    minItems: small,
    maxItems: small,
    uniqueItems: fc.boolean(),
    allOf: list,
    anyOf: list,
    oneOf: list,
    not: inner,
    if: inner,
    then: inner,
    else: inner,
  };
}

// `unevaluated…` stands where forms have it: beside conditions and branches that declare
// members, never inside of a branch itself. There Ajv 8 looks at too much or too little.
function closed(inner: fc.Arbitrary<Schema>): fc.Arbitrary<SchemaObject> {
  const members = fc.dictionary(name, inner, {minKeys: 1, maxKeys: 2, noNullPrototype: true});
  const part = members.map((properties) => ({properties}));
  const entries = fc.array(inner, {minLength: 1, maxLength: 2}).map((prefixItems) => ({prefixItems}));
  const rest = fc.oneof(fc.constant(false), inner);
  return fc.oneof(
    partsBeside(part, rest).map(({rest: unevaluatedProperties, ...parts}) => ({...parts, unevaluatedProperties})),
    partsBeside(entries, rest).map(({rest: unevaluatedItems, ...parts}) => ({...parts, unevaluatedItems})),
  );
}

const presence = fc.constantFrom<SchemaObject>({required: ['a']}, {required: ['b']}, {minProperties: 2}, {minItems: 2});

function conditionOn(part: fc.Arbitrary<SchemaObject>): fc.Arbitrary<SchemaObject> {
  return fc.record({if: presence, then: part, else: part}, {noNullPrototype: true});
}

// Where a condition fails, Ajv forgets what "allOf" and "$ref" beside it looked at, and
// counts what the condition itself looked at; where a member of "dependentSchemas" is absent
// it forgets what "properties" looked at. So conditions stand inside of "allOf" here, where
// it does not, and look at no member; each kind of branches stands alone.
function partsBeside(part: fc.Arbitrary<SchemaObject>, rest: fc.Arbitrary<Schema>): fc.Arbitrary<SchemaObject> {
  const parts = fc.array(part, {minLength: 1, maxLength: 2});
  const beside = fc.oneof(
    fc.tuple(parts, conditionOn(part)).map(([first, last]) => ({allOf: [...first, last]})),
    fc.record({anyOf: parts}, {noNullPrototype: true}),
    fc.record({oneOf: parts}, {noNullPrototype: true}),
  );
  return fc.tuple(part, beside, rest).map(([own, others, last]) => ({...own, ...others, rest: last}));
}

const nested = fc.letrec<{any: Schema}>((tie) => ({
  any: fc.oneof(
    {maxDepth: 2},
    {weight: 3, arbitrary: leaf},
    {weight: 2, arbitrary: fewOf(keywordsAround(tie('any')), 3)},
  ),
})).any;

/** Sections beside each other; not in a list, where Ajv carries over what it saw from entry to entry. */
const sections = fc
  .dictionary(name, closed(leaf), {minKeys: 1, maxKeys: 3, noNullPrototype: true})
  .map((properties) => ({properties}));

// What the references lead to refers to nothing itself, or to a member of itself.
const definitions = fc.record({
  one: fewOf(keywordsOfValues, 2),
  two: fewOf(keywordsAround(fewOf(keywordsOfValues, 2)), 3),
  three: fewOf(keywordsOfValues, 2).map((schema) => ({
    ...schema,
    $anchor: 'third',
    properties: {a: {$ref: '#/$defs/three'}, b: {$ref: '#/$defs/one'}},
  })),
});

export const schemas: fc.Arbitrary<SchemaObject> = fc
  .tuple(fc.oneof({weight: 2, arbitrary: fewOf(keywordsAround(nested), 6)}, closed(nested), sections), definitions)
  .map(([schema, $defs]) => ({...schema, $defs}));

const condition = fc
  .tuple(name, fc.array(scalar, {minLength: 1, maxLength: 2}))
  .map(([key, values]) => ({properties: {[key]: {enum: values}}, required: [key]}));

function asked({properties}: {readonly properties: SchemaObject}): SchemaObject {
  return Object.fromEntries(Object.keys(properties).map((key) => [key, {}]));
}

/** Objects as forms are written: closed, with conditions that bring further members. */
export const closedSchemas: fc.Arbitrary<SchemaObject> = fc.letrec<{object: SchemaObject}>((tie) => {
  const member = fc.oneof({maxDepth: 2}, fewOf(keywordsOfValues, 1), tie('object'));
  const part = fc.dictionary(name, member, {maxKeys: 3, noNullPrototype: true}).map((properties) => ({properties}));
  return {
    object: fc
      .record({
        own: part,
        conditions: fc.array(fc.record({if: condition, then: part, else: part}, {noNullPrototype: true}), {
          minLength: 1,
          maxLength: 2,
        }),
        dependent: fc.dictionary(name, part, {maxKeys: 1, noNullPrototype: true}),
        required: fc.uniqueArray(name, {maxLength: 1}),
      })
      .map(({own, conditions, dependent, required}) => ({
        type: 'object',
        // The members that conditions look at are asked themselves, as in every form.
        properties: Object.assign({}, ...conditions.map((each) => asked(each.if)), own.properties) as SchemaObject,
        allOf: conditions,
        dependentSchemas: dependent,
        required,
        unevaluatedProperties: false,
      })),
  };
}).object;
