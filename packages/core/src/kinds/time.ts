/**
 * Times of day: what a person types, and what the form keeps.
 *
 * RFC 3339 demands an offset (JSON Schema `format: time`), though an hour of opening has none:
 * what is typed is kept with `Z`. A text that is complete already is kept as it is.
 */
import {westernDigits} from './digits.ts';
import type {Kind} from './kind.ts';

// With the words that stand before or behind it in German, Danish and English.
const typedTime = /^(?:kl\.?\s*)?(\d{1,2}?)(?:\s*[:.]?\s*(\d\d)(?:[:.](\d\d))?)?(?:\s*(?:Uhr|([ap])\.?m\.?))?$/i;
const completeTime = /^\d\d:\d\d:\d\d(\.\d+)?(z|[+-]\d\d:\d\d)$/i;

/**
 * Reads a time of the clock, e.g. `9:05`, `9.05 Uhr`, `2 pm` or `14`; `1430` from a keyboard that has only digits.
 *
 * @returns hours, minutes and seconds as `09:05:00`; `undefined` when the clock has no such time
 */
export function parseClock(typed: string): string | undefined {
  const match = typedTime.exec(westernDigits(typed).trim());
  if (!match) return undefined;
  const [shown, minute, second] = match.slice(1, 4).map((part) => Number(part ?? 0)) as [number, number, number];
  const half = match[4]?.toLowerCase();
  if (half && (shown < 1 || shown > 12)) return undefined;
  const hour = half ? (shown % 12) + (half === 'p' ? 12 : 0) : shown;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Writes `09:05:00` as `09:05`; seconds stay where there are any. */
export function formatClock(clock: string): string {
  return clock.replace(/^(\d\d:\d\d):00$/, '$1');
}

export const time: Kind = {
  name: 'time',
  fits: ({format}) => format === 'time' || format === 'local-time',
  parse: (typed, {format}) => {
    const isLocal = format === 'local-time';
    if (!isLocal && completeTime.test(typed.trim())) return typed.trim();
    const clock = parseClock(typed);
    return clock === undefined ? undefined : isLocal ? formatClock(clock) : `${clock}Z`;
  },
  format: (value) => {
    const text = String(value);
    return /^\d\d:\d\d:\d\dZ$/.test(text) ? formatClock(text.slice(0, -1)) : text;
  },
};
