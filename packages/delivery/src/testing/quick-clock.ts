/** A clock on which every pause is over at once, and which tells how long they would have been. */
import type {Clock, Connection} from '../ports.ts';

interface QuickClock extends Clock {
  readonly waits: number[];
}

export function quickClock(start = Date.parse('2026-11-24T12:00:00Z')): QuickClock {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    now: () => now,
    random: () => 1,
    async wait(milliseconds) {
      waits.push(milliseconds);
      now += milliseconds;
      // A task of its own, as a real pause: the network gets its turn.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** A connection that a test switches off and on. */
export function switchedConnection(): Connection & {turn(online: boolean): void} {
  const listeners = new Set<() => void>();
  let online = true;
  return {
    get online() {
      return online;
    },
    onOnline(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    turn(to) {
      online = to;
      if (to) for (const listener of listeners) listener();
    },
  };
}
