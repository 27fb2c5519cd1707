/** Contents that wait for a scanner, and what it said: one entry for each content of an application. */
import type {ScanState, Verdict} from './scanner.ts';

/** One entry somebody looks at. */
export interface TakenScan {
  readonly reference: string;
  readonly sha256: string;
  /** How often it was tried before. */
  readonly attempts: number;
}

export interface ScanQueue {
  /** Takes contents that are due, oldest first; until the lease ends nobody else gets them. */
  take(nowMs: number, limit: number, leaseMs: number): Promise<readonly TakenScan[]>;

  /** Records what was found. With the last one of an application its deliveries may begin. */
  settle(scan: TakenScan, verdict: Verdict | {readonly state: 'off'}, nowMs: number): Promise<void>;

  /** Records that nothing could be said. */
  postpone(scan: TakenScan, nextMs: number): Promise<void>;

  /** How many contents are in a state. */
  count(state: ScanState): Promise<number>;
}
