/**
 * Regular expressions (ECMA-262) as a tree: as much of their grammar as it takes to see how
 * long they may run, and to run them without backtracking. What one character may be is
 * left to the platform: an atom keeps its source.
 */

export type Expression =
  | {readonly kind: 'atom'; readonly source: string}
  | {readonly kind: 'assertion'; readonly source: '^' | '$' | '\\b' | '\\B'}
  | {readonly kind: 'sequence'; readonly parts: readonly Expression[]}
  | {readonly kind: 'choice'; readonly parts: readonly Expression[]}
  | {readonly kind: 'repeat'; readonly part: Expression; readonly min: number; readonly max: number}
  /** What looks ahead, behind or back; it can be weighed, but not be run here. */
  | {readonly kind: 'special'; readonly part: Expression};

const escape =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|[^])/uy;
const backReference = /\\(?:[1-9]\d*|k<[^>]*>)/uy;
const characterClass = /\[(?:\\[^]|[^\]\\])*\]/uy;
const quantifier = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/uy;
const groupStart = /\((?:\?(?:(:|<(?![=!])[^>]*>)|(<?[=!])))?/uy;

/** Reads a source that the platform accepts; `undefined` where it uses more than is known here. */
export function readExpression(source: string): Expression | undefined {
  const reader = new Reader(source);
  const expression = reader.choice();
  return reader.isAtEnd ? expression : undefined;
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  choice(): Expression {
    const parts = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#sequence());
    }
    return parts.length === 1 ? parts[0]! : {kind: 'choice', parts};
  }

  #sequence(): Expression {
    const parts: Expression[] = [];
    while (!this.isAtEnd && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      parts.push(this.#repeated(this.#term()));
    }
    return parts.length === 1 ? parts[0]! : {kind: 'sequence', parts};
  }

  #term(): Expression {
    const start = this.#at;
    const next = this.#source[start]!;
    if (next === '(') return this.#group();
    for (const source of ['^', '$', '\\b', '\\B'] as const) {
      if (this.#source.startsWith(source, start)) {
        this.#at += source.length;
        return {kind: 'assertion', source};
      }
    }
    if (this.#take(backReference)) return {kind: 'special', part: {kind: 'sequence', parts: []}};
    const atom = this.#take(next === '[' ? characterClass : escape)?.[0];
    if (atom !== undefined) return {kind: 'atom', source: atom};
    const literal = String.fromCodePoint(this.#source.codePointAt(start)!);
    this.#at += literal.length;
    return {kind: 'atom', source: literal};
  }

  #group(): Expression {
    const look = this.#take(groupStart)![2];
    const part = this.choice();
    if (this.#source[this.#at] === ')') this.#at++;
    return look === undefined ? part : {kind: 'special', part};
  }

  #repeated(part: Expression): Expression {
    const match = this.#take(quantifier);
    if (!match) return part;
    const [, sign, least, comma, most] = match;
    const min = sign ? Number(sign === '+') : Number(least);
    const max = sign ? (sign === '?' ? 1 : Infinity) : comma === undefined ? min : most ? Number(most) : Infinity;
    return {kind: 'repeat', part, min, max};
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match) this.#at = pattern.lastIndex;
    return match ?? undefined;
  }
}
