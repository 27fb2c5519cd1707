/** Scopes of JSON Forms lead through a schema; here they become places in the answers. */
import {childOf, keysOf} from '@ozg-forms/core/pointer';

/** Keywords on the way that lead to no other place. */
const passing = new Set(['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else']);

/**
 * `#/properties/person/properties/name` becomes `/person/name`; `undefined` for what is no scope.
 *
 * @param base the place that the scope begins at
 */
export function placeOf(scope: unknown, base = ''): string | undefined {
  if (typeof scope !== 'string' || !/^#?(\/|$)/.test(scope)) return undefined;
  const keys = keysOf(decodeURIComponent(scope).replace(/^#/, '').replace(/\/$/, ''));
  let place = base;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    if (key === 'properties' && at + 1 < keys.length) place = childOf(place, keys[++at]!);
    else if (key === 'items') place = `${place}/*`;
    else if (passing.has(key)) {
      if (/^\d+$/.test(keys[at + 1] ?? '')) at++;
    } else return undefined;
  }
  return place;
}
