/**
 * How fast an upload goes and how long it will still take. Pure: each step makes a new value.
 */

/** What has been seen of one upload's pace. */
export interface Pace {
  readonly sentBytes: number;
  /** When that was seen, in milliseconds. */
  readonly at: number;
  /** Smoothed; `undefined` until something has been sent. */
  readonly bytesPerSecond: number | undefined;
}

// A pace of half a minute ago says little about a train's next half minute, and a
// single burst says nothing: each second weighs the old against the new 4 to 1.
const memorySeconds = 5;

/** The pace before anything moves, or after a pause. */
export function paceFrom(sentBytes: number, at: number): Pace {
  return {sentBytes, at, bytesPerSecond: undefined};
}

/**
 * The pace with one more observation. Fewer bytes than before mean that some were lost on a
 * cut line and count again: the pace is kept, the lost bytes are not held against it.
 */
export function withSent(pace: Pace, sentBytes: number, at: number): Pace {
  const seconds = (at - pace.at) / 1_000;
  const bytes = sentBytes - pace.sentBytes;
  if (bytes < 0) return {...pace, sentBytes, at};
  // Reports within a quarter of a second say more about buffers than about the line.
  if (seconds < 0.25) return pace;
  const observed = bytes / seconds;
  const weight = 1 - Math.exp(-seconds / memorySeconds);
  const before = pace.bytesPerSecond ?? observed;
  return {sentBytes, at, bytesPerSecond: before + weight * (observed - before)};
}

/** Whole seconds left, at least 1 while bytes are missing; `undefined` while no one can know. */
export function secondsLeft(pace: Pace, sentBytes: number, totalBytes: number): number | undefined {
  if (sentBytes >= totalBytes) return 0;
  if (!pace.bytesPerSecond) return undefined;
  return Math.max(1, Math.round((totalBytes - sentBytes) / pace.bytesPerSecond));
}
