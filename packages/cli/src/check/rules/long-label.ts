import type {Rule} from '../rule.ts';
import {wordsOf} from '../words.ts';

/** Characters that stand on two lines of a phone at most, in the size that forms have. */
const maxLabel = 100;
/** A statement that somebody confirms is read as a sentence. */
const maxDeclaration = 400;
const maxOption = 150;

const endless =
  'Was haben Sie gefunden, und wie sieht es aus? Beschreiben Sie es bitte kurz: Farbe, Größe, Marke und alles, was auffällt.';

export const longLabel: Rule = {
  name: 'long-label',
  severity: 'warning',
  docs: {
    what: `A question is longer than ${maxLabel} characters, an option than ${maxOption}, a statement to confirm than ${maxDeclaration}.`,
    why: 'On a phone the field is out of sight before the question is read, and a screen reader says all of it each time.',
    bad: {form: {schema: section(endless)}},
    good: {form: {schema: section('Was haben Sie gefunden?', 'Beschreiben Sie es kurz: Farbe, Größe, Marke.')}},
  },
  *check(file) {
    const declarations = new Set(file.questions.filter(({kind}) => kind === 'constant').map(({pattern}) => pattern));
    const seen = new Set<string>();
    for (const {pointer, of, kind, text} of wordsOf(file)) {
      const isTitle = kind === 'title';
      const most = !isTitle ? maxOption : of !== undefined && declarations.has(of) ? maxDeclaration : maxLabel;
      if (!(isTitle || kind.startsWith('options.')) || text.length <= most || seen.has(text)) continue;
      seen.add(text);
      yield {
        pointer,
        message: `This ${isTitle ? 'title' : 'option'} has ${text.length} characters.`,
        mend: isTitle
          ? `Ask in up to ${most} characters, and explain in "description" or "help".`
          : `Name it in up to ${most} characters, and explain it in its "description".`,
      };
    }
  },
};

function section(title: string, description?: string): object {
  const gegenstand = {
    title,
    ...(description !== undefined && {description}),
    type: 'string',
    minLength: 1,
    maxLength: 200,
  };
  return {type: 'object', unevaluatedProperties: false, properties: {gegenstand}};
}
