/** Numbers and names as German authorities write them. */
import {isIban} from './iban.ts';
import {isDin91379} from './din-91379.ts';

/**
 * Steuerliche Identifikationsnummer (§139b AO): among the first ten digits exactly one
 * occurs twice or three times; the eleventh is a check digit (ISO 7064 MOD 11,10).
 */
function isSteuerId(text: string): boolean {
  if (!/^[1-9]\d{10}$/.test(text)) return false;
  const counts = new Map<string, number>();
  for (const digit of text.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  if (repeated.length !== 1 || repeated[0]! > 3) return false;
  let product = 10;
  for (const digit of text.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(text[10]);
}

/** Serial number of an identity card with its check digit: weights 7, 3, 1 (ICAO 9303, part 3). */
function isIdCardNumber(text: string): boolean {
  if (!/^[CFGHJKLMNPRTVWXYZ0-9]{9}\d$/.test(text)) return false;
  const weights = [7, 3, 1];
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number.parseInt(text[at]!, 36) * weights[at % 3]!;
  return sum % 10 === Number(text[9]);
}

export const germanFormats: Readonly<Record<string, (text: string) => boolean>> = {
  iban: isIban,
  bic: (text) => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text),
  'steuer-id': isSteuerId,
  'id-card': isIdCardNumber,
  /** Postleitzahl: five digits, none below 01001. */
  plz: (text) => /^\d{5}$/.test(text) && Number(text) >= 1001,
  /** Amtlicher Regionalschlüssel: Land 2, Regierungsbezirk 1, Kreis 2, Verband 4, Gemeinde 3 digits. */
  ars: (text) => /^(0[1-9]|1[0-6])\d{10}$/.test(text),
  /** Amtlicher Gemeindeschlüssel: the ARS without the Verband. */
  ags: (text) => /^(0[1-9]|1[0-6])\d{6}$/.test(text),
  leika: (text) => /^99\d{12}$/.test(text),
  /** A telephone number as people write it: digits with separators, at least six of them, at most fifteen (E.164). */
  phone: (text) => /^\+?[\d\s()/.–-]+$/.test(text) && /^\d{6,15}$/.test(text.replace(/\D/g, '')),
  din91379: isDin91379,
};
