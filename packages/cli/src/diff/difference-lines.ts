/** The difference between two versions as lines for people. */
import type {Paint} from '../terminal/paint.ts';
import type {Difference} from './diff.ts';

const sentences = {
  major: 'answers that were accepted may be refused now.',
  minor: 'there is something new, and all that was accepted still is.',
  patch: 'words or order have changed.',
  none: 'nothing has changed.',
} as const;

export function differenceLines(difference: Difference, paint: Paint): readonly string[] {
  const {id, from, to, step, changes, counterExample, isEnough, atLeast} = difference;
  const style = {major: paint.bad, minor: paint.warn, patch: paint.good, none: paint.faint}[step];
  return [
    paint.strong(`${id} ${from} → ${to}`),
    `${style(step)}: ${sentences[step]}`,
    ...changes.map((change) => `  ${change.step}  ${change.at || '/'}  ${change.what}`),
    ...(counterExample
      ? [
          `Accepted by ${from}, refused by ${to}:`,
          ...counterExample.violations.map(({pointer, message}) => `  ${pointer || '/'}  ${message}`),
          JSON.stringify(counterExample.answers, undefined, 2).replaceAll(/^/gm, '  '),
        ]
      : []),
    isEnough ? `${to} is right.` : paint.bad(`The version has to be ${atLeast} or higher; it is ${to}.`),
  ];
}
