/**
 * A form's JSON Schema, compiled by Ajv: the judge of what is accepted.
 *
 * Authors' patterns run on the same engine as in the browser, where no input makes one take long:
 * others read "." and "\s" in another way, and would refuse what the form has accepted.
 */
import {Ajv, type Options} from 'ajv';
import {Ajv2019} from 'ajv/dist/2019.js';
import {Ajv2020} from 'ajv/dist/2020.js';
import {draftOf, type Draft} from '@ozg-forms/core/schema/dialect';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {formats} from '@ozg-forms/core/validation/formats';
import {patternOf} from '@ozg-forms/core/validation/patterns';
import {inWordsOfAjv} from './words-of-ajv.ts';

/** Whether a value is what the schema describes. */
export type Judge = (value: unknown) => boolean;

const options: Options = {
  // Foreign schemas carry keywords of their own; `ozg-forms check` is strict, the receiver is tolerant.
  strict: false,
  logger: false,
  allErrors: false,
  // JSON knows no infinite numbers; 1e400 is read as one.
  strictNumbers: true,
  unicodeRegExp: true,
  // A missing "constructor" is missing, although every object inherits one.
  ownProperties: true,
  // 0.07 is a multiple of 0.01, whatever binary fractions make of it.
  multipleOfPrecision: 9,
  code: {regExp},
};

/**
 * Compiles a schema of any draft from 4 on; one that names none, or none that is known, is read as
 * the browser reads it. Takes some milliseconds; keep the result.
 *
 * @throws Error saying what the receiver cannot follow
 */
export function compileSchema(schema: SchemaObject): Judge {
  const draft = draftOf(schema);
  const {Validator, uri} = validators[draft] ?? validators[7]!;
  const ajv = new Validator({...options, ignoreKeywordsWithRef: draft <= 7});
  for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, {type: 'string', validate});
  // Ajv knows a draft by one spelling of its address; in the wild there are several.
  const validate = ajv.compile({...inWordsOfAjv(schema, draft), $schema: uri});
  return (value) => validate(value) === true;
}

const validators: Readonly<Partial<Record<Draft, {readonly Validator: typeof Ajv; readonly uri: string}>>> = {
  7: {Validator: Ajv, uri: 'http://json-schema.org/draft-07/schema#'},
  2019: {Validator: Ajv2019, uri: 'https://json-schema.org/draft/2019-09/schema'},
  2020: {Validator: Ajv2020, uri: 'https://json-schema.org/draft/2020-12/schema'},
};

function regExp(source: string): {test(text: string): boolean; toString(): string} {
  const pattern = patternOf(source);
  // Ajv takes two engines of the same spelling for one.
  return {test: (text) => pattern.test(text), toString: () => `/${source}/u`};
}
// Ajv asks for the source of the engine; it is only read when validators are written to files, which they are not.
regExp.code = 'patternOf';
