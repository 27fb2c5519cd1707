/**
 * One person filling in one form: the only thing in this package that changes.
 *
 * What a person does goes in through its methods, states come out through `subscribe()`.
 * There is no other way to change a state, and no way to change part of one.
 */
import type {Form} from '../definition/form.ts';
import {kindOf} from '../kinds/kinds.ts';
import {childOf, isWithin, type Pointer} from '../pointer.ts';
import type {RuleSet} from '../validation/rules.ts';
import type {Violation} from '../validation/violation.ts';
import {withAnswer} from './answers.ts';
import {nodeAt, type FieldNode} from './field-node.ts';
import {emptyInput, withMovedEntries, type Input} from './input.ts';
import {pageOf} from './pages.ts';
import {inputFrom, snapshotOf, type Snapshot} from './snapshot.ts';
import {createDerive, type Derive, type RuleContext, type State} from './state.ts';

export interface SessionOptions {
  /** Answers to begin with, e.g. from a login. */
  readonly answers?: unknown;
  /** An earlier session of the same definition version, to go on with. */
  readonly snapshot?: Snapshot;
  /** BCP 47 tag: how numbers and dates are typed. */
  readonly language?: string;
  /** What rules may look at. */
  readonly context?: RuleContext;
}

export class Session {
  readonly form: Form;
  /** BCP 47 tag: how numbers and dates are typed and written. */
  language: string;
  readonly #derive: Derive;
  readonly #listeners = new Set<(state: State) => void>();
  readonly #start: unknown;
  #context: RuleContext;
  #rules: RuleSet | undefined;
  #state: State;

  constructor(form: Form, options: SessionOptions = {}) {
    this.form = form;
    this.language = options.language ?? form.language;
    this.#context = options.context ?? {today: '', profile: {}};
    this.#derive = createDerive(form, () => ({rules: this.#rules, context: this.#context}));
    const fresh = emptyInput(form.pages[0]!.id, options.answers);
    this.#state = this.#derive(options.snapshot ? inputFrom(options.snapshot, form) : fresh);
    this.#start = this.#state.input.answers;
  }

  get state(): State {
    return this.#state;
  }

  /** Whether anything was answered since the session began. */
  get isDirty(): boolean {
    const {answers, typed} = this.#state.input;
    return answers !== this.#start || typed.size > 0;
  }

