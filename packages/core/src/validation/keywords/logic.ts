/**
 * Schemas that apply to the same value: `allOf`, `anyOf`, `oneOf`, `not`, `if`
 * (2020-12 core, 10.2).
 *
 * A person chose one branch; faults of the others would only confuse. So a failed `oneOf`
 * or `anyOf` explains the branch that the answers point to, and is named itself only
 * where they point to none.
 */
import {likelyBranch} from '../../schema/branches.ts';
import type {Schema} from '../../schema/schema.ts';
import type {Visit} from '../visit.ts';
import type {Keyword} from './keyword.ts';

function explain(branches: readonly Schema[], keyword: string, visit: Visit): false {
  const branch = visit.run.violations && likelyBranch(branches, visit.value, visit.run.index);
  if (branch === undefined) return visit.report(keyword, branches);
  // The branch may be valid by itself (two branches match): then the keyword has to be named.
  if (visit.applyHere(branch, keyword)) return visit.report(keyword, branches);
  return false;
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
