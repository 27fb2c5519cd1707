/** What a rule of `check` is. One rule is one file in `rules/` and one line in `rules.ts`. */
import type {Pointer} from '@ozg-forms/core/pointer';
import type {CheckedFile} from './checked-file.ts';
import type {Severity} from './finding.ts';
import type {PartOfEntry, Span} from './json-source.ts';

/** What a rule has found, before it is known where in the text that stands. */
export interface Fault {
  /** JSON Pointer into the file. Where the text has no such place, the nearest one around it is named. */
  readonly pointer: Pointer;
  /** Which part of the entry is faulty; what shows best unless given. */
  readonly part?: PartOfEntry;
  /** The exact place, where a pointer cannot say it. */
  readonly span?: Span | undefined;
  /** What is wrong. A full sentence. */
  readonly message: string;
  /** How to mend it. A full sentence, as an imperative. */
  readonly mend: string;
  /** Why it matters here; the rule's own reason unless given. */
  readonly why?: string;
  /** What may stand in place of the faulty part: JSON, in a style sheet CSS. */
  readonly suggestion?: string | undefined;
  /** The rule's own unless given. */
  readonly severity?: Severity;
}

/** A file that shows a rule, for the docs and for its test. Parts that are not given are those of a flawless one. */
export type Example =
  | {readonly form: object; readonly profile?: object}
  | {readonly profile: object}
  /** The file as it stands, where its JSON is the fault. */
  | {readonly text: string};

export interface Rule {
  /** Lower case with hyphens, as it is printed and looked up. */
  readonly name: string;
  readonly severity: Severity;
  readonly docs: {
    /** What the rule looks for; a sentence. */
    readonly what: string;
    /** Why it matters; printed with each finding. */
    readonly why: string;
    /** What else there is to know, e.g. a formula and where it comes from. */
    readonly note?: string;
    /** Gives exactly one finding, of this rule. */
    readonly bad: Example;
    /** Gives none. */
    readonly good: Example;
  };
  /** Only looks where it is asked to: maturity level 3 (Reifegrad 3) of the OZG. */
  readonly onlyForReifegrad?: boolean;
  check(file: CheckedFile): Iterable<Fault>;
}
