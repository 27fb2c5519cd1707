import {patternOf} from '@ozg-forms/core/validation/patterns';
import {patterned} from '../example-schemas.ts';
import {patternsIn} from '../patterns.ts';
import type {Rule} from '../rule.ts';

export const patternSyntax: Rule = {
  name: 'pattern-syntax',
  severity: 'error',
  docs: {
    what: 'A `pattern` is no regular expression.',
    why: 'No answer can be held against it; the form is refused.',
    bad: {form: {schema: patterned('^[0-9{5}$')}},
    good: {form: {schema: patterned('^[0-9]{5}$')}},
  },
  *check({schemas}) {
    for (const {source, pointer, part} of patternsIn(schemas)) {
      const reason = reasonAgainst(source);
      if (reason === undefined) continue;
      yield {
        pointer,
        part,
        message: `"${source}" is no regular expression: ${reason}.`,
        mend: 'Write it as ECMA-262 defines it. A bracket, brace or dot that is meant itself has \\\\ before it.',
      };
    }
  },
};

function reasonAgainst(source: string): string | undefined {
  try {
    patternOf(source);
    return undefined;
  } catch (error) {
    const said = (error as Error).message;
    // "Invalid regular expression: /(/: Unterminated group"
    return said.slice(said.lastIndexOf(': ') + 2).toLowerCase();
  }
}
