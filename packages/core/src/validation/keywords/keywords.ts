/**
 * Every keyword that can fail, in the order in which they run. What looks at leftovers
 * (`unevaluated…`) comes last: it needs to know what the others looked at.
 */
import {anyValue} from './any-value.ts';
import {arrays} from './arrays.ts';
import type {Keyword} from './keyword.ts';
import {logic} from './logic.ts';
import {numbers} from './numbers.ts';
import {objects} from './objects.ts';
import {references} from './references.ts';
import {strings} from './strings.ts';
import {unevaluated} from './unevaluated.ts';

export const keywords: Readonly<Record<string, Keyword>> = {
  ...references,
  ...anyValue,
  ...strings,
  ...numbers,
  ...arrays,
  ...objects,
  ...logic,
  ...unevaluated,
};
