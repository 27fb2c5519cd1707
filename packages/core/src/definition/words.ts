/** Names that authors gave to properties and values, as words for people. */

const abbreviation = /^(?:ars|bic|iban|id|kfz|pin|plz|sepa|url)$/i;

// Between others they are written small, in German as in English titles.
const small =
  /^(?:am|an|and|auf|aus|bei|bis|by|das|dem|den|der|des|die|from|für|fuer|im|in|mit|nach|oder|of|on|or|the|to|und|vom|von|with|zu|zum|zur)$/i;

/**
 * A readable name for a property that has no title: `strasseUndHausnummer` becomes
 * `Strasse und Hausnummer`, `date_of_birth` becomes `Date of birth`. Capitals stay where the
 * author put them: they tell nouns, which no program finds again.
 */
export function wordsOf(name: string): string {
  const isLoud = name.includes('_') && name === name.toUpperCase();
  const words = (isLoud ? name.toLowerCase() : name)
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})(?!$)/gu, '$1 $2')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .split(/ +/)
    .map((word, at) => {
      if (abbreviation.test(word)) return word.toUpperCase();
      return at > 0 && small.test(word) ? word.toLowerCase() : word;
    });
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
