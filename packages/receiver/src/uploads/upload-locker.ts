/**
 * One request at a time for each upload, in the order of asking.
 *
 * A request that waits asks the holder to end: a connection that died without saying so would
 * otherwise hold its upload until the time-out, and the citizen's device could not resume
 * (https://tus.io/protocols/resumable-upload, "Locking"). Waiting costs nothing; nothing polls.
 */
import {ERRORS, type Lock, type Locker} from '@tus/server';

interface Turn {
  readonly askToEnd: () => void;
  readonly begin: () => void;
}

/** A holder ends soon after it was asked; longer than this only when the disk hangs. */
const patienceMs = 30_000;

export class UploadLocker implements Locker {
  /** For each upload in use: the holder first, then those who wait. */
  readonly #queues = new Map<string, Turn[]>();

  newLock(id: string): Lock {
    let turn: Turn | undefined;
    return {
      lock: async (signal, requestRelease) => {
        turn = await this.#take(id, signal, () => void requestRelease());
      },
      unlock: async () => {
        if (turn) this.#leave(id, turn);
        turn = undefined;
      },
    };
  }

  #take(id: string, signal: AbortSignal, askToEnd: () => void): Promise<Turn> {
    if (signal.aborted) return Promise.reject(ERRORS.ABORTED);
    const queue = this.#queues.get(id) ?? [];
    this.#queues.set(id, queue);
    return new Promise((resolve, reject) => {
      const giveUp = (reason: unknown) => {
        settle();
        this.#leave(id, turn);
        reject(reason);
      };
      const onAbort = () => giveUp(ERRORS.ABORTED);
      const timer = setTimeout(() => giveUp(ERRORS.ERR_LOCK_TIMEOUT), patienceMs);
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      };
      const turn: Turn = {
        askToEnd,
        begin: () => {
          settle();
          resolve(turn);
        },
      };
      signal.addEventListener('abort', onAbort, {once: true});
      queue.push(turn);
      if (queue.length === 1) turn.begin();
      else queue[0]!.askToEnd();
    });
  }

  #leave(id: string, turn: Turn): void {
    const queue = this.#queues.get(id);
    const place = queue?.indexOf(turn) ?? -1;
    if (!queue || place < 0) return;
    queue.splice(place, 1);
    const [next, ...waiting] = queue;
    if (!next) this.#queues.delete(id);
    if (!next || place > 0) return;
    next.begin();
    if (waiting.length > 0) next.askToEnd();
  }
}
