/** Keywords for text (2020-12 validation, 6.3 and 7). Length counts characters, not UTF-16 units. */
import {patternOf} from '../patterns.ts';
import type {Keyword} from './keyword.ts';

/** The number of code points. Most text has no surrogates, so the quick answer comes first. */
function lengthOf(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) length--;
  }
  return length;
}

export const strings: Readonly<Record<string, Keyword>> = {
  minLength: (limit, visit) =>
    typeof visit.value !== 'string' || lengthOf(visit.value) >= (limit as number) || visit.report('minLength', limit),

  maxLength: (limit, visit) =>
    typeof visit.value !== 'string' || lengthOf(visit.value) <= (limit as number) || visit.report('maxLength', limit),

  pattern: (limit, visit) =>
    typeof visit.value !== 'string' || patternOf(limit as string).test(visit.value) || visit.report('pattern', limit),

  format: (limit, visit) => {
    const {formats} = visit.run;
    if (typeof visit.value !== 'string' || !Object.hasOwn(formats, limit as string)) return true;
    const isWellFormed = formats[limit as string];
    return isWellFormed === undefined || isWellFormed(visit.value) || visit.report('format', limit);
  },
};
