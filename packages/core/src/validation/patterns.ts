/**
 * Authors' regular expressions (ECMA-262), compiled once. They are read with the `u` flag,
 * as the standard asks; one that is only valid without it is still understood.
 *
 * No pattern can hang a page. The platform's engine backtracks, which may take for ever: so
 * it runs only where the structure of the pattern and the length of the text promise few
 * steps, and an automaton that never backtracks runs elsewhere.
 */
import {Automaton} from './patterns/automaton.ts';
import {degreeOf} from './patterns/degree.ts';
import {readExpression} from './patterns/expression.ts';

export interface Pattern {
  /** Whether the pattern occurs in a text. */
  test(text: string): boolean;
  /** Whether no text can make it run for long. */
  readonly isBounded: boolean;
}

/** Steps that the platform's engine takes in some hundredths of a second. */
const maxSteps = 1e7;
/** Steps in some tenths of a second: on a text that asks for more, a pattern is not tried, and does not fit. */
const tooManySteps = 1e8;
/** The same for the automaton, which takes its time for each. */
const tooManyOfAutomaton = 2e7;

const compiled = new Map<string, Pattern>();

/** @throws SyntaxError when the pattern is no regular expression at all. */
export function patternOf(source: string): Pattern {
  let pattern = compiled.get(source);
  if (!pattern) compiled.set(source, (pattern = new AuthorsPattern(source)));
  return pattern;
}

class AuthorsPattern implements Pattern {
  readonly #native: RegExp;
  readonly #degree: number;
  readonly #automaton: () => Automaton | undefined;

  constructor(source: string) {
    this.#native = compile(source);
    const expression = readExpression(source);
    this.#degree = expression ? degreeOf(expression) : Infinity;
    let automaton: Automaton | undefined | null = null;
    this.#automaton = () => (automaton ??= (expression && Automaton.of(expression, this.#native.flags)) ?? undefined);
  }

  get isBounded(): boolean {
    return this.#degree <= 3 || this.#automaton() !== undefined;
  }

  test(text: string): boolean {
    const steps = text.length <= 1 ? 1 : text.length ** this.#degree;
    if (steps <= maxSteps) return this.#native.test(text);
    const automaton = this.#automaton();
    if (automaton) return automaton.size * text.length <= tooManyOfAutomaton && automaton.test(text);
    return steps <= tooManySteps && this.#native.test(text);
  }
}

function compile(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return new RegExp(source);
  }
}
