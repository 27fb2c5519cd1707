import type {Rule} from '../rule.ts';
import type {SyntaxFault} from '../json-source.ts';

/** What a person did, and how to undo it, by the names jsonc-parser has for it. */
const words: Readonly<Record<string, readonly [message: string, mend: string]>> = {
  InvalidSymbol: [
    'This is no value of JSON.',
    'Put text between straight double quotes; write true, false or null small.',
  ],
  InvalidNumberFormat: ['This is no number of JSON.', 'Write a decimal point, and no zeros or plus sign in front.'],
  PropertyNameExpected: [
    'The name of a member has to stand here, between double quotes.',
    'Add the name, or remove the comma before it.',
  ],
  ValueExpected: ['A value is missing here.', 'Add it, or remove the comma before it.'],
  ColonExpected: ['A colon is missing between a name and its value.', 'Write "name": value.'],
  CloseBraceExpected: ['A closing } is missing.', 'Close what was opened with {.'],
  CloseBracketExpected: ['A closing ] is missing.', 'Close what was opened with [.'],
  EndOfFileExpected: ['Something stands behind the end of the file.', 'Remove it, or the closing bracket before it.'],
  InvalidCommentToken: ['JSON knows no comments.', 'Remove it; in a schema, "$comment" is for what authors note.'],
  UnexpectedEndOfComment: ['JSON knows no comments.', 'Remove it; in a schema, "$comment" is for what authors note.'],
  UnexpectedEndOfString: ['The closing double quote is missing.', 'Add it; inside of text, write \\" for a quote.'],
  UnexpectedEndOfNumber: ['The number is not complete.', 'Complete it.'],
  InvalidUnicode: ['This is no character.', 'Write \\u and four hexadecimal digits, or the character itself.'],
  InvalidEscapeCharacter: ['JSON knows no such escape.', 'Write \\\\ for a backslash, as in "^\\\\d{5}$".'],
  InvalidCharacter: ['A line break or tab cannot stand inside of text.', 'Write \\n for a line break, \\t for a tab.'],
};

export const jsonSyntax: Rule = {
  name: 'json-syntax',
  severity: 'error',
  docs: {
    what: 'The file is no JSON.',
    why: 'Nothing can read the file: neither a browser nor the receiver.',
    bad: {text: '{\n  "id": "fundsache"\n  "version": "1.0.0"\n}'},
    good: {text: '{"type": "object", "unevaluatedProperties": false, "properties": {}}'},
  },
  *check({source, kind}) {
    if (kind === 'styles') return;
    // One fault makes the parser stumble over much of what follows it.
    const [first] = source.syntaxFaults;
    if (!first) return;
    const before = source.text.slice(0, first.offset).trimEnd();
    const behind = {offset: before.length - 1, length: 1};
    if (source.text[first.offset - 1] === '"' && first.code === 'InvalidSymbol')
      yield {
        pointer: '',
        span: first,
        message: 'The text ended at the double quote before this, and goes on.',
        mend: 'Write \\" for a double quote inside of text; in expressions single quotes do as well.',
      };
    else if (isCommaTooMany(first, before, source.text))
      yield {pointer: '', span: behind, message: 'Nothing follows behind this comma.', mend: 'Remove it.'};
    else if (first.code === 'CommaExpected') yield {pointer: '', span: behind, ...missingComma(source.syntaxFaults)};
    else {
      const [message, mend] = words[first.code] ?? [`This is no JSON (${first.code}).`, 'Correct it.'];
      yield {pointer: '', span: first, message, mend};
    }
  },
};

function isCommaTooMany({code, offset}: SyntaxFault, before: string, text: string): boolean {
  return before.endsWith(',') && /^(?:PropertyName|Value)Expected$/.test(code) && /[}\]]/.test(text.charAt(offset));
}

// Where a bracket is missing, the parser misses a comma there first, and the bracket at the end of the file.
function missingComma(faults: readonly SyntaxFault[]): {readonly message: string; readonly mend: string} {
  const isOpen = faults.some(({code}) => code === 'CloseBraceExpected' || code === 'CloseBracketExpected');
  return isOpen
    ? {
        message: 'A closing } or ] is missing, or a comma: here the file cannot go on.',
        mend: 'Look at the indentation just before this line, and close what is still open.',
      }
    : {message: 'A comma is missing behind this.', mend: 'Put it there.'};
}
