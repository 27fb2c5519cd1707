/** When something is shown, as a layout says it, in the words of JSON Schema. */
import {keysOf} from '@ozg-forms/core/pointer';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';

export type Condition =
  | {
      readonly type: 'answer';
      readonly place: string;
      readonly schema: SchemaObject | boolean;
      readonly whenMissing: boolean;
    }
  | {readonly type: 'all' | 'any'; readonly of: readonly Condition[]}
  | {readonly type: 'not'; readonly of: readonly [Condition]};

/** Places whose answers decide. */
export function placesIn(condition: Condition): readonly string[] {
  return condition.type === 'answer' ? [condition.place] : condition.of.flatMap(placesIn);
}

/**
 * The schema that holds exactly when the condition does.
 *
 * @param base the place whose answer the schema looks at
 */
export function schemaFor(condition: Condition, base: string): SchemaObject | boolean {
  if (condition.type === 'not') return {not: schemaFor(condition.of[0], base)};
  if (condition.type !== 'answer') {
    const parts = condition.of.map((part) => schemaFor(part, base));
    return parts.length === 1 ? parts[0]! : {[condition.type === 'all' ? 'allOf' : 'anyOf']: parts};
  }
  const keys = keysOf(condition.place.slice(base.length));
  if (keys.length === 0) return condition.schema;
  const fits = required(keys, condition.schema);
  return condition.whenMissing ? {anyOf: [{not: required(keys, true)}, fits]} : fits;
}

// An `if` over a missing property would hold by itself, so every step has to be there.
function required([key, ...rest]: readonly string[], schema: SchemaObject | boolean): SchemaObject | boolean {
  if (key === undefined) return schema;
  return {properties: {[key]: required(rest, schema)}, required: [key]};
}
