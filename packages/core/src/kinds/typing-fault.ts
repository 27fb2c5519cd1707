/**
 * What is wrong with typed text that is no value yet, as precisely as it can be said. Asked
 * only when a sentence is made of it, so it stands apart from the kinds.
 */
import {westernDigits} from './digits.ts';
import {parseDate} from './date.ts';
import {plainAmount} from './money.ts';

const faults: Readonly<Record<string, (text: string, language: string) => string | undefined>> = {
  date: faultOfDate,
  month: (text) => {
    const [month = '', year = ''] = text.split('/').map((part) => part.trim());
    if (month === '' || year === '') return month === '' ? 'without.month' : 'without.year';
    return /^\d+$/.test(year) && year.length !== 4 ? 'year' : undefined;
  },
  time: (text) => (/^\d{1,2}[:.]\d\d$/.test(text) ? 'unreal' : undefined),
  'date-time': (text) => {
    const [day = '', ...rest] = text.split(/[\s,]+/);
    const clock = rest.join('');
    return parseDate(day) !== undefined ? (clock === '' ? 'without.time' : undefined) : faultOfDate(day);
  },
  money: (text, language) => (/^[+-]?\d*[.,]\d{3,}$/.test(plainAmount(text, language)) ? 'decimals' : undefined),
};

/**
 * @param kind name of the kind of answer
 * @returns the end of a key of sentences, e.g. `without.year`; `undefined` where the usual sentence says enough
 */
export function typingFault(kind: string, typed: string, language: string): string | undefined {
  return Object.hasOwn(faults, kind) ? faults[kind]!(westernDigits(typed).trim(), language) : undefined;
}

// Three fields travel as one text: `3..1984` lacks the month.
function faultOfDate(text: string): string | undefined {
  const [day = '', month = '', year = '', ...rest] = text.split('.').map((part) => part.trim());
  if (rest.length > 0 || !/^[\d.\s]*$/.test(text)) return undefined;
  const missing = [day === '' && 'day', month === '' && 'month', year === '' && 'year'].filter(Boolean);
  if (missing.length > 0) return `without.${missing.join('-')}`;
  return year.length === 4 ? 'unreal' : 'year';
}
