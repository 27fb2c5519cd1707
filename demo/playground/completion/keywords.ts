/**
 * The keywords of JSON Schema 2020-12 that forms are made of, for completion: the standard's own meta-schema says its
 * parts by `$dynamicRef`, which the language service does not follow, and says nothing of what a citizen sees.
 */
import {formats} from '@ozg-forms/core/validation/formats';
import type {JSONSchema} from 'vscode-json-languageservice';

const schema: JSONSchema = {$ref: '#/$defs/JsonSchema'};
const schemas: JSONSchema = {type: 'object', additionalProperties: schema};
const someSchemas: JSONSchema = {type: 'array', items: schema};
const names: JSONSchema = {type: 'array', items: {type: 'string'}};
const count: JSONSchema = {type: 'integer', minimum: 0};
const types = ['string', 'integer', 'number', 'boolean', 'object', 'array', 'null'];

/** `body` is what completion writes where nothing is there yet. */
const snippet = (description: string, body: unknown) => ({defaultSnippets: [{label: description, body}]});

const text = snippet('One line of text', {title: '$1', type: 'string', minLength: 1, maxLength: 200});
const date = snippet('A date', {title: '$1', type: 'string', format: 'date'});
const yesNo = snippet('Yes or no', {title: '$1', type: 'boolean'});
const choice = snippet('A choice', {title: '$1', oneOf: [{const: '$2', title: '$3'}]});
const section = snippet('A section', {
  title: '$1',
  type: 'object',
  unevaluatedProperties: false,
  required: [],
  properties: {},
});
const question: JSONSchema = {
  ...schema,
  defaultSnippets: [text, date, yesNo, choice, section].flatMap(({defaultSnippets}) => defaultSnippets),
};

function described(description: string, as: JSONSchema): JSONSchema {
  return {...as, description};
}

/** The form of a schema, as `#/$defs/JsonSchema`. */
export const keywords: JSONSchema = {
  type: ['object', 'boolean'],
  properties: {
    title: described('The question, or the heading of a section.', {type: 'string'}),
    description: described('One line below the question that everybody needs.', {type: 'string'}),
    type: described('What kind of answer is wanted.', {enum: types}),
    properties: described('The questions of this section, by name.', {
      type: 'object',
      additionalProperties: question,
    }),
    required: described('Names of the questions that have to be answered. What is not named is optional.', names),
    unevaluatedProperties: described('false: an answer that nothing asks for is refused. Write it at every object.', {
      anyOf: [{type: 'boolean'}, schema],
      default: false,
    }),
    format: described('What a text has to be, e.g. a date; the control follows from it.', {
      enum: Object.keys(formats).sort(),
    }),
    minLength: described('Fewest characters. 1 where an answer must not be empty.', count),
    maxLength: described('Most characters.', count),
    pattern: described('Regular expression that the text has to match; anchor it by ^ and $.', {type: 'string'}),
    minimum: described('The least number that is accepted.', {type: 'number'}),
    maximum: described('The greatest number that is accepted.', {type: 'number'}),
    exclusiveMinimum: described('The number has to be greater than this.', {type: 'number'}),
    exclusiveMaximum: described('The number has to be less than this.', {type: 'number'}),
    multipleOf: described('The number is a multiple of this.', {type: 'number'}),
    oneOf: described('A choice, of {"const", "title"}; or parts of which exactly one applies.', {
      ...someSchemas,
      items: {...schema, ...snippet('An option', {const: '$1', title: '$2'})},
    }),
    enum: described('A choice among values without words of their own.', {type: 'array'}),
    const: described('The only value that is accepted. true: a statement to confirm.', {}),
    items: described('What each entry of the list is.', question),
    prefixItems: described('The first entries of the list, one schema for each.', someSchemas),
    minItems: described('Fewest entries.', count),
    maxItems: described('Most entries.', count),
    uniqueItems: described('true: no entry twice. With a choice as `items`: checkboxes.', {type: 'boolean'}),
    contains: described('At least one entry is like this.', schema),
    if: described('Condition on the answers. Name what it looks at in `required` as well.', {
      ...schema,
      ...snippet('An answer is …', {required: ['$1'], properties: {$1: {const: '$2'}}}),
    }),
    then: described('What is asked as well where the condition holds.', {
      ...schema,
      ...snippet('A further question', {required: ['$1'], properties: {$1: {title: '$2', type: 'string'}}}),
    }),
    else: described('What is asked as well where it does not.', schema),
    allOf: described('Further parts that all apply: several conditions, each with `if` and `then`.', someSchemas),
    anyOf: described('Parts of which at least one applies.', someSchemas),
    not: described('What the answer must not be.', schema),
    dependentRequired: described('Where one answer is given, others are needed.', {
      type: 'object',
      additionalProperties: names,
    }),
    dependentSchemas: described('Where an answer is given, this applies as well.', schemas),
    patternProperties: described('Answers whose names the citizen chooses.', schemas),
    additionalProperties: described('Further answers; prefer `unevaluatedProperties`.', {
      anyOf: [{type: 'boolean'}, schema],
    }),
    propertyNames: described('What names of further answers have to be.', schema),
    minProperties: described('Fewest members.', count),
    maxProperties: described('Most members.', count),
    default: described('Fills the question in once.', {}),
    examples: described('Answers as one would type them; the first is shown below the question.', {type: 'array'}),
    readOnly: described('true: shown, and not to be changed.', {type: 'boolean'}),
    writeOnly: described('true: kept out of drafts.', {type: 'boolean'}),
    deprecated: described('true: no longer offered.', {type: 'boolean'}),
    $ref: described('A schema that stands elsewhere, e.g. #/$defs/address.', {type: 'string'}),
    $defs: described('Schemas to refer to by `$ref`.', schemas),
    $comment: described('A note for authors.', {type: 'string'}),
    $schema: described('The draft of JSON Schema.', {
      type: 'string',
      default: 'https://json-schema.org/draft/2020-12/schema',
    }),
  },
};