  /** What is true of one place; `undefined` while it is not asked. */
  field(pointer: Pointer): FieldNode | undefined {
    return nodeAt(this.#state.root, pointer);
  }

  /** Takes rules once they are loaded, and what they may look at. */
  useRules(rules: RuleSet, context: RuleContext): void {
    this.#rules = rules;
    this.#context = context;
    this.#change({});
  }

  /** Takes an answer as a JSON value; `undefined` removes it. */
  answer(pointer: Pointer, value: unknown): void {
    const {answers, emptied, typed, refused} = this.#state.input;
    const hasDefault = value === undefined && this.field(pointer)?.value !== undefined;
    this.#change({
      answers: withAnswer(answers, pointer, value),
      emptied: hasDefault ? new Set([...emptied, pointer]) : emptied,
      typed: typed.has(pointer) ? without(typed, pointer) : typed,
      refused: refused.length > 0 ? refused.filter((violation) => !touches(violation, pointer)) : refused,
    });
  }

  /** Takes an answer as a person types it. Text that is no value is kept as text, and is answered as absent. */
  type(pointer: Pointer, text: string): void {
    const node = this.field(pointer);
    if (!node) return;
    const {parse, format} = kindOf(node.facts);
    const value = text.trim() === '' ? undefined : parse?.(text, node.facts, this.language);
    this.answer(pointer, value);
    const isAsWritten = value === undefined ? text.trim() === '' : format?.(value, node.facts, this.language) === text;
    if (!isAsWritten) this.#change({typed: new Map([...this.#state.input.typed, [pointer, text]])});
  }

  /** The text of a place as its control shows it: what was typed, or the value as one writes it. */
  textOf(node: FieldNode): string {
    const typed = this.#state.input.typed.get(node.pointer);
    if (typed !== undefined) return typed;
    return node.value === undefined ? '' : (kindOf(node.facts).format?.(node.value, node.facts, this.language) ?? '');
  }

  /** A person leaves a place. If it was ever answered, its faults show from now on. */
  leave(pointer: Pointer): void {
    const {left, typed} = this.#state.input;
    if (left.has(pointer) || (this.field(pointer)?.value === undefined && !typed.has(pointer))) return;
    this.#change({left: new Set([...left, pointer])});
  }

  /** Adds an empty entry to a list. Returns its pointer. */
  add(list: Pointer): Pointer {
    const node = this.#listAt(list);
    const entries = node.members.map(({value}) => value ?? null);
    const isSection = node.members.length > 0 ? node.members[0]!.kind === 'section' : true;
    this.answer(list, [...entries, isSection ? {} : null]);
    return childOf(list, entries.length);
  }

  /** Removes an entry; the later ones move up with everything noted about them. */
  remove(list: Pointer, at: number): void {
    const entries = this.#listAt(list).members.map(({value}) => value ?? null);
    entries.splice(at, 1);
    this.#replaceList(list, entries, (index) => (index === at ? undefined : index > at ? index - 1 : index));
  }

  /** Moves an entry to another index. */
  move(list: Pointer, from: number, to: number): void {
    const entries = this.#listAt(list).members.map(({value}) => value ?? null);
    entries.splice(to, 0, ...entries.splice(from, 1));
    this.#replaceList(list, entries, (index) => {
      if (index === from) return to;
      const after = index > from ? index - 1 : index;
      return after >= to ? after + 1 : after;
    });
  }

  /**
   * Chooses a branch where no answer tells them apart. Answers that only the old branch
   * asks for are put aside and come back with it.
   */
  choose(pointer: Pointer, choiceId: string, branch: number): void {
    const {branches} = this.#state.input;
    this.#change({branches: new Map([...branches, [`${pointer}#${choiceId}`, branch]])});
  }

  /** Shows all faults of the present page; goes on if there are none. Returns whether it went. */
  next(): boolean {
    const {page, pages, pageIndex} = this.#state;
    this.#change({revealed: new Set([...this.#state.input.revealed, page.page.id])});
    const following = pages[pageIndex + 1];
    if (!following || this.problemsOn(page.page.id).length > 0) return false;
    this.goTo(following.page.id);
    return true;
  }

  back(): void {
    const {pages, pageIndex} = this.#state;
    const previous = pages[pageIndex - 1];
    if (previous) this.goTo(previous.page.id);
  }

  /** Shows a page. One that is skipped or unknown leaves things as they are. */
  goTo(page: string): void {
    if (this.#state.pages.some((state) => state.page.id === page)) this.#change({page});
  }

  /** Shows the faults of every page. Returns whether there are none, so that the answers may be sent. */
  reveal(): boolean {
    this.#change({revealed: new Set(this.form.pages.map(({id}) => id))});
    return this.#state.violations.length === 0;
  }

  /** Takes what the receiver refused, to be shown at the places it names. */
  refuse(violations: readonly Violation[]): void {
    this.#change({refused: violations});
  }

  /** The shown faults that belong to a page. */
  problemsOn(page: string): readonly Violation[] {
    const {problems, pages} = this.#state;
    return [...problems.values()].filter((violation) => pageOf(violation, pages)?.page.id === page);
  }

  /** All of it, to be kept and restored on the same definition version. */
  snapshot(): Snapshot {
    return snapshotOf(this.#state.input, this.form);
  }

  /** Calls `listener` after every change, in the same tick. Returns the way to stop. */
  subscribe(listener: (state: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #listAt(pointer: Pointer): FieldNode {
    const node = this.field(pointer);
    if (node?.kind !== 'list') throw new RangeError(`"${pointer}" is no list that is asked at present.`);
    return node;
  }

  #replaceList(list: Pointer, entries: readonly unknown[], newIndex: (at: number) => number | undefined): void {
    const moved = withMovedEntries(this.#state.input, list, newIndex);
    this.#change({...moved, answers: withAnswer(moved.answers, list, entries)});
  }

  #change(change: Partial<Input>): void {
    this.#state = this.#derive({...this.#state.input, ...change});
    for (const listener of this.#listeners) listener(this.#state);
  }
}

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}

function touches(violation: Violation, pointer: Pointer): boolean {
  return isWithin(violation.pointer, pointer) || isWithin(pointer, violation.pointer);
}
