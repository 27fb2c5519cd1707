/** `$ref` and its kin: what they lead to applies here. */
import type {Keyword} from './keyword.ts';

export const references: Readonly<Record<string, Keyword>> = {
  $ref: (reference, visit) => visit.applyHere(visit.run.index.resolve(visit.schema, reference as string), '$ref'),

  $dynamicRef: (reference, visit) =>
    visit.applyHere(visit.run.index.resolveDynamic(visit.schema, reference as string, visit.run.scope), '$dynamicRef'),

  $recursiveRef: (_, visit) =>
    visit.applyHere(visit.run.index.resolveRecursive(visit.schema, visit.run.scope), '$recursiveRef'),
};
