/**
 * Authors' regular expressions (ECMA-262), compiled once. They are read with the `u` flag,
 * as the standard asks; one that is only valid without it is still understood.
 */
const compiled = new Map<string, RegExp>();

/** @throws SyntaxError when the pattern is no regular expression at all. */
export function patternOf(source: string): RegExp {
  let pattern = compiled.get(source);
  if (!pattern) compiled.set(source, (pattern = compile(source)));
  return pattern;
}

function compile(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return new RegExp(source);
  }
}
