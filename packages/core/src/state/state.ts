/**
 * What is true of a form at one moment. Everything but the input follows from it; nothing
 * is patched, nothing is remembered elsewhere.
 */
import type {Form} from '../definition/form.ts';
import {isWithin, parentOf, type Pointer} from '../pointer.ts';
import type {Quoting} from '../quotes/quotes.ts';
import type {RuleSet} from '../validation/rules.ts';
import type {Violation} from '../validation/violation.ts';
import {isEqual} from '../schema/equality.ts';
import {nodeAt, takenBranchIn, type FieldNode} from './field-node.ts';
import {nameBelow, type Input} from './input.ts';
import {pageAt, pageNamed, pagesOf, type Arrange, type PageState} from './pages.ts';
import {shapeWithComputed} from './computed-answers.ts';

export interface State {
  readonly input: Input;
  /** The tree of places that are asked. */
  readonly root: FieldNode;
  /** The answers that would be sent now. */
  readonly answers: unknown;
  /** Pages of the form that are not skipped. */
  readonly sections: readonly PageState[];
  /** The pages that are shown: these, unless they are arranged in another way. */
  readonly pages: readonly PageState[];
  /** Index into `pages` of the one that is shown. */
  readonly pageIndex: number;
  readonly page: PageState;
  /** Everything that stands in the way of sending, whether shown or not. Worked out when first asked for. */
  readonly violations: readonly Violation[];
  /** What is shown, at most one fault a place: what a person left, or wanted to go on from. */
  readonly problems: ReadonlyMap<Pointer, Violation>;
  /** What rules warn of, shown as faults are, and in nobody's way: sentences by place. */
  readonly warnings: ReadonlyMap<Pointer, string>;
}

export type Derive = (input: Input) => State;

/** What derivation needs beside the input; given once it is loaded. */
export interface Surroundings {
  /** The rules of the form, once CEL is there. */
  readonly rules: RuleSet | undefined;
  /** Values of the profile and the present day, for rules. */
  readonly context: RuleContext;
  /** BCP 47 tag: the language of the rules' messages. */
  readonly language: string;
  /** Makes other pages out of those of the form. */
  readonly arrange: Arrange | undefined;
  /** Puts earlier answers where texts quote them; only for forms that do. */
  readonly quoting: Quoting | undefined;
}

export interface RuleContext {
  /** Today as `YYYY-MM-DD`, where the form is filled in. */
  readonly today: string;
  /** What rules read as `profile.…`. */
  readonly profile: Readonly<Record<string, unknown>>;
}

const noWarnings: ReadonlyMap<Pointer, string> = new Map();
const noProblems: ReadonlyMap<Pointer, Violation> = new Map();

/** Makes the derivation for one form. Shares what did not change from one state to the next. */
export function createDerive(form: Form, surroundings: () => Surroundings): Derive {
  const shape = form.createShaper();
  let last: Layout | undefined;
  const computed = Object.keys(form.computed);
  return (input) => {
    const {rules, context, arrange, quoting} = surroundings();
    const shaped =
      rules && computed.length > 0
        ? shapeWithComputed(shape, input, computed, (asked) => rules.computed(asked, context))
        : shape(input);
    const root = quoting?.root(shaped) ?? shaped;
    if (last?.root !== root || last.arrange !== arrange) {
      const sections = last?.root === root ? last.sections : sectionsOf(form, root, quoting);
      last = {root, arrange, sections, pages: arrange ? arrange(sections, form) : sections};
    }
    return new DerivedState(form, input, last, surroundings());
  };
}

function sectionsOf(form: Form, root: FieldNode, quoting: Quoting | undefined): readonly PageState[] {
  const pages = pagesOf(form, root);
  return quoting?.pages(pages, root) ?? pages;
}

interface Layout {
  readonly root: FieldNode;
  readonly arrange: Arrange | undefined;
  readonly sections: readonly PageState[];
  readonly pages: readonly PageState[];
}

// A page that is skipped by now gives way to the nearest one before it.
function pageFor(form: Form, pages: readonly PageState[], id: string): PageState {
  const exact = pageNamed(id, pages);
  if (exact) return exact;
  // A question with a page of its own has the id of its page before the dot.
  const [name] = id.split('.');
  for (let at = form.pages.findIndex((page) => page.id === name); at >= 0; at--) {
    const page = pageNamed(form.pages[at]!.id, pages);
    if (page) return page;
  }
  return pages[0]!;
}

// Entries that are still empty are alike, and are missing one by one.
function isOfGaps({pointer, keyword}: Violation, root: FieldNode): boolean {
  const entries = keyword === 'uniqueItems' ? (nodeAt(root, pointer)?.members ?? []) : [];
  const answered = entries.map(({sent}) => sent).filter((sent) => sent !== undefined);
  if (answered.length === entries.length) return false;
  return answered.every((entry, at) => !answered.slice(at + 1).some((other) => isEqual(entry, other)));
}

