/** Names that authors gave to properties, as words for people. */

/** A readable name for a property that has no title: `dateOfBirth` and `date_of_birth` become `Date of birth`. */
export function wordsOf(name: string): string {
  const words = name
    .replace(/([a-zäöüß\d])([A-ZÄÖÜ])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();
  const [first = '', ...others] = words.split(' ');
  const rest = others.map((word) => (/^[A-ZÄÖÜ]{2,}$/.test(word) ? word : word.toLowerCase()));
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
}
