/** What an attack on the receiver is: one file each, and a line in the list. */
import type {RunningReceiver} from '@ozg-forms/receiver/testing/test-process';
import type {Random} from './random.ts';

export interface Scene {
  /** A receiver with one form, sealed at rest; the attack may end neither it nor its data. */
  readonly receiver: RunningReceiver;
  readonly dataDir: string;
  readonly random: Random;
}

export interface Outcome {
  /** How many tries were made. */
  readonly tries: number;
  /** What should not have happened, a sentence each. */
  readonly faults: readonly string[];
  /** What was measured besides. */
  readonly note?: string;
}

export interface Attack {
  readonly name: string;
  /** Tries of the long form and of the short one in `npm test`. */
  readonly full: number;
  readonly short: number;
  readonly run: (scene: Scene, tries: number) => Promise<Outcome>;
}
