/** What is wrong with an expression, for people who know their form and not the grammar of CEL. */
import {nearest} from '../terminal/suggestion.ts';

export interface Explanation {
  readonly message: string;
  readonly mend: string;
}

/** Functions of forms, and those of CEL that rules have a use for, with what they take. */
const functions: Readonly<Record<string, string>> = {
  today: 'today()',
  age: 'age(date)',
  days: 'days(from, to)',
  sum: 'sum(list)',
  size: 'size(list or text)',
  has: 'has(section.answer)',
  all: 'list.all(entry, …)',
  exists: 'list.exists(entry, …)',
  filter: 'list.filter(entry, …)',
  map: 'list.map(entry, …)',
  matches: "text.matches('^…$')",
  startsWith: "text.startsWith('…')",
  contains: "text.contains('…')",
  int: 'int(…)',
  double: 'double(…)',
  string: 'string(…)',
};

/** What people write who think in words, or in another language. */
const meant: Readonly<Record<string, string>> = {
  or: '||',
  oder: '||',
  and: '&&',
  und: '&&',
  not: '!',
  nicht: '!',
  heute: 'today()',
  now: 'today()',
  alter: 'age(date)',
  tage: 'days(from, to)',
  summe: 'sum(list)',
  length: 'size(…)',
  len: 'size(…)',
  count: 'size(…)',
};

const marks: Readonly<Record<string, string>> = {RPAREN: ')', RBRACKET: ']', RBRACE: '}', COLON: ':', COMMA: ','};

interface Case {
  readonly pattern: RegExp;
  readonly explain: (found: readonly string[], rest: string, names: readonly string[]) => Explanation;
}

const cases: readonly Case[] = [
  {
    pattern: /^found no matching overload for '(?:\S+\.)?(\w+)\((.*)\)'$/i,
    explain: ([name = '', taken = '']) => {
      const known = functions[name];
      if (known !== undefined)
        return {
          message: `"${name}" does not take ${taken === '' ? 'nothing' : `(${taken})`}.`,
          mend: `Write ${known}.`,
        };
      const near = meant[name] ?? functions[nearest(name, Object.keys(functions)) ?? ''];
      return {
        message: `There is no function "${name}".`,
        mend:
          near === undefined
            ? `Take one of ${Object.values(functions).join(', ')}.`
            : `Write ${near} if that is meant.`,
      };
    },
  },
  {
    pattern: /^nothing is asked under the name "(.*)"$/i,
    explain: ([name = ''], _rest, names) => {
      const near = functions[name] ?? meant[name] ?? nearest(name, names);
      return {
        message: `Nothing is asked under the name "${name}".`,
        mend:
          near === undefined
            ? 'Begin with a section or question at the top of the form; text stands between single quotes.'
            : `Write ${near} if that is meant.`,
      };
    },
  },
  {
    pattern: /^there is no "(.*)" in it$/i,
    explain: ([name = ''], _rest, names) => {
      const near = nearest(name, names);
      return {
        message: `There is no question "${name}" in this section.`,
        mend: near === undefined ? 'Correct the name.' : `Write ${near} if that is meant.`,
      };
    },
  },
  {
    pattern: /^(?:unexpected character|unexpected token|expected \w+, got).*$/i,
    explain: (found, rest) => unexpected(found.join(), rest),
  },
  {
    pattern: /^unterminated string.*$/i,
    explain: () => ({message: 'The quote at the end of a text is missing.', mend: "Put ' at both ends of the text."}),
  },
];

/**
 * @param said by core, without the place in front
 * @param rest of the expression, from the place of the fault on
 * @param names of all questions
 */
export function explanationOf(said: string, rest: string, names: readonly string[]): Explanation | undefined {
  const fault = said.replace(/\.$/, '');
  for (const {pattern, explain} of cases) {
    const found = pattern.exec(fault);
    if (found) return explain(found.length > 1 ? found.slice(1) : [fault], rest, names);
  }
  return undefined;
}

function unexpected(said: string, rest: string): Explanation {
  const [word = ''] = /^\w+|^<>|^[^\w\s]/.exec(rest) ?? [];
  const operator = meant[word.toLowerCase()];
  if (operator !== undefined) return {message: `"${word}" is no word of CEL.`, mend: `Write ${operator} in its place.`};
  if (word === '=') return {message: '"=" alone compares nothing.', mend: 'Write == for "is equal to".'};
  if (word === '<>') return {message: '"<>" is no sign of CEL.', mend: 'Write != for "is not equal to".'};
  const missing = marks[/expected (\w+)/i.exec(said)?.[1] ?? ''];
  if (missing !== undefined) return {message: `A "${missing}" is missing here.`, mend: 'Add it.'};
  if (rest.trim() === '') return {message: 'The expression ends too early.', mend: 'Complete it.'};
  return {
    message: `"${word}" cannot stand here.`,
    mend: 'Join parts by &&, ||, ==, <= or the like; put text between single quotes.',
  };
}
