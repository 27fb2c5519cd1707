/**
 * One person filling in one form: the only thing in this package that changes.
 *
 * What a person does goes in through its methods, states come out through `subscribe()`.
 * There is no other way to change a state, and no way to change part of one.
 */
import type {Form} from '../definition/form.ts';
import type {Kind} from '../kinds/kind.ts';
import {isWithin, lastKeyOf, parentOf, valueAt, type Pointer} from '../pointer.ts';
import type {Quoting} from '../quotes/quotes.ts';
import type {RuleSet} from '../validation/rules.ts';
import type {Violation} from '../validation/violation.ts';
import {withAnswer} from './answers.ts';
import {withSwitchedBranch} from './branch-switch.ts';
import {composed} from './composed.ts';
import {entriesOf, nodeAt, type FieldNode} from './field-node.ts';
import {emptyInput, nameBelow, type Input} from './input.ts';
import {pageNamed, type Arrange} from './pages.ts';
import {createDerive, type Derive, type RuleContext, type State} from './state.ts';

export interface SessionOptions {
  /** Answers to begin with, e.g. from a login. */
  readonly answers?: unknown;
  /** An earlier session of the same definition version, to go on with. */
  readonly input?: Input;
  /** BCP 47 tag: how numbers and dates are typed. */
  readonly language?: string;
  /** What rules may look at. */
  readonly context?: RuleContext;
  /** Puts earlier answers where texts quote them. */
  readonly quoting?: Quoting | undefined;
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
      quoting: options.quoting,
    }));
    const fresh = emptyInput(form.pages[0]!.id, options.answers);
    const begun = this.#derive(options.input ?? fresh);
    const answers = composed(begun.input.answers, (pointer) => isPicked(nodeAt(begun.root, pointer)));
    const first = answers === begun.input.answers ? begun : this.#derive({...begun.input, answers});
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
    const given = composed(value, (place) => isPicked(this.field(place)), pointer);
    this.#take(pointer, given ?? (this.field(pointer)?.isNamed ? null : given));
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

  /**
   * Takes the entries of a list in another order or number; see list-entries.ts.
   *
   * @param moved follows with everything that is noted about them
   */
  replaceEntries(list: Pointer, entries: readonly unknown[], moved: (input: Input) => Input): void {
    // A list that may be left out is left out once its last entry is gone; its default does not come back.
    const isGone = entries.length === 0 && !this.field(list)?.required;
    const input = moved(this.#state.input);
    this.#set({
      ...input,
      answers: withAnswer(this.#opened(list), list, isGone ? undefined : entries),
      emptied: isGone ? new Set([...input.emptied, list]) : input.emptied,
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
   * Shows a page. One that is skipped or unknown leaves things as they are.
   *
   * @param isRevising whether it is to be changed from the review, to which the way on then leads back
   */
  goTo(page: string, isRevising = this.#state.input.isRevising): void {
    const shown = pageNamed(page, this.#state.pages);
    const isLedBack = shown?.isReview || shown?.arranged === 'tasks';
    if (shown) this.#change({page, isRevising: isRevising && !isLedBack});
  }

  /**
   * Shows the faults of pages, of all of them unless told. Returns whether there are none in the whole
   * form, so that the answers may be sent.
   */
  reveal(
    pages: Iterable<string> = [...this.form.pages, ...this.#state.pages.map(({page}) => page)].map(({id}) => id),
  ): boolean {
    this.#change({revealed: new Set([...this.#state.input.revealed, ...pages])});
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

  /** Calls `listener` after every change, in the same tick. Returns the way to stop. */
  subscribe(listener: (state: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #kindOf({facts, pattern}: FieldNode): Kind {
    return this.form.kinds.kindOf(facts, this.form.fields[pattern]?.widget);
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
    const now = nodeAt(state.root, pointer);
    // Its default would come back; or the question would go, under the hands of who is about to answer it anew.
    const isEmptied = value === undefined && (now ? now.value !== undefined : this.field(pointer) !== undefined);
    const emptied = isEmptied ? new Set([...state.input.emptied, pointer]) : undefined;
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

function isPicked(node: FieldNode | undefined): boolean {
  return node?.options !== undefined || node?.kind === 'constant';
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
