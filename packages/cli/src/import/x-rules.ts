/**
 * Schemas of the DigiWF form builder (it@M, Munich) say by `"x-rules": ["required"]` at a member
 * that it has to be answered. The standard says so in `required` of the object around it; only that
 * is known to every validator.
 */
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {subschemasOf} from '@ozg-forms/core/schema/subschemas';

/** A copy in which `required` says what `x-rules` did. Every other rule stays where it is. */
export function withRequiredFromRules(schema: SchemaObject): SchemaObject {
  const copy = structuredClone(schema) as Record<string, unknown>;
  rewrite(copy);
  return copy;
}

/** `requiredObject` is said of files and persons: an object with something in it. */
const demands = ['required', 'requiredObject'];

function rewrite(schema: Record<string, unknown>): void {
  for (const [, child] of [...subschemasOf(schema)]) rewrite(child as Record<string, unknown>);
  const properties = isSchemaObject(schema['properties']) ? schema['properties'] : {};
  const names = Object.entries(properties).flatMap(([name, member]) =>
    isSchemaObject(member) && demand(member) ? name : [],
  );
  if (names.length === 0) return;
  const before = Array.isArray(schema['required']) ? (schema['required'] as string[]) : [];
  schema['required'] = [...new Set([...before, ...names])];
}

// Takes the rules that it honours away, so that nothing is said twice.
function demand(member: Record<string, unknown>): boolean {
  const rules = member['x-rules'];
  if (!Array.isArray(rules)) return false;
  const others = rules.filter((rule) => !demands.includes(rule as string));
  if (others.length === 0) delete member['x-rules'];
  else member['x-rules'] = others;
  if (rules.includes('requiredObject')) member['minProperties'] ??= 1;
  return others.length < rules.length;
}
