/** The CEL environment of forms: answers as variables, and the functions that forms need. */
import {Environment} from '@marcbachmann/cel-js';
import {isIsoDate} from '../kinds/date.ts';
import {daysBetween, yearsBetween} from '../kinds/date-span.ts';

/** An expression, read once and evaluated often. */
export type Expression = (variables: Record<string, unknown>) => unknown;

export interface CelEnvironment {
  /** @throws Error when the source is no CEL, with line and column in the message */
  readonly parse: (source: string) => Expression;
}

/**
 * Beside CEL's own functions there are `today()` (a date as `YYYY-MM-DD`), `age(date)` in
 * completed years, `days(from, to)` in days, and `sum(list)`.
 */
export function createEnvironment(today: () => string): CelEnvironment {
  const environment = new Environment({unlistedVariablesAreDyn: true});
  environment.registerFunction('today(): string', () => today());
  environment.registerFunction('age(string): int', (born: string) => BigInt(yearsBetween(isoDate(born), today())));
  environment.registerFunction('days(string, string): int', (from: string, to: string) =>
    BigInt(daysBetween(isoDate(from), isoDate(to))),
  );
  environment.registerFunction('sum(list): dyn', (list: readonly (bigint | number)[]) =>
    list.every((entry) => typeof entry === 'bigint')
      ? list.reduce((total, entry) => total + entry, 0n)
      : list.reduce<number>((total, entry) => total + Number(entry), 0),
  );
  return {parse: (source) => environment.parse(source) as Expression};
}

function isoDate(text: string): string {
  if (!isIsoDate(text)) throw new RangeError(`"${text}" is no date of the form YYYY-MM-DD.`);
  return text;
}
