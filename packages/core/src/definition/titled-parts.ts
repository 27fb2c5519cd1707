/**
 * The parts of a form whose sections are no objects, but titled members of `allOf`: the answers
 * lie next to each other, and only the schema keeps them apart. Some cities build forms so.
 */
import {isSchemaObject, type Schema, type SchemaObject} from '../schema/schema.ts';
import type {SchemaIndex} from '../schema/schema-index.ts';

export interface TitledPart {
  readonly title: string;
  /** Names of all members that the part may ask for, under whatever condition. */
  readonly names: readonly string[];
}

/** The parts on top, each name in the first one that declares it; none where the schema is no form of this kind. */
export function titledParts(schema: SchemaObject, index: SchemaIndex): readonly TitledPart[] {
  let members = membersOf(schema);
  // One part around all the others is a frame.
  while (members.length === 1 && membersOf(members[0]!).length > 0) members = membersOf(members[0]!);
  const known = new Set<string>();
  const parts = members.map((member) => {
    const names = [...namesIn(member, index, new Set())].filter((name) => !known.has(name));
    names.forEach((name) => known.add(name));
    return {title: String(member['title'] ?? '').trim(), names};
  });
  const asking = parts.filter(({names}) => names.length > 0);
  return asking.every(({title}) => title !== '') ? asking : [];
}

// With members of its own a schema is the section itself.
function membersOf({allOf, properties}: SchemaObject): readonly SchemaObject[] {
  return Array.isArray(allOf) && properties === undefined ? (allOf as Schema[]).filter(isSchemaObject) : [];
}

function namesIn(schema: Schema | undefined, index: SchemaIndex, seen: Set<SchemaObject>): Set<string> {
  const names = new Set<string>();
  if (!isSchemaObject(schema) || seen.has(schema)) return names;
  seen.add(schema);
  const {properties, $ref, dependentSchemas, dependencies} = schema;
  for (const name of Object.keys(properties ?? {})) names.add(name);
  const others: unknown[] = [
    ...(['allOf', 'oneOf', 'anyOf'] as const).flatMap((keyword) => (schema[keyword] ?? []) as Schema[]),
    ...[schema['then'], schema['else']],
    ...Object.values(dependentSchemas ?? {}),
    ...Object.values(dependencies ?? {}),
    ...(typeof $ref === 'string' ? [index.resolve(schema, $ref)] : []),
  ];
  for (const other of others) namesIn(other as Schema, index, seen).forEach((name) => names.add(name));
  return names;
}
