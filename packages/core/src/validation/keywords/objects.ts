/** Keywords for objects (2020-12 core, 10.3.2; validation, 6.5), with draft 7's `dependencies`. */
import {isSchemaObject, type Schema} from '../../schema/schema.ts';
import {patternOf} from '../patterns.ts';
import type {Visit} from '../visit.ts';
import {isObject, type Keyword} from './keyword.ts';

type Members = Readonly<Record<string, unknown>>;

function forObjects(test: (limit: unknown, members: Members, visit: Visit) => boolean): Keyword {
  return (limit, visit) => !isObject(visit.value) || test(limit, visit.value, visit);
}

/** Applies a schema to each member that `chooses` picks, and notes it. */
function applyToEach(
  members: Members,
  visit: Visit,
  keyword: string,
  schemaFor: (name: string) => Schema | undefined,
): boolean {
  let valid = true;
  for (const name of Object.keys(members)) {
    const schema = schemaFor(name);
    if (schema === undefined) continue;
    visit.noteMember(name);
    valid = visit.applyTo(schema, name, keyword, members[name]) && valid;
    if (!valid && !visit.run.violations) return false;
  }
  return valid;
}

// Conditions name a few members of a large object: so a schema's names are looked up in the
// answers, not the other way round; and faults come in the order of the schema.
const names = new WeakMap<object, readonly string[]>();
function namesOf(schemas: Readonly<Record<string, Schema>>): readonly string[] {
  let known = names.get(schemas);
  if (!known) names.set(schemas, (known = Object.keys(schemas)));
  return known;
}

function missingFrom(members: Members, names: readonly string[], keyword: string, visit: Visit): boolean {
  const missing = names.filter((name) => !Object.hasOwn(members, name));
  for (const name of missing) visit.report(keyword, name, name);
  return missing.length === 0;
}

function hasDependents(limit: unknown, members: Members, visit: Visit, keyword: string): boolean {
  let valid = true;
  for (const name of Object.keys(limit as Members)) {
    if (!Object.hasOwn(members, name)) continue;
    const dependent = (limit as Members)[name];
    const holds = Array.isArray(dependent)
      ? missingFrom(members, dependent as string[], 'required', visit)
      : typeof dependent === 'string'
        ? missingFrom(members, [dependent], 'required', visit)
        : visit.applyHere(dependent as Schema, keyword);
    valid = holds && valid;
  }
  return valid;
}

export const objects: Readonly<Record<string, Keyword>> = {
  properties: forObjects((limit, members, visit) => {
    const schemas = limit as Readonly<Record<string, Schema>>;
    let valid = true;
    for (const name of namesOf(schemas)) {
      if (!Object.hasOwn(members, name)) continue;
      visit.noteMember(name);
      valid = visit.applyTo(schemas[name]!, name, 'properties', members[name]) && valid;
      if (!valid && !visit.run.violations) return false;
    }
    return valid;
  }),

  patternProperties: forObjects((schemas, members, visit) => {
    let valid = true;
    for (const source of Object.keys(schemas as Members)) {
      const pattern = patternOf(source);
      const schema = (schemas as Members)[source] as Schema;
      valid =
        applyToEach(members, visit, 'patternProperties', (name) => (pattern.test(name) ? schema : undefined)) && valid;
    }
    return valid;
  }),

  additionalProperties: forObjects((schema, members, visit) => {
    const {properties, patternProperties} = visit.schema;
    const patterns = isSchemaObject(patternProperties) ? Object.keys(patternProperties).map(patternOf) : [];
    const isDeclared = (name: string) =>
      (isObject(properties) && Object.hasOwn(properties, name)) || patterns.some((pattern) => pattern.test(name));
    return applyToEach(members, visit, 'additionalProperties', (name) =>
      isDeclared(name) ? undefined : (schema as Schema),
    );
  }),

  propertyNames: forObjects((schema, members, visit) => {
    const wrong = Object.keys(members).filter((name) => !visit.tryAt(schema as Schema, name));
    for (const name of wrong) visit.report('propertyNames', schema, name);
    return wrong.length === 0;
  }),

  required: forObjects(
    (names, members, visit) => !Array.isArray(names) || missingFrom(members, names as string[], 'required', visit),
  ),

  dependentRequired: forObjects((limit, members, visit) => hasDependents(limit, members, visit, 'dependentRequired')),

  dependentSchemas: forObjects((limit, members, visit) => hasDependents(limit, members, visit, 'dependentSchemas')),

  dependencies: forObjects((limit, members, visit) => hasDependents(limit, members, visit, 'dependencies')),

  minProperties: forObjects(
    (limit, members, visit) => Object.keys(members).length >= (limit as number) || visit.report('minProperties', limit),
  ),

  maxProperties: forObjects(
    (limit, members, visit) => Object.keys(members).length <= (limit as number) || visit.report('maxProperties', limit),
  ),
};
