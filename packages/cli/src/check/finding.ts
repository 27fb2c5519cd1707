/** What `check` has found: where, what is wrong, why that matters, and how to mend it. */
import type {Pointer} from '@ozg-forms/core/pointer';

/**
 * `error`: the form does not work, or not as it is written. `warning`: it works, and people will be stuck, shut out or
 * asked too much. `hint`: it could be better; nobody has to act.
 */
export type Severity = 'error' | 'warning' | 'hint';

export interface Finding {
  /** Name of the rule, as in docs/check.md. */
  readonly rule: string;
  readonly severity: Severity;
  /** JSON Pointer (RFC 6901) into the file; `''` for the whole. */
  readonly pointer: Pointer;
  /** Lines and columns count from 1; columns in UTF-16 code units, as editors do. The end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What is wrong, naming the offending value. A full sentence, as are the next two. */
  readonly message: string;
  /** Why it matters, to whom. */
  readonly why: string;
  /** What to do, as an imperative. */
  readonly mend: string;
  /** What may stand in place of what lies between the two positions: JSON, in a style sheet CSS. */
  readonly suggestion?: string;
}
