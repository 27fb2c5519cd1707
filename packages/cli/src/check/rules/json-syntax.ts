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
  CommaExpected: ['A comma is missing before this.', 'Put a comma behind the entry before it.'],
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
  *check({source}) {
    // One fault makes the parser stumble over much of what follows it.
    const [first] = source.syntaxFaults;
    if (!first) return;
    const [message, mend] = words[first.code] ?? [`This is no JSON (${first.code}).`, 'Correct it.'];
    yield {pointer: '', span: placeOf(first, source.text), message, mend};
  },
};

// What is missing is missing at the end of what stands before it.
function placeOf({code, offset, length}: SyntaxFault, text: string): {offset: number; length: number} {
  if (code !== 'CommaExpected') return {offset, length};
  const before = text.slice(0, offset).trimEnd().length;
  return {offset: before - 1, length: 1};
}
