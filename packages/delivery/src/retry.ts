/**
 * When to ask again: as the receiver says, else after pauses that grow and differ from
 * device to device, so that a restarted server is not met by everyone at once.
 */
import type {Clock, Connection} from './ports.ts';
import type {TransportError} from './transport-error.ts';

/** The longest pause between two attempts, whatever the receiver asks for. */
const longestPauseMs = 60_000;

/** The longest pause while nobody can be reached: whoever waits goes on within 5 seconds of a line that works again. */
const unreachedMs = 5_000;

/**
 * Milliseconds to pause after so many failures in a row: about 1, 2, 4, 8, 16, then 30 seconds after answers that ask
 * to come back; where there was none, 5 at most, since asking into nothing burdens nobody.
 *
 * @param failures how many there were, from 1
 * @param random a number from 0 up to 1; the pause lies between half and the whole of its step
 * @param reason of the last one
 */
export function backOffMs(failures: number, random: number, reason: TransportError['reason']): number {
  const step = Math.min(reason === 'offline' ? unreachedMs : 30_000, 1_000 * 2 ** (failures - 1));
  return Math.round(step * (0.5 + random / 2));
}

/**
 * What a `Retry-After` header asks for (RFC 9110, section 10.2.3: seconds or a date), in
 * milliseconds from `now`, between zero and a minute. `undefined` when it says nothing readable.
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  if (Number.isNaN(milliseconds)) return undefined;
  return Math.min(longestPauseMs, Math.max(0, milliseconds));
}

/**
 * Pauses before the next attempt. Ends early when `signal` is aborted, and when the device
 * comes back online: waiting any longer would serve no one. Never rejects.
 */
export async function pauseBeforeRetry(
  milliseconds: number,
  {clock, connection, signal}: {clock: Clock; connection: Connection; signal?: AbortSignal | undefined},
): Promise<void> {
  const early = new AbortController();
  const end = () => early.abort();
  const stopListening = connection.onOnline(end);
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();
  await clock.wait(milliseconds, early.signal);
  signal?.removeEventListener('abort', end);
  stopListening();
}
