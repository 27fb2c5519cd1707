/**
 * Which package may import which: the architecture as a table.
 *
 * The linter shows a breach where it is written, `tests/house.test.ts` in the whole tree.
 */
export const importDirections: Readonly<Record<string, readonly string[]>> = {
  core: [],
  delivery: ['core'],
  elements: ['core', 'delivery'],
  receiver: ['core'],
  // May start a receiver; the elements it shows in a preview are files it serves, not imports.
  cli: ['core', 'receiver'],
};
