/** A schema that is a choice among values: `enum`, or `oneOf`/`anyOf` of `const` with `title`. */
import {isSchemaObject, type SchemaObject} from './schema.ts';

/** One value to choose. */
export interface Option {
  /** The JSON value kept as the answer, whole: also an object or a list is chosen as one. */
  readonly value: unknown;
  readonly title?: string;
  readonly description?: string;
}

/** The values a schema offers, in its order; `undefined` when it is no choice. */
export function optionsOf(schema: SchemaObject): readonly Option[] | undefined {
  if (Array.isArray(schema['enum'])) return fromEnum(schema, schema['enum']);
  for (const keyword of ['oneOf', 'anyOf']) {
    const members = schema[keyword];
    if (Array.isArray(members) && members.length > 0 && members.every(isOption)) return members.flatMap(fromMember);
  }
  return undefined;
}

function fromEnum(schema: SchemaObject, values: readonly unknown[]): Option[] | undefined {
  // Not standard, but common: names for the values of an `enum`, side by side.
  const names = schema['enumNames'];
  const options = values.map((value, at): Option => {
    const name = Array.isArray(names) ? (names[at] as unknown) : undefined;
    return typeof name === 'string' ? {value, title: name} : {value};
  });
  return options.length > 0 ? options : undefined;
}

function isOption(member: unknown): boolean {
  if (!isSchemaObject(member) || member['properties'] !== undefined) return false;
  return Object.hasOwn(member, 'const') || Array.isArray(member['enum']);
}

function fromMember(member: SchemaObject): Option[] {
  const values = Object.hasOwn(member, 'const') ? [member['const']] : (member['enum'] as unknown[]);
  const {title, description, deprecated} = member;
  if (deprecated === true) return [];
  return values.map((value) => ({
    value,
    ...(typeof title === 'string' && values.length === 1 && {title}),
    ...(typeof description === 'string' && {description}),
  }));
}
