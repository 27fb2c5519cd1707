/**
 * One person filling in one form: the only thing in this package that changes.
 *
 * What a person does goes in through its methods, states come out through `subscribe()`.
 * There is no other way to change a state, and no way to change part of one.
 */
import type {Form} from '../definition/form.ts';
import type {Kind} from '../kinds/kind.ts';
import {childOf, isWithin, lastKeyOf, parentOf, valueAt, type Pointer} from '../pointer.ts';
import type {RuleSet} from '../validation/rules.ts';
import type {Violation} from '../validation/violation.ts';
import {withAnswer} from './answers.ts';
import {withSwitchedBranch} from './branch-switch.ts';
import {nodeAt, type FieldNode} from './field-node.ts';
import {emptyInput, nameBelow, withMovedEntries, type Input} from './input.ts';
import {pageAt, pageNamed, type Arrange} from './pages.ts';
import {inputFrom, snapshotOf, type Snapshot} from './snapshot.ts';
import {followingPage, passedWith, previousPage, reachedPage} from './steps.ts';
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
  #language: string;
  readonly #derive: Derive;
  readonly #listeners = new Set<(state: State) => void>();
  readonly #start: unknown;
  #context: RuleContext;
  #rules: RuleSet | undefined;
  #arrange: Arrange | undefined;
  #state: State;

  constructor(form: Form, options: SessionOptions = {}) {
    this.form = form;
    this.#language = options.language ?? form.language;
    this.#context = options.context ?? {today: '', profile: {}};
    this.#derive = createDerive(form, () => ({
      rules: this.#rules,
      context: this.#context,
      language: this.#language,
      arrange: this.#arrange,
    }));
    const fresh = emptyInput(form.pages[0]!.id, options.answers);
    const first = this.#derive(options.snapshot ? inputFrom(options.snapshot, form) : fresh);
    const input = withPinnedBranches(first.input, first.root);
    this.#state = input === first.input ? first : this.#derive(input);
    this.#start = input.answers;
  }

  get state(): State {
    return this.#state;
  }

  /** BCP 47 tag: how numbers and dates are typed and written. */
  get language(): string {
    return this.#language;
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

  /**
   * Shows the pages in another arrangement, at the same place; while nothing has been done yet, at the
   * first page there is. Nothing else changes.
   */
  arrange(arrange: Arrange | undefined): void {
    if (arrange === this.#arrange) return;
    const {input, pageIndex} = this.#state;
    const isUntouched = !this.isDirty && input.revealed.size === 0 && pageIndex === 0;
    this.#arrange = arrange;
    this.#change({});
    if (isUntouched) this.#change({page: this.#state.pages[0]!.page.id});
  }

  /** Goes on in another language. */
  speak(language: string): void {
    this.#language = language;
    this.#change({});
  }

  /** Takes an answer as a JSON value; `undefined` removes it. */
  answer(pointer: Pointer, value: unknown): void {
    this.#take(pointer, value ?? (this.field(pointer)?.isNamed ? null : value));
  }

  /** Takes away a member that a person has named, with all that is in it. */
  drop(pointer: Pointer): void {
    this.#take(pointer, undefined);
  }

  /** Takes an answer as a person types it. Text that is no value is kept as text, and is answered as absent. */
  type(pointer: Pointer, text: string): void {
    const node = this.field(pointer);
    if (!node) return;
    const {parse, format} = this.#kindOf(node);
    const value = text.trim() === '' ? undefined : parse?.(text, node.facts, this.#language);
    const isAsWritten = value === undefined ? text.trim() === '' : format?.(value, node.facts, this.#language) === text;
    // An entry that a person has named stays when its text goes; only `drop` takes it away.
    this.#take(pointer, value ?? (node.isNamed ? null : undefined), isAsWritten ? undefined : text);
  }

  /** Takes the name of a further member as a person types it, until it is added; empty text takes it back. */
  name(section: Pointer, text: string): void {
    const {typed} = this.#state.input;
    this.#change({typed: withText(typed, nameBelow(section), text.trim() === '' ? undefined : text)});
  }

  /** The name that is being typed for a further member of a section. */
  nameIn(section: Pointer): string {
    return this.#state.input.typed.get(nameBelow(section)) ?? '';
  }

  /** The text of a place as its control shows it: what was typed, or the value as one writes it. */
  textOf(node: FieldNode): string {
    const typed = this.#state.input.typed.get(node.pointer);
    if (typed !== undefined) return typed;
    return node.value === undefined || node.value === null
      ? ''
      : (this.#kindOf(node).format?.(node.value, node.facts, this.#language) ?? '');
  }

  /** A person leaves a place. If it was ever answered, its faults show from now on. */
  leave(pointer: Pointer): void {
    const {left, typed} = this.#state.input;
    const hasValue = this.field(pointer)?.value !== undefined;
    // What was typed has become a value: from now on it is written as one writes it.
    if (hasValue && typed.has(pointer)) this.#change({typed: withText(typed, pointer, undefined)});
    if (!left.has(pointer) && (hasValue || typed.has(pointer))) this.#change({left: new Set([...left, pointer])});
  }

  /** Adds an empty entry to a list. Returns its pointer. */
  add(list: Pointer): Pointer {
    const entries = entriesOf(this.#listAt(list));
    this.#replaceList(list, [...entries, null], (index) => index);
    return childOf(list, entries.length);
  }

  /** Removes an entry; the later ones move up with everything noted about them. */
  remove(list: Pointer, at: number): void {
    const entries = entriesOf(this.#listAt(list)).filter((_, index) => index !== at);
    this.#replaceList(list, entries, (index) => (index === at ? undefined : index > at ? index - 1 : index));
  }

  /**
   * Moves an entry to another index, with everything noted about it.
   *
   * @throws RangeError when there is no such index
   */
  move(list: Pointer, from: number, to: number): void {
    const entries = entriesOf(this.#listAt(list));
    if (!(from in entries) || !(to in entries)) throw new RangeError(`"${list}" has no entry ${from} or ${to}.`);
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
    const from = this.field(pointer)?.branches.find(({id}) => id === choiceId)?.branch ?? -1;
    const {input} = this.#state;
    const switched = from === branch ? input : this.#switched(input, pointer, choiceId, from, branch);
    this.#set({...switched, branches: new Map([...switched.branches, [`${pointer}#${choiceId}`, branch]])});
  }

  /**
   * Shows all faults of the present page; goes on if there are none. What the receiver
   * refused does not hold up: only the receiver knows whether it still does. Returns whether it went.
   *
   * Goes to the page that follows; from a list of tasks to the review once all are complete, and from a task to
   * the list; after a change from the review back to it, past all pages where nothing is amiss.
   */
  next(): boolean {
    const {page} = this.#state;
    const {revealed, refused} = this.#state.input;
    this.#change({revealed: new Set([...revealed, page.page.id, ...passedWith(this.#state)])});
    if (this.problemsOn(page.page.id).some((fault) => !refused.includes(fault))) return false;
    const following = followingPage(this.#state);
    if (!following) return false;
    this.goTo(following.page.id);
    return true;
  }

  /** Shows the page before; the list from a task, and the review from a page that is being changed. */
  back(): void {
    const previous = previousPage(this.#state);
    if (previous) this.goTo(previous.page.id);
  }

  /** Shows a page. One that is skipped or unknown leaves things as they are. */
  goTo(page: string): void {
    const shown = pageNamed(page, this.#state.pages);
    if (shown) {
      const isLedBack = shown.isReview || shown.arranged === 'tasks';
      this.#change({page, isRevising: this.#state.input.isRevising && !isLedBack});
    }
  }

  /** Shows a page that is to be changed from the review: going on leads back there. */
  revise(page: string): void {
    this.goTo(page);
    this.#change({isRevising: !this.#state.page.isReview});
  }

  /** Shows a page, or the first one before it that is not complete. For addresses, which anyone may type. */
  reach(page: string): void {
    const reached = reachedPage(this.#state, page);
    if (reached !== undefined) this.goTo(reached);
  }

  /** Shows the faults of every page. Returns whether there are none, so that the answers may be sent. */
  reveal(): boolean {
    const shown = this.#state.pages.map(({page}) => page);
    this.#change({revealed: new Set([...this.form.pages, ...shown].map(({id}) => id))});
    return this.#state.violations.length === 0;
  }

  /** Takes which places have documents on their way. */
  wait(pending: ReadonlySet<Pointer>): void {
    this.#change({pending});
  }

  /** Takes what the receiver refused, to be shown at the places it names. */
  refuse(violations: readonly Violation[]): void {
    this.#change({refused: violations});
  }

  /** The shown faults that belong to a page. */
  problemsOn(page: string): readonly Violation[] {
    const {problems, pages} = this.#state;
    return [...problems.values()].filter((violation) => pageAt(violation.pointer, pages)?.page.id === page);
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

  #kindOf({facts, pattern}: FieldNode): Kind {
    return this.form.kinds.kindOf(facts, this.form.fields[pattern]?.widget);
  }

  #listAt(pointer: Pointer): FieldNode {
    const node = this.field(pointer);
    if (node?.kind !== 'list') throw new RangeError(`"${pointer}" is no list that is asked at present.`);
    return node;
  }

  #replaceList(list: Pointer, entries: readonly unknown[], newIndex: (at: number) => number | undefined): void {
    // A list that may be left out is left out once its last entry is gone; its default does not come back.
    const isGone = entries.length === 0 && !this.#listAt(list).required;
    const moved = withMovedEntries(this.#state.input, list, newIndex);
    this.#set({
      ...moved,
      answers: withAnswer(this.#opened(list), list, isGone ? undefined : entries),
      emptied: isGone ? new Set([...moved.emptied, list]) : moved.emptied,
    });
  }

  #take(pointer: Pointer, value: unknown, text?: string): void {
    const {input} = this.#state;
    const next: Input = {
      ...input,
      answers: withAnswer(this.#opened(pointer), pointer, value),
      typed: withText(input.typed, pointer, text),
      refused: input.refused.length > 0 ? input.refused.filter((fault) => !touches(fault, pointer)) : input.refused,
    };
    const state = this.#derive(this.#withFollowedBranches(next, pointer));
    const hasDefault = value === undefined && nodeAt(state.root, pointer)?.value !== undefined;
    const emptied = hasDefault ? new Set([...state.input.emptied, pointer]) : undefined;
    this.#publish(emptied ? this.#derive({...state.input, emptied}) : state);
  }

  // Entries that are shown, but were never answered, stand nowhere yet: an answer inside of one needs them all.
  #opened(pointer: Pointer): unknown {
    let {answers} = this.#state.input;
    for (let place = parentOf(pointer); place !== ''; place = parentOf(place)) {
      const node = this.field(place);
      if (node?.kind === 'list' && !Array.isArray(valueAt(answers, place)))
        answers = withAnswer(answers, place, entriesOf(node));
    }
    return answers;
  }

  // Where an answer tells branches apart, the answers of the branch it led to go, and those of the new one come.
  #withFollowedBranches(input: Input, pointer: Pointer): Input {
    const place = parentOf(pointer);
    const told = this.field(place)?.branches.filter(({property}) => property === lastKeyOf(pointer)) ?? [];
    if (pointer === '' || told.length === 0) return input;
    const now = nodeAt(this.#derive(input).root, place)?.branches ?? [];
    return told.reduce((result, {id, branch: from}) => {
      const to = now.find((other) => other.id === id)?.branch ?? -1;
      return from === to ? result : this.#switched(result, place, id, from, to);
    }, input);
  }

  #switched(input: Input, pointer: Pointer, id: string, from: number, to: number): Input {
    const untaken = this.#derive({...input, branches: new Map([...input.branches, [`${pointer}#${id}`, -1]])});
    const shared = new Set(nodeAt(untaken.root, pointer)?.members.map(({key}) => key));
    return withSwitchedBranch(input, {pointer, id, from, to, shared});
  }

  #change(change: Partial<Input>): void {
    this.#set({...this.#state.input, ...change});
  }

  #set(input: Input): void {
    this.#publish(this.#derive(input));
  }

  #publish(state: State): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

function entriesOf(list: FieldNode): unknown[] {
  return list.members.map(({value}) => value ?? null);
}

// Answers that came along may point to branches; these stay taken while the answers change.
function withPinnedBranches(input: Input, root: FieldNode): Input {
  const branches = new Map(input.branches);
  const pin = ({pointer, choices, members}: FieldNode): void => {
    for (const {id, chosen} of choices) if (chosen >= 0) branches.set(`${pointer}#${id}`, chosen);
    members.forEach(pin);
  };
  pin(root);
  return branches.size === input.branches.size ? input : {...input, branches};
}

/** The typed text of a place; what was typed inside of it goes with the old answer. */
function withText(typed: Input['typed'], pointer: Pointer, text: string | undefined): Input['typed'] {
  const stays = [...typed].filter(([place]) => !isWithin(place, pointer));
  if (text === undefined) return stays.length === typed.size ? typed : new Map(stays);
  return new Map([...stays, [pointer, text]]);
}

function touches(violation: Violation, pointer: Pointer): boolean {
  return isWithin(violation.pointer, pointer) || isWithin(pointer, violation.pointer);
}
