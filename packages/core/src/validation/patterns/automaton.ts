/**
 * Runs a regular expression without backtracking: all ways through it at once, one
 * character after the other (K. Thompson, 1968). Slower than the platform's engine on
 * harmless patterns, but its time never grows faster than the text.
 */
import type {Expression} from './expression.ts';

/** A pattern of more steps than this is not built. */
const maxSteps = 5_000;

type Step =
  | {readonly kind: 'character'; readonly fits: (character: string) => boolean}
  | {readonly kind: 'assertion'; readonly source: '^' | '$' | '\\b' | '\\B'}
  /** Goes on at each of these steps. */
  | {readonly kind: 'fork'; readonly to: number[]}
  | {readonly kind: 'end'};

export class Automaton {
  readonly #steps: Step[] = [];
  readonly #flags: string;
  readonly #fitting = new Map<string, (character: string) => boolean>();

  private constructor(flags: string) {
    this.#flags = flags;
  }

  /** The automaton of an expression; `undefined` where it looks ahead or back, or is too large. */
  static of(expression: Expression, flags: string): Automaton | undefined {
    const automaton = new Automaton(flags);
    if (!automaton.#add(expression)) return undefined;
    automaton.#steps.push({kind: 'end'});
    return automaton;
  }

  /** How many of its steps each character may have to be held against. */
  get size(): number {
    return this.#steps.length;
  }

  /** Whether the expression occurs in a text. */
  test(text: string): boolean {
    const characters = this.#flags.includes('u') ? [...text] : text.split('');
    let active: number[] = [];
    for (let at = 0; ; at++) {
      const reached = new Set<number>();
      for (const step of [...active, 0]) {
        if (this.#reach(step, reached, characters, at)) return true;
      }
      if (at === characters.length) return false;
      active = [];
      for (const index of reached) {
        const step = this.#steps[index]!;
        if (step.kind === 'character' && step.fits(characters[at]!)) active.push(index + 1);
      }
    }
  }

  // Notes every step that can be reached without reading on. Returns whether the end is among them.
  #reach(from: number, reached: Set<number>, characters: readonly string[], at: number): boolean {
    const open = [from];
    while (open.length > 0) {
      const index = open.pop()!;
      if (reached.has(index)) continue;
      reached.add(index);
      const step = this.#steps[index]!;
      if (step.kind === 'end') return true;
      if (step.kind === 'fork') open.push(...step.to);
      if (step.kind === 'assertion' && holds(step.source, characters, at)) open.push(index + 1);
    }
    return false;
  }

  #add(expression: Expression): boolean {
    if (this.#steps.length > maxSteps) return false;
    switch (expression.kind) {
      case 'atom':
        this.#steps.push({kind: 'character', fits: this.#fitsOf(expression.source)});
        return true;
      case 'assertion':
        this.#steps.push(expression);
        return true;
      case 'sequence':
        return expression.parts.every((part) => this.#add(part));
      case 'choice':
        return this.#addChoice(expression.parts);
      case 'repeat':
        return this.#addRepeat(expression.part, expression.min, expression.max);
      case 'special':
        return false;
    }
  }

  #fork(...to: number[]): number[] {
    this.#steps.push({kind: 'fork', to});
    return to;
  }

  #addChoice(parts: readonly Expression[]): boolean {
    const ways = this.#fork();
    const ends: number[][] = [];
    for (const part of parts) {
      ways.push(this.#steps.length);
      if (!this.#add(part)) return false;
      ends.push(this.#fork());
    }
    for (const end of ends) end.push(this.#steps.length);
    return true;
  }

  #addRepeat(part: Expression, min: number, max: number): boolean {
    for (let count = 0; count < min; count++) if (!this.#add(part)) return false;
    if (max === Infinity) {
      const start = this.#steps.length;
      const ways = this.#fork(start + 1);
      if (!this.#add(part)) return false;
      this.#fork(start);
      ways.push(this.#steps.length);
      return true;
    }
    const exits: number[][] = [];
    for (let count = min; count < max; count++) {
      exits.push(this.#fork(this.#steps.length + 1));
      if (!this.#add(part)) return false;
    }
    for (const exit of exits) exit.push(this.#steps.length);
    return true;
  }

  #fitsOf(source: string): (character: string) => boolean {
    let fits = this.#fitting.get(source);
    if (!fits) {
      const pattern = new RegExp(`^(?:${source})$`, this.#flags);
      const known = new Map<string, boolean>();
      fits = (character) => {
        let result = known.get(character);
        if (result === undefined) known.set(character, (result = pattern.test(character)));
        return result;
      };
      this.#fitting.set(source, fits);
    }
    return fits;
  }
}

const word = /\w/;

function holds(source: string, characters: readonly string[], at: number): boolean {
  if (source === '^') return at === 0;
  if (source === '$') return at === characters.length;
  const isEdge = word.test(characters[at - 1] ?? '') !== word.test(characters[at] ?? '');
  return (source === '\\b') === isEdge;
}
