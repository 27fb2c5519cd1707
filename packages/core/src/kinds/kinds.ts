/** Every kind of answer, the most special first: the first that fits is taken. */
import type {Facts} from '../schema/facts.ts';
import {constant, declaration} from './constant.ts';
import {choice} from './choice.ts';
import {dateKind} from './date-kind.ts';
import {dateTime} from './date-time.ts';
import {file} from './file.ts';
import type {Kind} from './kind.ts';
import {money} from './money.ts';
import {month} from './month.ts';
import {integer, number} from './number.ts';
import {text} from './text.ts';
import {time} from './time.ts';
import {truth} from './truth.ts';

const kinds: readonly Kind[] = [
  choice,
  declaration,
  constant,
  truth,
  integer,
  number,
  dateKind,
  time,
  dateTime,
  month,
  file,
  text,
];

/** Kinds that an author asks for by the name of their widget, and what such a place is otherwise. */
const asked: Readonly<Record<string, readonly [kind: Kind, otherwise: readonly Kind[]]>> = {
  money: [money, [integer, number]],
  month: [month, [text]],
};

/**
 * The kind of a place that holds one value; `text` takes what no other kind wants.
 *
 * @param widget as the author names it: an amount of money is typed otherwise than a number
 */
export function kindOf(facts: Facts, widget = ''): Kind {
  const kind = kinds.find((other) => other.fits(facts)) ?? text;
  const [wanted, otherwise] = (Object.hasOwn(asked, widget) && asked[widget]) || [];
  return wanted && otherwise!.includes(kind) ? wanted : kind;
}
