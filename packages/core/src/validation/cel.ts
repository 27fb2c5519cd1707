/** The CEL environment of forms: answers as variables, and the functions that forms need. */
import {Environment} from '@marcbachmann/cel-js';
import {isIsoDate} from '../kinds/iso-date.ts';
import {childOf, type Pointer} from '../pointer.ts';
import {daysBetween, yearsBetween} from '../kinds/date-span.ts';

/** An expression, read once and evaluated often. */
export interface Expression {
  (variables: Record<string, unknown>): unknown;
  /** The answers it looks at, as JSON Pointers; whatever lies inside of one may be looked at too. */
  readonly reads: readonly Pointer[];
}

export interface CelEnvironment {
  /** @throws Error when the source is no CEL, with line and column in the message */
  readonly parse: (source: string) => Expression;
}

/** Reads expressions to be evaluated. */
export function createEnvironment(today: () => string): CelEnvironment {
  const environment = withFunctions(new Environment({unlistedVariablesAreDyn: true}), today);
  return {
    parse: (source) => {
      const evaluate = environment.parse(source);
      return Object.assign((variables: Record<string, unknown>) => evaluate(variables) as unknown, {
        reads: readsOf(evaluate.ast),
      });
    },
  };
}

/**
 * Beside CEL's own functions there are `today()` (a date as `YYYY-MM-DD`), `age(date)` in
 * completed years, `days(from, to)` in days, and `sum(list)`.
 */
export function withFunctions(environment: Environment, today: () => string): Environment {
  return environment
    .registerFunction('today(): string', () => today())
    .registerFunction('age(string): int', (born: string) => BigInt(yearsBetween(isoDate(born), today())))
    .registerFunction('days(string, string): int', (from: string, to: string) =>
      BigInt(daysBetween(isoDate(from), isoDate(to))),
    )
    .registerFunction('sum(list<T>): T', (list: readonly (bigint | number)[]) =>
      list.every((entry) => typeof entry === 'bigint')
        ? list.reduce((total, entry) => total + entry, 0n)
        : list.reduce<number>((total, entry) => total + Number(entry), 0),
    );
}

/** The variable that holds all answers: `has(answers.bis)` asks for one at the top, which `has(bis)` cannot in CEL. */
export const allAnswers = 'answers';

type Node = ReturnType<Environment['parse']>['ast'];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'op' in value;

// "a.b" is one place, "a[0].b" a place in any entry of "a"; everything else is looked through.
function readsOf(node: Node): Pointer[] {
  const place = placeOf(node);
  if (place !== undefined) return [place];
  const inside = [node.args].flat(3) as readonly unknown[];
  return inside.filter(isNode).flatMap(readsOf);
}

function placeOf(node: Node): Pointer | undefined {
  if (node.op === 'id') return node.args === allAnswers ? '' : childOf('', node.args);
  if (node.op === '[]') return placeOf(node.args[0]);
  if (node.op !== '.') return undefined;
  const parent = placeOf(node.args[0]);
  return parent === undefined || node.args[0].op === '[]' ? parent : childOf(parent, node.args[1]);
}

function isoDate(text: string): string {
  if (!isIsoDate(text)) throw new RangeError(`"${text}" is no date of the form YYYY-MM-DD.`);
  return text;
}
