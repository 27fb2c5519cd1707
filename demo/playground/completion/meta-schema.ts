/** What may stand in a definition, as the language service reads it: the published meta-schema, and the keywords inside. */
import type {JSONSchema} from 'vscode-json-languageservice';
import published from '@ozg-forms/core/form.schema.json' with {type: 'json'};
import {keywords} from './keywords.ts';

type Published = JSONSchema & {readonly $defs: Record<string, JSONSchema>};

const {$schema: _draft, $id: _address, ...definition} = withoutLongExamples(published) as Published;

// What a name or a version looks like is a good beginning; a whole section of another form is none.
function withoutLongExamples(schema: object): unknown {
  const isShort = (value: unknown) => !Array.isArray(value) || value.every((example) => typeof example !== 'object');
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key === 'examples' && !isShort(value) ? undefined : value)),
  );
}

/** What completion writes into an empty file. `^` is the language service's sign for what is no text. */
const whole = {
  id: '${1:fundsache-melden}',
  version: '1.0.0',
  language: 'de',
  title: '${2:Fundsache melden}',
  schema: {type: 'object', unevaluatedProperties: false, required: [], properties: {'${3:gegenstand}': '^$4'}},
};

/** A form definition. */
export const definitionSchema: JSONSchema = {
  ...definition,
  $defs: {...definition.$defs, JsonSchema: keywords},
  defaultSnippets: [{label: 'A form', description: 'What every form needs.', body: whole}],
};

/** A schema without anything around it, which is a form as well. */
export const bareSchema: JSONSchema = {$ref: '#/$defs/JsonSchema', $defs: {JsonSchema: keywords}};
