/** Keywords of JSON Schema, for suggestions. */

/** Keywords of draft 2020-12 that a form makes use of. */
export const keywords: readonly string[] = (
  '$schema $id $ref $defs $comment allOf anyOf oneOf not if then else dependentSchemas dependentRequired properties ' +
  'patternProperties additionalProperties unevaluatedProperties propertyNames required minProperties maxProperties items ' +
  'prefixItems unevaluatedItems contains minContains maxContains minItems maxItems uniqueItems type enum const minLength ' +
  'maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf contentEncoding ' +
  'contentMediaType title description default readOnly writeOnly deprecated examples'
).split(' ');

/** What people write who know another language, or an older draft. */
export const meant: Readonly<Record<string, string>> = {
  label: 'title',
  name: 'title',
  hint: 'description',
  help: 'description',
  placeholder: 'examples',
  example: 'examples',
  regex: 'pattern',
  min: 'minimum',
  max: 'maximum',
  options: 'oneOf',
  choices: 'oneOf',
  values: 'enum',
  mandatory: 'required',
  fields: 'properties',
  members: 'properties',
  definitions: '$defs',
  divisibleBy: 'multipleOf',
};
