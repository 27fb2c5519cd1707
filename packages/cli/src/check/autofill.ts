/** Autofill (HTML, 4.10.18.7.1 "autofill detail tokens"): the words there are, and which question is about which. */

/** Field names of the standard. */
export const fieldTokens: readonly string[] = (
  'name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password ' +
  'current-password one-time-code organization-title organization street-address address-line1 address-line2 ' +
  'address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name ' +
  'cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type ' +
  'transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo tel ' +
  'tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email impp'
).split(' ');

/** Words that may stand before a field name. */
const prefix = /^(?:section-[\w-]+|shipping|billing|home|work|mobile|fax|pager)$/;

/** The word of a value of `autocomplete` that the standard does not know. */
export function unknownTokenIn(value: string): string | undefined {
  if (value === 'on' || value === 'off') return undefined;
  const tokens = value.split(' ');
  const name = tokens.at(-1) === 'webauthn' ? tokens.at(-2) : tokens.at(-1);
  const before = tokens.slice(0, tokens.lastIndexOf(name ?? ''));
  return (
    before.find((token) => !prefix.test(token)) ?? (name !== undefined && fieldTokens.includes(name) ? undefined : name)
  );
}

/** Names of properties that are clearly about the person in front of the screen, or the organisation they act for. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/^(?:vorname|vornamen|given_?name|first_?name)$/i, 'given-name'],
  [/^(?:nachname|familienname|family_?name|last_?name|surname)$/i, 'family-name'],
  [/^(?:geburtsdatum|geburtstag|birth_?date|date_?of_?birth)$/i, 'bday'],
  [/^(?:e_?-?mail|e_?mail_?adresse)$/i, 'email'],
  [/^(?:telefon|telefonnummer|handy|handynummer|mobil|phone)$/i, 'tel'],
  [/^(?:strasse|straße|street)$/i, 'address-line1'],
  [/^(?:plz|postleitzahl|postal_?code|zip)$/i, 'postal-code'],
  [/^(?:wohnort|stadt|city|locality)$/i, 'address-level2'],
];

/** What a question is about, as far as its name or its format tells; `undefined` where they do not. */
export function tokenFor(key: string, format: unknown): string | undefined {
  if (format === 'email') return 'email';
  if (format === 'phone') return 'tel';
  return byName.find(([pattern]) => pattern.test(key))?.[1];
}
