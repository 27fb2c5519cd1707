/**
 * Whether a backtracking engine may take time that doubles with each character: where a repetition can read the same
 * text in two ways (exponential degree of ambiguity: Weber and Seidl, 1991). Decided on the position automaton of the
 * expression, in which each character class is a state.
 */
import type {Expression} from '@ozg-forms/core/validation/patterns/expression';

/** Repetitions up to fewer than this are written out; more count as endless. */
const few = 8;
/** Larger automata are not looked at: their pairs would be too many. */
const maxPositions = 150;

/** Characters that stand for all: classes that overlap do so in one of them, or so rarely that it is no danger. */
const sample = [
  ...Array.from({length: 95}, (_, at) => String.fromCharCode(32 + at)),
  ...'\n\täöüßéñçøœĂŁšžαЖ中€–„“\u00a0',
];

interface Fragment {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isNullable: boolean;
}

const nothing: Fragment = {first: [], last: [], isNullable: true};

/** `undefined` where the expression is too large to tell. */
export function isAmbiguous(expression: Expression): boolean | undefined {
  const automaton = new PositionAutomaton();
  automaton.add(expression);
  return automaton.size > maxPositions ? undefined : automaton.hasTwoWaysRound();
}

class PositionAutomaton {
  readonly #classes: ReadonlySet<string>[] = [];
  /** Edges by the position they leave, as often as there are ways: twice the same one is an ambiguity. */
  readonly #edges: number[][] = [];

  get size(): number {
    return this.#classes.length;
  }

  add(expression: Expression): Fragment {
    if (this.size > maxPositions) return nothing;
    switch (expression.kind) {
      case 'atom':
        return this.#position(expression.source);
      case 'assertion':
      case 'special':
        return nothing;
      case 'sequence':
        return expression.parts.reduce<Fragment>((before, part) => this.#joined(before, this.add(part)), nothing);
      case 'choice':
        return expression.parts
          .map((part) => this.add(part))
          .reduce((some, other) => ({
            first: [...some.first, ...other.first],
            last: [...some.last, ...other.last],
            isNullable: some.isNullable || other.isNullable,
          }));
      case 'repeat':
        return this.#repeated(expression.part, expression.min, expression.max);
    }
  }

  #position(source: string): Fragment {
    const at = this.#classes.length;
    this.#classes.push(classOf(source));
    this.#edges.push([]);
    return {first: [at], last: [at], isNullable: false};
  }

  #joined(before: Fragment, after: Fragment): Fragment {
    for (const from of before.last) this.#edges[from]!.push(...after.first);
    return {
      first: before.isNullable ? [...before.first, ...after.first] : before.first,
      last: after.isNullable ? [...before.last, ...after.last] : after.last,
      isNullable: before.isNullable && after.isNullable,
    };
  }

  #repeated(part: Expression, min: number, max: number): Fragment {
    if (max >= few) {
      const {first, last, isNullable} = this.add(part);
      for (const from of last) this.#edges[from]!.push(...first);
      return {first, last, isNullable: isNullable || min === 0};
    }
    let all = nothing;
    for (let count = 0; count < max; count++) {
      const {isNullable, ...once} = this.add(part);
      all = this.#joined(all, {...once, isNullable: isNullable || count >= min});
    }
    return all;
  }

  /** Whether two different ways lead from a position back to it, over the same text. */
  hasTwoWaysRound(): boolean {
    const {size} = this;
    for (let start = 0; start < size; start++) {
      // Pairs that both ways can be at, from the one position on; by whether the ways have parted before.
      const seen = new Set<number>();
      const open = [{left: start, right: start, hasParted: false}];
      while (open.length > 0) {
        const {left, right, hasParted} = open.pop()!;
        for (const [edge, to] of this.#edges[left]!.entries()) {
          for (const [otherEdge, otherTo] of this.#edges[right]!.entries()) {
            const parts = hasParted || left !== right || edge !== otherEdge;
            if (!this.#overlap(to, otherTo)) continue;
            if (parts && to === start && otherTo === start) return true;
            const key = (to * size + otherTo) * 2 + Number(parts);
            if (seen.has(key)) continue;
            seen.add(key);
            open.push({left: to, right: otherTo, hasParted: parts});
          }
        }
      }
    }
    return false;
  }

  #overlap(one: number, other: number): boolean {
    return one === other || [...this.#classes[one]!].some((character) => this.#classes[other]!.has(character));
  }
}

const known = new Map<string, ReadonlySet<string>>();

function classOf(source: string): ReadonlySet<string> {
  let characters = known.get(source);
  if (!characters) {
    const pattern = new RegExp(`^(?:${source})$`, 'u');
    characters = new Set([...sample, ...source].filter((character) => pattern.test(character)));
    known.set(source, characters);
  }
  return characters;
}
