/** JSON Schema as this package reads it: an object of keywords, or a boolean. */

/** A schema with keywords. Unknown keywords are allowed and ignored. */
export type SchemaObject = Readonly<Record<string, unknown>>;

/** `true` accepts all, `false` nothing (JSON Schema 2020-12 core, 4.3.2). */
export type Schema = SchemaObject | boolean;

/** Whether a value can carry keywords. */
export function isSchemaObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
