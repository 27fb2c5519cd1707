/** JSON as it was typed: what it holds, and where in the text each place of it stands. */
import {childOf, keysOf, type Pointer} from '@ozg-forms/core/pointer';
import {findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError} from 'jsonc-parser';

/** A part of the text, in UTF-16 code units from its beginning. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** Counted from 1, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The name of a member, or what stands behind it. */
export type PartOfEntry = 'key' | 'value';

export interface SyntaxFault extends Span {
  /** One of jsonc-parser's names: `CommaExpected`, `InvalidSymbol` … */
  readonly code: string;
}

/** A member whose name an earlier one of the same object has. */
export interface Repetition extends Span {
  readonly pointer: Pointer;
  readonly key: string;
  /** Where the earlier one stands. */
  readonly first: Position;
}

export class JsonSource {
  readonly text: string;
  /** What the text holds; of repeated members the last, as everywhere. `undefined` where it is no JSON. */
  readonly value: unknown;
  readonly syntaxFaults: readonly SyntaxFault[];
  readonly #root: Node | undefined;
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({0: end, index}) => index + end.length)];
    const errors: ParseError[] = [];
    this.#root = parseTree(text, errors, {disallowComments: true, allowTrailingComma: false});
    this.value = parsed(text);
    const faults = errors.map(({error, offset, length}) => ({code: printParseErrorCode(error), offset, length}));
    // What the platform refuses is no JSON, whatever a forgiving parser makes of it.
    this.syntaxFaults =
      faults.length === 0 && this.value === undefined ? [{code: 'InvalidSymbol', offset: 0, length: 0}] : faults;
  }

  position(offset: number): Position {
    const line = this.#lineStarts.findLastIndex((start) => start <= offset);
    return {line: line + 1, column: offset - this.#lineStarts[line]! + 1};
  }

  /** A line of the text, counted from 1, without its end. */
  line(number: number): string {
    return this.text.slice(this.#lineStarts[number - 1], this.#lineStarts[number]).replace(/[\r\n]+$/, '');
  }

  /**
   * Where a place stands; the nearest one around it that the text has.
   *
   * @param part unless given, what shows best: a plain value itself, else its name
   */
  spanOf(pointer: Pointer, part?: PartOfEntry): Span {
    let keys = keysOf(pointer);
    let node = this.#nodeAt(keys);
    while (!node && keys.length > 0) node = this.#nodeAt((keys = keys.slice(0, -1)));
    if (!node) return {offset: 0, length: 0};
    const key = node.parent?.type === 'property' ? node.parent.children![0]! : undefined;
    const isPlain = node.type !== 'object' && node.type !== 'array';
    if (key && (part === 'key' || (part === undefined && !isPlain))) return spanOfNode(key);
    return isPlain || part === 'value' ? spanOfNode(node) : this.#opening(node);
  }

  /**
   * A part of the text that a place holds, e.g. of an expression.
   *
   * @param from index in the text as it is read, without what escapes it in JSON
   * @param length 0 for all that follows
   */
  spanWithin(pointer: Pointer, from: number, length = 0): Span {
    const whole = this.spanOf(pointer, 'value');
    const raw = this.text.slice(whole.offset + 1, whole.offset + whole.length - 1);
    const characters = [...raw.matchAll(/\\u[\da-fA-F]{4}|\\.|[^]/g)].map(({index}) => index);
    const start = characters[from] ?? 0;
    const end = (length > 0 ? characters[from + length] : undefined) ?? raw.length;
    return {offset: whole.offset + 1 + start, length: end - start};
  }

  /** Members whose names were there before; only one of them counts. */
  repetitions(): readonly Repetition[] {
    return this.#root ? [...this.#repetitionsIn(this.#root, '')] : [];
  }

  *#repetitionsIn(node: Node, pointer: Pointer): Generator<Repetition> {
    const {type, children = []} = node;
    if (type === 'array')
      for (const [at, child] of children.entries()) yield* this.#repetitionsIn(child, childOf(pointer, at));
    if (type !== 'object') return;
    const known = new Map<string, Node>();
    for (const {children: [name, value] = []} of children) {
      if (!name) continue;
      const key = name.value as string;
      const first = known.get(key);
      if (first) yield {pointer: childOf(pointer, key), key, ...spanOfNode(name), first: this.position(first.offset)};
      known.set(key, first ?? name);
      if (value) yield* this.#repetitionsIn(value, childOf(pointer, key));
    }
  }

  #nodeAt(keys: readonly string[]): Node | undefined {
    let node = this.#root;
    for (const key of keys) {
      if (!node) return undefined;
      const path = node.type === 'array' ? Number(key) : key;
      node = node.type === 'array' || node.type === 'object' ? findLastAt(node, path) : undefined;
    }
    return node;
  }

  // The whole of an object would hide what is wrong in it: its beginning is enough to see it by, and a bracket alone
  // on its line is not.
  #opening({offset, length, children = []}: Node): Span {
    const {line} = this.position(offset);
    const [first] = children;
    if (first && this.position(first.offset).line > line) return this.#upToEndOfLine(first);
    return this.#upToEndOfLine({offset, length});
  }

  #upToEndOfLine({offset, length}: Span): Span {
    const {line} = this.position(offset);
    const end = (this.#lineStarts[line] ?? this.text.length + 1) - 1;
    return {offset, length: Math.max(1, Math.min(length, end - offset))};
  }
}

// Of repeated members the last counts, and jsonc-parser finds the first.
function findLastAt(node: Node, key: string | number): Node | undefined {
  if (typeof key === 'number') return Number.isInteger(key) && key >= 0 ? findNodeAtLocation(node, [key]) : undefined;
  return node.children?.findLast(({children}) => children?.[0]?.value === key)?.children?.[1];
}

function spanOfNode({offset, length}: Node): Span {
  return {offset, length};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
