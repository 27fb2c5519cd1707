/**
 * How deep a JSON value is nested. Walks without recursion, so it may be asked before
 * anything that does recurse: validators end in a RangeError at about a thousand levels.
 */

/** The deepest nesting a submission may have. */
export const maxDepth = 64;

/** Whether objects and lists are nested more than `limit` times. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const containers = level.filter((member) => typeof member === 'object' && member !== null);
    if (containers.length > 0 && depth === limit) return true;
    level = containers.flatMap((container) => Object.values(container as object));
  }
  return false;
}
