/**
 * Equality of JSON values (JSON Schema 2020-12 core, 4.2.2): members in any order, `1.0` is `1`.
 * Works off a list of pairs instead of calling itself, so that no depth can exhaust the stack.
 */
export function isEqual(a: unknown, b: unknown): boolean {
  if (!isBranch(a) || !isBranch(b)) return a === b;
  const pairs: unknown[] = [a, b];
  while (pairs.length > 0) {
    const right = pairs.pop();
    const left = pairs.pop();
    if (left === right) continue;
    if (!isBranch(left) || !isBranch(right) || Array.isArray(left) !== Array.isArray(right)) return false;
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(right, key)) return false;
      pairs.push(left[key], right[key]);
    }
  }
  return true;
}

/**
 * The same key for equal values and for no others, to look a value up among many. No depth
 * can exhaust the stack here either.
 */
export function identityOf(value: unknown): unknown {
  if (!isBranch(value)) return typeof value === 'string' ? `"${value}` : value;
  let key = '';
  const rest: ({readonly text: string} | {readonly value: unknown})[] = [{value}];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if ('text' in next) key += next.text;
    else if (!isBranch(next.value)) key += JSON.stringify(next.value);
    else {
      const [open, close] = Array.isArray(next.value) ? '[]' : '{}';
      key += open;
      rest.push({text: close!});
      for (const name of Object.keys(next.value).sort())
        rest.push({text: ','}, {value: next.value[name]}, {text: `${JSON.stringify(name)}:`});
    }
  }
  return key;
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
