/** One difference between two versions of a form, and how far it raises the version. */
import type {Step} from './step.ts';

export interface Change {
  readonly step: Exclude<Step, 'none'>;
  /** Place in the answers as a pattern, or the part of the definition that differs: `pages`. */
  readonly at: string;
  /** What is different, without a full stop. */
  readonly what: string;
}
