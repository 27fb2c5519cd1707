/** Every kind of answer, the most special first: the first that fits is taken. */
import type {Facts} from '../schema/facts.ts';
import {constant, declaration} from './constant.ts';
import {choice} from './choice.ts';
import {dateKind} from './date-kind.ts';
import {dateTime} from './date-time.ts';
import {file} from './file.ts';
import type {Kind} from './kind.ts';
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
  file,
  text,
];

/** The kind of a place that holds one value; `text` takes what no other kind wants. */
export function kindOf(facts: Facts): Kind {
  return kinds.find((kind) => kind.fits(facts)) ?? text;
}
