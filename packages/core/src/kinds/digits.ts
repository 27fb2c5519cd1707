/** Digits as keyboards of other scripts type them. */

// Marks of direction come along when text is copied from a page in Arabic; nobody sees them.
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** A text with the digits 0 to 9 in place of Arabic-Indic and Persian ones, and without marks of direction. */
export function westernDigits(text: string): string {
  // Both rows of digits begin where the last four bits are zero.
  return text.replace(directionMarks, '').replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 15));
}
