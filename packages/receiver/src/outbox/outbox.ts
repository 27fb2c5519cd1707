/**
 * What still has to go on to the offices: one entry for each application and target, committed together with the
 * application itself, so that nothing accepted is ever forgotten.
 *
 * Delivery is at least once: an entry whose delivery was cut off before it was settled is taken again.
 */

/** How an entry stands. `dead`: given up, until an operator tries again. */
export type DeliveryState = 'pending' | 'delivered' | 'dead';

/** One entry, for operators and exports. */
export interface Delivery {
  /** Name of the target, as `targetsFrom` gives it. */
  readonly target: string;
  readonly state: DeliveryState;
  /** How often it was tried. */
  readonly attempts: number;
  /** RFC 3339: when it was delivered, given up, or is tried next. */
  readonly at: string;
}

/** One entry somebody works on. */
export interface TakenEntry {
  readonly reference: string;
  readonly target: string;
  /** How often it was tried before. */
  readonly attempts: number;
  /** Milliseconds since 1970: when the application was accepted. */
  readonly sinceMs: number;
}

export interface Outbox {
  /** Takes entries that are due, oldest first; until the lease ends nobody else gets them. */
  take(nowMs: number, limit: number, leaseMs: number): Promise<readonly TakenEntry[]>;

  /** Records that a taken entry has arrived. */
  settle(entry: TakenEntry, nowMs: number): Promise<void>;

  /** Records that a taken entry has not arrived; without a next time it is dead. */
  postpone(entry: TakenEntry, nowMs: number, nextMs: number | undefined): Promise<void>;

  /** How many entries of each target are in a state. */
  counts(state: DeliveryState): Promise<ReadonlyMap<string, number>>;

  /** Lets all dead entries be tried again. Returns how many there were. */
  revive(nowMs: number): Promise<number>;
}
