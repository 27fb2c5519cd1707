import {readExpression, type Expression} from '@ozg-forms/core/validation/patterns/expression';
import {patterned} from '../example-schemas.ts';
import {patternsIn} from '../patterns.ts';
import type {Rule} from '../rule.ts';

export const unanchoredPattern: Rule = {
  name: 'unanchored-pattern',
  severity: 'warning',
  docs: {
    what: 'A `pattern` does not begin with `^` and end with `$`.',
    why: 'JSON Schema looks for a pattern anywhere in the text: "[0-9]{5}" also accepts "abc 1234567".',
    bad: {form: {schema: patterned('[0-9]{5}')}},
    good: {form: {schema: patterned('^[0-9]{5}$')}},
  },
  *check({schemas}) {
    for (const {source, pointer, part} of patternsIn(schemas)) {
      const expression = readExpression(source);
      // A name that people give may well be told by its beginning alone.
      if (part === 'key' || !expression || (edges(expression, '^', 0) && edges(expression, '$', -1))) continue;
      // With look-around it may mean just this.
      if (/\(\?<?[=!]/.test(source)) continue;
      const whole = `^(?:${source.replace(/^\^/, '').replace(/\$$/, '')})$`;
      const suggestion = source.includes('|') ? whole : whole.replace(/^\^\(\?:(.*)\)\$$/s, '^$1$');
      yield {
        pointer,
        message: `The pattern "${source}" may fit in the middle of other text.`,
        mend: `Write "${suggestion}".`,
        suggestion: JSON.stringify(suggestion),
      };
    }
  },
};

/** Whether every way through an expression begins, or ends, with an anchor. */
function edges(expression: Expression, anchor: '^' | '$', end: 0 | -1): boolean {
  switch (expression.kind) {
    case 'assertion':
      return expression.source === anchor;
    case 'sequence':
      return expression.parts.length > 0 && edges(expression.parts.at(end)!, anchor, end);
    case 'choice':
      return expression.parts.every((part) => edges(part, anchor, end));
    default:
      return false;
  }
}
