/** What a JSON Schema says, in the few words that fit into a table. */
import {code} from './page.ts';

/** As much of JSON Schema as the references are made from. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly [limit: string]: unknown;
}

/** Keywords that say within which limits a value is right. */
const limits = [
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
] as const;

/**
 * The kind of value: `string`, `array of string`, a link to a part of its own.
 *
 * @param linkTo where a `$ref` leads on the page, as Markdown
 */
export function typeOf(schema: Schema, linkTo: (reference: string) => string): string {
  if (schema.$ref !== undefined) return linkTo(schema.$ref);
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(', ');
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.anyOf) return schema.anyOf.map((branch) => typeOf(branch, linkTo)).join(', or ');
  if (schema.items) return `array of ${typeOf(schema.items, linkTo)}`;
  const {additionalProperties: values} = schema;
  if (typeof values === 'object') return `object, each value ${typeOf(values, linkTo)}`;
  return [schema.type ?? 'anything'].flat().join(' or ');
}

/** Each limit as a piece of code; those of keys and entries said as theirs. */
export function limitsOf(schema: Schema): string[] {
  const own = limits.flatMap((keyword) =>
    schema[keyword] === undefined ? [] : [code(`${keyword}: ${JSON.stringify(schema[keyword])}`)],
  );
  const {propertyNames, additionalProperties: values, items} = schema;
  return [
    ...own,
    ...(propertyNames ? limitsOf(propertyNames).map((limit) => `keys ${limit}`) : []),
    ...(typeof values === 'object' ? limitsOf(values).map((limit) => `values ${limit}`) : []),
    ...(items ? limitsOf(items).map((limit) => `entries ${limit}`) : []),
  ];
}
