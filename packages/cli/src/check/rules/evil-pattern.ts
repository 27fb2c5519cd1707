import {patternOf, type Pattern} from '@ozg-forms/core/validation/patterns';
import {readExpression} from '@ozg-forms/core/validation/patterns/expression';
import {isAmbiguous} from '../ambiguity.ts';
import {patterned} from '../example-schemas.ts';
import {patternsIn} from '../patterns.ts';
import type {Rule} from '../rule.ts';

export const evilPattern: Rule = {
  name: 'evil-pattern',
  severity: 'error',
  docs: {
    what: 'A `pattern` may take for ever on some texts (catastrophic backtracking).',
    why: 'One text of 40 characters can stop the server of an office for hours; each system that reads the form runs the pattern.',
    bad: {form: {schema: patterned('^([0-9]+-?)+$')}},
    good: {form: {schema: patterned('^[0-9]+(-[0-9]+)*$')}},
  },
  *check({schemas}) {
    for (const {source, pointer, part} of patternsIn(schemas)) {
      const pattern = readPattern(source);
      if (!pattern) continue;
      const expression = readExpression(source);
      if (pattern.isBounded && !(expression && isAmbiguous(expression))) continue;
      yield {
        pointer,
        part,
        message: `"${source}" may take for ever on a text that almost fits.`,
        mend: 'Let every character fit in one place only: repeat nothing that is repeated inside already, and look neither ahead nor back.',
      };
    }
  },
};

// What is no expression at all has a rule of its own.
function readPattern(source: string): Pattern | undefined {
  try {
    return patternOf(source);
  } catch {
    return undefined;
  }
}