class DerivedState implements State {
  readonly input: Input;
  readonly root: FieldNode;
  readonly answers: unknown;
  readonly sections: readonly PageState[];
  readonly pages: readonly PageState[];
  readonly pageIndex: number;
  readonly page: PageState;
  readonly #form: Form;
  readonly #surroundings: Surroundings;
  #violations: readonly Violation[] | undefined;
  #problems: ReadonlyMap<Pointer, Violation> | undefined;
  #warnings: ReadonlyMap<Pointer, string> | undefined;

  constructor(form: Form, input: Input, {root, sections, pages}: Layout, surroundings: Surroundings) {
    this.#form = form;
    this.#surroundings = surroundings;
    this.input = input;
    this.root = root;
    this.answers = root.sent;
    this.sections = sections;
    this.pages = pages;
    this.page = pageFor(form, pages, input.page);
    this.pageIndex = pages.indexOf(this.page);
  }

  get violations(): readonly Violation[] {
    return (this.#violations ??= this.#allViolations());
  }

  get problems(): ReadonlyMap<Pointer, Violation> {
    return (this.#problems ??= this.#shownProblems());
  }

  get warnings(): ReadonlyMap<Pointer, string> {
    return (this.#warnings ??= this.#shownWarnings());
  }

  #shownWarnings(): ReadonlyMap<Pointer, string> {
    const {rules, context, language} = this.#surroundings;
    const {left, revealed} = this.input;
    if (!rules || (left.size === 0 && revealed.size === 0)) return noWarnings;
    const shown = rules
      .warnings(this.root, context, language)
      // A list or a section is not left as a field is: whoever has left something in it has been there.
      .filter((warning) => [...left].some((place) => isWithin(place, warning.pointer)) || this.#isRevealed(warning));
    return shown.length === 0 ? noWarnings : new Map(shown.map(({pointer, message = ''}) => [pointer, message]));
  }

  #allViolations(): Violation[] {
    const {evaluator, schema} = this.#form;
    const {typed} = this.input;
    const unparsed = new Set([...typed.keys()].filter((pointer) => this.#isUnparsed(pointer)));
    const pending = [...this.input.pending].filter((pointer) => nodeAt(this.root, pointer));
    const isSaid = (pointer: Pointer) => unparsed.has(pointer) || pending.some((place) => isWithin(pointer, place));
    const takenBranch = takenBranchIn(this.root);
    const found = evaluator
      .violationsOf(schema, this.answers, takenBranch)
      .filter((fault) => !isSaid(fault.pointer) && !isOfGaps(fault, this.root));
    const {rules, context, language} = this.#surroundings;
    return [
      ...[...unparsed].map((pointer): Violation => ({pointer, keyword: 'unparsed', limit: typed.get(pointer)})),
      ...pending.map((pointer): Violation => ({pointer, keyword: 'pending'})),
      ...this.#unnamed(),
      ...found,
      ...(rules?.violations(this.root, context, language) ?? []),
      ...this.input.refused,
    ];
  }

  // A name that was typed and never added would be forgotten.
  #unnamed(): Violation[] {
    return [...this.input.typed].flatMap(([place, text]): Violation[] => {
      const section = parentOf(place);
      if (place !== nameBelow(section) || !nodeAt(this.root, section)?.takesNames) return [];
      return [{pointer: section, keyword: 'unnamed', limit: text.trim()}];
    });
  }

  // Typed text is a fault only where it gave no value, and only while its place is asked.
  #isUnparsed(pointer: Pointer): boolean {
    const node = nodeAt(this.root, pointer);
    return node !== undefined && node.value === undefined && this.input.typed.get(pointer) !== '';
  }

  #shownProblems(): ReadonlyMap<Pointer, Violation> {
    const {left, revealed, refused} = this.input;
    if (left.size === 0 && revealed.size === 0 && refused.length === 0) return noProblems;
    const problems = new Map<Pointer, Violation>();
    for (const violation of this.violations) {
      if (problems.has(violation.pointer)) continue;
      const isShown = left.has(violation.pointer) || refused.includes(violation) || this.#isRevealed(violation);
      if (isShown) problems.set(violation.pointer, violation);
    }
    return problems;
  }

  #isRevealed(violation: Violation): boolean {
    const {revealed} = this.input;
    const isOn = (pages: readonly PageState[]) => revealed.has(pageAt(violation.pointer, pages)?.page.id ?? '');
    return isOn(this.pages) || (this.sections !== this.pages && isOn(this.sections));
  }
}
