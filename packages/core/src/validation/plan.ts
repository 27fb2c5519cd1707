/**
 * The checks of one schema, in order, ready to run. Made once for each schema and kept:
 * this is what makes an interpreter fast enough for every keystroke, without `eval`.
 */
import {isKnownIn} from '../schema/dialect.ts';
import type {SchemaObject} from '../schema/schema.ts';
import type {Resource, SchemaIndex} from '../schema/schema-index.ts';
import {keywords} from './keywords/keywords.ts';
import type {Keyword} from './keywords/keyword.ts';

export interface Plan {
  readonly resource: Resource | undefined;
  readonly checks: readonly {readonly test: Keyword; readonly limit: unknown}[];
}

/** Plans a schema by its own draft: keywords a draft does not know are ignored. */
export function planOf(schema: SchemaObject, index: SchemaIndex): Plan {
  const draft = index.draftOf(schema);
  // Until draft 7 everything beside a `$ref` is ignored.
  const names = draft <= 7 && typeof schema['$ref'] === 'string' ? ['$ref'] : Object.keys(keywords);
  const checks = names
    .filter((name) => Object.hasOwn(schema, name) && isKnownIn(draft, name))
    .map((name) => ({test: keywords[name]!, limit: schema[name]}));
  return {resource: index.resourceOf(schema), checks};
}
