/**
 * What a definition says that has no effect, with its place: nothing that makes it unusable, but
 * something its author should know. For authoring time; no page asks for it.
 */
import {childOf, type Pointer} from '../pointer.ts';
import {placeholdersIn} from '../quotes/placeholder.ts';
import {isKnownIn, namedDraft, type Draft} from '../schema/dialect.ts';
import {isSchemaObject, type SchemaObject} from '../schema/schema.ts';
import {answerTypesOf, typeAt, type AnswerTypes} from '../validation/answer-types.ts';
import {createChecker} from '../validation/cel-check.ts';
import {formats} from '../validation/formats.ts';
import type {Form} from './form.ts';

export interface DefinitionNote {
  /** JSON Pointer (RFC 6901) into the definition, or into the schema where there is nothing else. */
  readonly pointer: Pointer;
  /** A full sentence. */
  readonly note: string;
}

/** All notes: those on the schema first, in its order. */
export function notesOn(form: Form): readonly DefinitionNote[] {
  const within = form.definition ? '/schema' : '';
  const ofSchema = [...form.index.schemas()].flatMap((schema) => {
    const place = within + form.index.placeOf(schema);
    return [...dialectNotes(schema, place), ...keywordNotes(schema, place, form.index.draftOf(schema))];
  });
  const types = answerTypesOf(form);
  return [...ofSchema, ...placeNotes(form, types), ...ruleNotes(form, types)];
}

function dialectNotes(schema: SchemaObject, place: Pointer): DefinitionNote[] {
  const {$schema} = schema;
  if ($schema === undefined || namedDraft(schema) !== undefined) return [];
  const note = `"${String($schema)}" is no draft from 04 to 2020-12; the schema is read by what it looks like.`;
  return [{pointer: childOf(place, '$schema'), note}];
}

function keywordNotes(schema: SchemaObject, place: Pointer, draft: Draft): DefinitionNote[] {
  return Object.keys(schema).flatMap((keyword) => {
    const note = noteOn(keyword, schema, draft);
    return note === undefined ? [] : [{pointer: childOf(place, keyword), note}];
  });
}

function noteOn(keyword: string, schema: SchemaObject, draft: Draft): string | undefined {
  if (keyword.startsWith('x-')) return `"${keyword}" is a keyword of somebody else and has no effect.`;
  if (!standard.has(keyword)) return `"${keyword}" is no keyword of JSON Schema and has no effect.`;
  if (!isKnownIn(draft, keyword)) return `"${keyword}" has no meaning in ${nameOf(draft)} and no effect.`;
  if (keyword === 'required' && typeof schema['required'] === 'boolean')
    return '"required" at the member itself has no effect since draft 4; name it in "required" of what holds it.';
  const format = keyword === 'format' ? schema['format'] : undefined;
  if (typeof format === 'string' && !Object.hasOwn(formats, format))
    return `"${format}" is no known format and checks nothing.`;
  if (keyword === 'required' && Array.isArray(schema['required'])) return noteOnUngivable(schema);
  if (keyword !== '$ref' && draft <= 7 && typeof schema['$ref'] === 'string' && !words.has(keyword))
    return `"${keyword}" has no effect beside "$ref" in ${nameOf(draft)}; put both into "allOf".`;
  return undefined;
}

// Nobody can give it, so nobody could send the form, unless it comes from a login or from the page.
function noteOnUngivable({required, properties}: SchemaObject): string | undefined {
  const members = (isSchemaObject(properties) ? properties : {}) as Readonly<Record<string, SchemaObject>>;
  const name = (required as readonly string[]).find((each) => {
    const member = Object.hasOwn(members, each) ? members[each] : undefined;
    return isSchemaObject(member) && member['readOnly'] === true && !('default' in member) && !('const' in member);
  });
  return name === undefined
    ? undefined
    : `"${name}" is required and "readOnly": without a "default" nobody can give it, unless a login or the page does.`;
}

function nameOf(draft: Draft): string {
  return {4: 'draft-04', 6: 'draft-06', 7: 'draft-07', 2019: 'draft 2019-09', 2020: 'draft 2020-12'}[draft];
}

/** Keywords of any draft from 4 on, and two that are common beside them and read here. */
const standard = new Set(
  (
    '$schema $id id $ref $defs definitions $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary $comment ' +
    'allOf anyOf oneOf not if then else dependentSchemas dependentRequired dependencies properties patternProperties ' +
    'additionalProperties unevaluatedProperties propertyNames required minProperties maxProperties items prefixItems additionalItems ' +
    'unevaluatedItems contains minContains maxContains minItems maxItems uniqueItems type enum const minLength maxLength pattern format ' +
    'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf contentEncoding contentMediaType contentSchema ' +
    'title description default readOnly writeOnly deprecated examples enumNames'
  ).split(' '),
);

/** What is read beside a reference in every draft. */
const words = new Set('title description examples default $comment definitions $schema $id id'.split(' '));

// Rules and computed answers may name places that the schema never asks for.
function placeNotes(form: Form, types: AnswerTypes): DefinitionNote[] {
  const isAsked = (pointer: Pointer) => typeAt(pointer, types) !== undefined;
  const named = [
    ...form.rules.flatMap(({at}, rule) => at.map((pointer, index) => [`/rules/${rule}/at/${index}`, pointer] as const)),
    ...Object.keys(form.computed).map((pointer) => [childOf('/computed', pointer), pointer] as const),
    ...form.pages.flatMap(({fields}, page) =>
      form.definition?.pages
        ? fields.map((pointer, index) => [`/pages/${page}/fields/${index}`, pointer] as const)
        : [],
    ),
    // As the author wrote them: what the widgets of sections add names every member that there might be.
    ...Object.keys(form.definition?.fields ?? {}).map((pointer) => [childOf('/fields', pointer), pointer] as const),
  ];
  return [...named, ...quotedIn(form)]
    .filter(([, pointer]) => !isAsked(pointer))
    .map(([place, pointer]) => ({pointer: place, note: `Nothing is asked at "${pointer}", under whatever condition.`}));
}

// What cannot be evaluated decides nothing, so a rule without its guard lets answers pass in silence.
function ruleNotes(form: Form, types: AnswerTypes): DefinitionNote[] {
  if (form.rules.length === 0) return [];
  const checker = createChecker(types);
  return form.rules.flatMap(({check}, at) =>
    checker.unguarded(check).map((path) => ({
      pointer: `/rules/${at}/check`,
      note: `"${path}" may be absent, and then the rule decides nothing; ask first: has(${path.includes('.') ? path : `answers.${path}`}).`,
    })),
  );
}

/** Earlier answers that texts quote: where the text stands, and the pointer it names. */
function quotedIn({definition, index}: Form): (readonly [Pointer, Pointer])[] {
  if (!definition) return [];
  const {texts, pages, fields, rules} = definition;
  const titles = [...index.schemas()].flatMap((schema) =>
    (['title', 'description'] as const).map((word) => [childOf(`/schema${index.placeOf(schema)}`, word), schema[word]]),
  );
  const said = Object.entries({texts, pages, fields, rules}).map(([part, words]) => [childOf('', part), words]);
  return [...titles, ...said].flatMap(([place, words]) => quotedBelow(place as Pointer, words));
}

function quotedBelow(place: Pointer, words: unknown): (readonly [Pointer, Pointer])[] {
  if (typeof words === 'string') return placeholdersIn(words).map(({pointer}) => [place, pointer]);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, inner]) => quotedBelow(childOf(place, key), inner));
}
