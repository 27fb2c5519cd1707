/** Keywords of JSON Schema, for suggestions. */
import {nearest} from '../terminal/suggestion.ts';

/** Keywords of draft 2020-12 that a form makes use of. */
export const keywords: readonly string[] = (
  '$schema $id $ref $defs $comment allOf anyOf oneOf not if then else dependentSchemas dependentRequired properties ' +
  'patternProperties additionalProperties unevaluatedProperties propertyNames required minProperties maxProperties items ' +
  'prefixItems unevaluatedItems contains minContains maxContains minItems maxItems uniqueItems type enum const minLength ' +
  'maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf contentEncoding ' +
  'contentMediaType title description default readOnly writeOnly deprecated examples'
).split(' ');

/** What people write who know another language, or an older draft. */
const meant: Readonly<Record<string, string>> = {
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
  unique: 'uniqueItems',
  titel: 'title',
  beschreibung: 'description',
  hinweis: 'description',
  beispiel: 'examples',
  typ: 'type',
  muster: 'pattern',
  werte: 'enum',
  auswahl: 'oneOf',
  pflicht: 'required',
  felder: 'properties',
};

/** The keyword that somebody may have meant; `undefined` for one that is known, and where none is near. */
export function keywordMeantBy(name: string): string | undefined {
  return keywords.includes(name) ? undefined : (meant[name.toLowerCase()] ?? nearest(name, keywords));
}
