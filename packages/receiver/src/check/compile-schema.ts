/**
 * A form's JSON Schema, compiled by Ajv: the judge of what is accepted.
 *
 * Authors' patterns run on RE2, where no input makes one take long; a pattern that RE2 does not
 * know (look-ahead, back references) makes the form unusable here, and `doctor` says so.
 */
import {Ajv, type Options} from 'ajv';
import {Ajv2019} from 'ajv/dist/2019.js';
import {Ajv2020} from 'ajv/dist/2020.js';
import {RE2JS} from 're2js';
import {formats} from '@ozg-forms/core/validation/formats';

/** Whether a value is what the schema describes. */
export type Judge = (value: unknown) => boolean;

const options: Options = {
  // Foreign schemas carry keywords of their own; `ozg-forms check` is strict, the receiver is tolerant.
  strict: false,
  logger: false,
  allErrors: false,
  unicodeRegExp: true,
  // 0.07 is a multiple of 0.01, whatever binary fractions make of it.
  multipleOfPrecision: 9,
  code: {regExp: re2},
};

const dialects: readonly {readonly uri: RegExp; readonly create: () => Ajv}[] = [
  {uri: /^https:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, create: () => new Ajv2020(options)},
  {uri: /^https:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, create: () => new Ajv2019(options)},
  {uri: /^https?:\/\/json-schema\.org\/draft-07\/schema#?$/, create: () => new Ajv(options)},
];

/**
 * Compiles a schema. Takes some milliseconds; keep the result.
 *
 * @throws Error saying what the receiver cannot follow
 */
export function compileSchema(schema: object): Judge {
  const uri = (schema as {$schema?: unknown}).$schema ?? 'https://json-schema.org/draft/2020-12/schema';
  const dialect = dialects.find((candidate) => typeof uri === 'string' && candidate.uri.test(uri));
  if (!dialect)
    throw new Error(`"$schema" names a dialect the receiver does not know: ${String(uri)}. Use draft 2020-12.`);
  const ajv = dialect.create();
  for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, {type: 'string', validate});
  const validate = ajv.compile(schema);
  return (value) => validate(value) === true;
}

function re2(pattern: string): {test(text: string): boolean; toString(): string} {
  const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
  return {
    test: (text) => compiled.matcher(text).find(),
    // Ajv takes two engines of the same spelling for one.
    toString: () => `/${pattern}/u`,
  };
}
// Ajv asks for the source of the engine; it is only read when validators are written to files, which they are not.
re2.code = 're2';
