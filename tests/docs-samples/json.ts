/** Samples of JSON: each has to be a whole thing without a flaw, or a part of one that its schema takes. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import {checkDefinition, checkProfile} from '@ozg-forms/cli/check';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import * as bodies from '@ozg-forms/receiver/contract/schemas';
import {root, type Block} from './blocks.ts';

type Json = Readonly<Record<string, unknown>>;

const read = (name: string) =>
  JSON.parse(readFileSync(join(root, 'packages/core', name), 'utf8')) as Json & {$id: string};
const form = read('form.schema.json');
const profile = read('profile.schema.json');
const ajv = new Ajv2020({strict: false, validateFormats: false}).addSchema(form).addSchema(profile);
const isForm = ajv.getSchema(form.$id)!;
const isProfile = ajv.getSchema(profile.$id)!;

/** An example of answers, as `forms/<id>/examples` holds them. */
const example = {
  type: 'object',
  required: ['valid', 'answers'],
  additionalProperties: false,
  properties: {description: {}, valid: {type: 'boolean'}, answers: {}, violations: {}, today: {}, profile: {}},
};

/** What a part may be: each definition of the meta-schemas whole, in a list, and with some of its members (where `if` asks for no others). */
const parts: readonly ValidateFunction[] = [
  ...[form, profile].flatMap((whole) => [
    ajv.compile({...whole, $id: undefined, required: [], $defs: undefined, properties: absolute(whole)} as object),
    ...Object.entries(whole['$defs'] as Readonly<Record<string, Json>>).flatMap(([name, part]) => [
      ...(name === 'JsonSchema' ? [] : wholeOrList(`${whole.$id}#/$defs/${name}`)),
      ...(part['properties']
        ? [ajv.compile({...part, required: [], properties: absolute(whole, part), if: true})]
        : []),
    ]),
  ]),
  ...Object.values(bodies).map((body) => ajv.compile({additionalProperties: false, ...withoutRequired(body)})),
  ajv.compile(example),
];

const keywords = new Ajv2020({strictSchema: true, strictTypes: false, strictRequired: false, validateFormats: false});

/** JSON Schema of a question or a condition, or of several questions by name; without a keyword that nobody knows. */
function isSchema(value: Json): boolean {
  const says = ['type', 'properties', 'if', '$ref', 'enum', 'items'].some((name) => name in value);
  const several = Object.values(value).every((one) => typeof one === 'object' && one !== null && isSchema(one as Json));
  if (!says) return several;
  // What it refers to stands elsewhere.
  const alone = JSON.stringify(value).replaceAll(/"\$ref":"[^"]*"/g, '"$ref":"#"');
  try {
    keywords.compile(JSON.parse(alone) as Json);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a sample; nothing for nothing. */
export function faultsOfJson({content}: Block): string[] {
  const value = JSON.parse(content) as Json;
  if ('schema' in value && 'id' in value) {
    loadForm(value);
    return [...said(isForm, value), ...errorsIn(checkDefinition(content))];
  }
  if ('ars' in value && 'name' in value) return [...said(isProfile, value), ...errorsIn(checkProfile(content))];
  const shown = JSON.parse(content, (_, member: unknown) => (member === '…' ? undefined : member)) as Json;
  return parts.some((isPart) => isPart(shown)) || isSchema(shown)
    ? []
    : ['is no definition, no profile and no part of one'];
}

function wholeOrList($ref: string): ValidateFunction[] {
  return [ajv.compile({$ref, type: ['object', 'array']}), ajv.compile({type: 'array', minItems: 1, items: {$ref}})];
}

function said(isRight: ValidateFunction, value: unknown): string[] {
  return isRight(value) ? [] : [ajv.errorsText(isRight.errors)];
}

function errorsIn(findings: ReturnType<typeof checkDefinition>): string[] {
  return findings.filter(({severity}) => severity === 'error').map(({message}) => message);
}

/** A sample may leave out what it is not about. */
function withoutRequired(body: object): object {
  return JSON.parse(JSON.stringify(body), (name, member: unknown) =>
    name === 'required' && Array.isArray(member) ? undefined : member,
  ) as object;
}

/** The properties of a part with references that hold anywhere. */
function absolute({$id}: {readonly $id: string}, part: Json = $id === form.$id ? form : profile): Json {
  const text = JSON.stringify(part['properties']).replaceAll('"$ref":"#/', `"$ref":"${$id}#/`);
  return JSON.parse(text.replaceAll('"$ref":"form.schema.json#/', `"$ref":"${form.$id}#/`)) as Json;
}
