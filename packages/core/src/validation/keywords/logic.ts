/**
 * Schemas that apply to the same value: `allOf`, `anyOf`, `oneOf`, `not`, `if`
 * (2020-12 core, 10.2).
 *
 * A person chose one branch; faults of the others would only confuse. So a failed `oneOf`
 * or `anyOf` explains the branch that the answers point to, and is named itself only
 * where they point to none.
 */
import {branchesId, branchesOf, branchAt} from '../../schema/branches.ts';
import type {Schema} from '../../schema/schema.ts';
import type {Visit} from '../visit.ts';
import {isObject, type Keyword} from './keyword.ts';

function explain(all: readonly Schema[], keyword: 'oneOf' | 'anyOf', visit: Visit): false {
  const {run, value, schema} = visit;
  if (!run.violations) return false;
  const {usable, discriminator} = branchesOf(all, run.index);
  const at = discriminator
    ? branchAt(discriminator, value)
    : usable.length === 1 && value !== null
      ? 0
      : (run.takenBranch?.(visit.pointer, branchesId(schema, keyword, run.index)) ?? -1);
  const branch = usable[at];
  // The branch may be valid by itself (two branches match): then the keyword has to be named.
  if (branch !== undefined) return visit.applyHere(branch, keyword) ? visit.report(keyword, all) : false;
  if (!discriminator || !isObject(value)) return visit.report(keyword, all);
  const {property, options} = discriminator;
  visit.noteMember(property);
  return Object.hasOwn(value, property)
    ? visit.report(
        'enum',
        options.map((option) => option.value),
        property,
      )
    : visit.report('required', property, property);
}

export const logic: Readonly<Record<string, Keyword>> = {
  allOf: (schemas, visit) => {
    let valid = true;
    for (const schema of schemas as Schema[]) {
      valid = visit.applyHere(schema, 'allOf') && valid;
      if (!valid && !visit.run.violations) return false;
    }
    return valid;
  },

  anyOf: (schemas, visit) => {
    // Every branch is tried, not only up to the first: each may look at members of its own.
    const matching = (schemas as Schema[]).filter((schema) => visit.tryHere(schema));
    return matching.length > 0 || explain(schemas as Schema[], 'anyOf', visit);
  },

  oneOf: (schemas, visit) => {
    const matching = (schemas as Schema[]).filter((schema) => visit.tryHere(schema));
    return matching.length === 1 || explain(schemas as Schema[], 'oneOf', visit);
  },

  not: (schema, visit) => !visit.tryAt(schema as Schema, visit.value) || visit.report('not', schema),

  if: (condition, visit) => {
    const branch = visit.schema[visit.tryHere(condition as Schema) ? 'then' : 'else'];
    return branch === undefined || visit.applyHere(branch as Schema, 'if');
  },
};
