/** How near the end of a login is, in the steps that a person is told of. */

/** `soon`: five minutes or less are left; `last`: one or less; `over`: none. */
export type Stage = 'quiet' | 'soon' | 'last' | 'over';

/** Milliseconds that are left when a stage begins, the last one first. */
const beginnings: readonly (readonly [stage: Stage, leftMs: number])[] = [
  ['over', 0],
  ['last', 60_000],
  ['soon', 5 * 60_000],
];

/** The longest time a browser's timer takes; a longer one would end at once. */
const longestTimerMs = 2 ** 31 - 1;

export function stageAt(leftMs: number): Stage {
  return beginnings.find(([, beginsMs]) => leftMs <= beginsMs)?.[0] ?? 'quiet';
}

/** Milliseconds until it is time to look again; `undefined` once nothing more can happen. */
export function nextLookMs(leftMs: number): number | undefined {
  const beginsMs = beginnings.findLast(([, begins]) => begins < leftMs)?.[1];
  return beginsMs === undefined ? undefined : Math.min(leftMs - beginsMs, longestTimerMs);
}
