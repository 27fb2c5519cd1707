/**
 * Names of hosts: of ASCII letters (RFC 1123), and of those of every script (IDNA 2008, RFC 5890 to 5893).
 * Capital letters are taken for small ones, as whoever types them means them (RFC 5895).
 */
import {fromPunycode, toPunycode} from './punycode.ts';

const asciiLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

export function isHostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every(isAsciiLabel) && isReadable(text.split('.'));
}

export function isIdnHostname(text: string): boolean {
  if (text.length > 253) return false;
  const labels = text.split(/[.。．｡]/);
  return labels.map(asciiOf).join('.').length <= 253 && labels.every(isLabel) && isReadable(labels);
}

function isLabel(label: string): boolean {
  return /^[\0-\x7f]*$/.test(label)
    ? isAsciiLabel(label)
    : asciiOf(label).length <= 63 && isNative(label.toLowerCase());
}

// Of the labels with hyphens at their third and fourth place, only those that stand for other letters are known.
function isAsciiLabel(label: string): boolean {
  if (!asciiLabel.test(label)) return false;
  if (label.slice(2, 4) !== '--') return true;
  const native = nativeOf(label);
  return (
    native !== undefined && /[^\0-\x7f]/.test(native) && asciiOf(native) === label.toLowerCase() && isNative(native)
  );
}

function asciiOf(label: string): string {
  return /[^\0-\x7f]/.test(label) ? `xn--${toPunycode(label.toLowerCase())}` : label;
}

function nativeOf(label: string): string | undefined {
  return /^xn--/i.test(label) ? fromPunycode(label.slice(4)) : undefined;
}

/** Letters, marks and digits; and what RFC 5892 (2.6) names one by one. */
const possible = /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}ßς\u06fd\u06fe\u0f0b〇·\u0375\u05f3\u05f4・\u200c\u200d-]+$/u;
const impossible = /[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]/u;

/** Marks that join two letters to one (canonical combining class 9). */
const virama =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua8c4\ua953\ua9c0\uaaf6\uabed]$/;
const joining = String.raw`[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mandaic}\p{Script=Nko}]`;

/** Characters that are possible only beside certain others (RFC 5892, appendix A): with what stands before and behind them. */
const beside: readonly (readonly [character: RegExp, isFine: (before: string, behind: string) => boolean])[] = [
  [/·/gu, (before, behind) => before.endsWith('l') && behind.startsWith('l')],
  [/\u0375/gu, (_, behind) => /^\p{Script=Greek}/u.test(behind)],
  [/[\u05f3\u05f4]/gu, (before) => /\p{Script=Hebrew}$/u.test(before)],
  [/・/gu, (before, behind) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(before + behind)],
  [/[\u0660-\u0669]/gu, (before, behind) => !/[\u06f0-\u06f9]/.test(before + behind)],
  [/\u200d/gu, (before) => virama.test(before)],
  [
    /\u200c/gu,
    (before, behind) =>
      virama.test(before) ||
      (new RegExp(String.raw`${joining}\p{Mn}*$`, 'u').test(before) &&
        new RegExp(String.raw`^\p{Mn}*${joining}`, 'u').test(behind)),
  ],
];

// A label in letters of its own (RFC 5891, 4.2.3).
function isNative(label: string): boolean {
  return (
    possible.test(label) &&
    !impossible.test(label) &&
    !/^-|-$|^..--|^\p{M}/u.test(label) &&
    isStable(label) &&
    beside.every(([character, isFine]) =>
      [...label.matchAll(character)].every(({index}) => isFine(label.slice(0, index), label.slice(index + 1))),
    )
  );
}

// What is written otherwise in compatibility form stands for other characters (RFC 5892, 2.2).
function isStable(label: string): boolean {
  const rest = label.replace(/[ßς\u200c\u200d]/gu, '');
  return rest.normalize('NFKC').toLowerCase().normalize('NFKC') === rest && label.normalize('NFC') === label;
}

const fromRight = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}`;
const europeanDigits = '0-9\u06f0-\u06f9';
const arabicDigits = '\u0660-\u0669';
/** The first character decides; digits of one kind; no letters of the other direction (RFC 5893, 2). */
const readFromRight = new RegExp(
  String.raw`^(?![${europeanDigits}${arabicDigits}])(?!.*[${europeanDigits}].*[${arabicDigits}])(?!.*[${arabicDigits}].*[${europeanDigits}])[${fromRight}${europeanDigits}\p{Mn}\u200c\u200d-]*[${fromRight}${europeanDigits}]\p{Mn}*$`,
  'u',
);
const readFromLeft = new RegExp(String.raw`^\p{L}[^${fromRight}]*$`, 'u');

// Only where a label is read from the right do the others have to be told from it.
function isReadable(labels: readonly string[]): boolean {
  const natives = labels.map((label) => nativeOf(label) ?? label);
  const isFromRight = (label: string) => new RegExp(`(?![${europeanDigits}])[${fromRight}]`, 'u').test(label);
  if (!natives.some(isFromRight)) return true;
  return natives.every((label) => (isFromRight(label) ? readFromRight : readFromLeft).test(label));
}
