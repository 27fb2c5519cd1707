import type {Visit} from '../visit.ts';

/**
 * One keyword: whether a value keeps to it. Reports its own faults to the visit.
 *
 * @param limit the keyword's value in the schema, as the author wrote it
 */
export type Keyword = (limit: unknown, visit: Visit) => boolean;

/** Whether a value is an object with members: neither a list nor `null`. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
