/**
 * Names as authorities write them: DIN 91379 (String.Latin+ 1.3), data type A — Latin
 * letters, the letters that Unicode only has as a base with combining marks, and the
 * signs that names need. The list of characters is published under CC BY 4.0.
 */

/** The 500 letters that are one code point. */
const letters =
  '\\u0041-\\u005A\\u0061-\\u007A\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u017E\\u0187-\\u0188\\u018F\\u0197' +
  '\\u01A0-\\u01A1\\u01AF-\\u01B0\\u01B7\\u01CD-\\u01DC\\u01DE-\\u01DF\\u01E2-\\u01F0\\u01F4-\\u01F5' +
  '\\u01F8-\\u01FF\\u0212-\\u0213\\u0218-\\u021B\\u021E-\\u021F\\u0227-\\u0233\\u0259\\u0268\\u0292\\u1E02-\\u1E03' +
  '\\u1E06-\\u1E07\\u1E0A-\\u1E11\\u1E17\\u1E1C-\\u1E2B\\u1E2F-\\u1E37\\u1E3A-\\u1E3B\\u1E40-\\u1E49' +
  '\\u1E52-\\u1E5B\\u1E5E-\\u1E63\\u1E6A-\\u1E6F\\u1E80-\\u1E87\\u1E8C-\\u1E97\\u1E9E\\u1EA0-\\u1EF9';

/** Space, apostrophes, hyphen, full stop and the other signs of names (group N1). */
const signs =
  '\\u0020\\u0027\\u002C-\\u002E\\u0060\\u007E\\u00A8\\u00B4\\u00B7\\u02B9-\\u02BA\\u02BE-\\u02BF\\u02C8\\u02CC\\u2019\\u2021';

/**
 * The 149 letters that stay two code points or more even in normal form C: combining
 * marks, and the letters they may stand on.
 */
const sequences: readonly (readonly [marks: string, bases: string])[] = [
  ['\\u030B', 'Aa'],
  ['\\u0300', 'CFGKMPSTZcfgkmpstz'],
  ['\\u0304', 'CFHKNPSTZcfhknpstzÛûḲḳṢṣṬṭỤụ'],
  ['\\u0306', 'CMNRZcmnrzÇç'],
  ['\\u0308', 'CTZczẠạỌọỤụ'],
  ['\\u0315', 'CKPTckptČč'],
  ['\\u0323', 'CPcpČč'],
  ['\\u0326', 'CHKLNchklnŽž'],
  ['\\u0328\\u0306', 'Cc'],
  ['\\u0302', 'DKLMNdklmn'],
  ['\\u0331', 'HSs'],
  ['\\u0301', 'JjÿĪī'],
  ['\\u030C', 'J'],
  ['\\u0307', 'KUku'],
  ['\\u031B', 'KTkt'],
  ['\\u035F\\u0048', 'K'],
  ['\\u035F\\u0068', 'Kk'],
  ['\\u0325', 'LRlr'],
  ['\\u0325\\u0304', 'LRlr'],
  ['\\u0310', 'Mm'],
  ['\\u031B\\u0304', 'Ss'],
  ['\\u0327', 'ZzŽž'],
  ['\\u030D', 'ēō'],
];

const alternatives = [`[${letters}${signs}]`, ...sequences.map(([marks, bases]) => `[${bases}]${marks}`)];

let name: RegExp | undefined;

/**
 * Whether a text consists of letters and signs of data type A only, in normal form C as the standard
 * wants it. A session brings texts into that form, so only other senders can fail for it.
 */
export function isDin91379(text: string): boolean {
  name ??= new RegExp(`^(?:${alternatives.join('|')})*$`, 'u');
  return text.normalize('NFC') === text && name.test(text);
}
