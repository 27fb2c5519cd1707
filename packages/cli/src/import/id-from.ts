/** Lower-case letters, digits and single hyphens, as ids of forms and pages have them. */
const written: Readonly<Record<string, string>> = {ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa'};

/** @param otherwise where nothing of the name is left */
export function idFrom(name: string, otherwise: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüßæøå]/g, (letter) => written[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(plain) ? plain : plain ? `${otherwise.toLowerCase()}-${plain}` : otherwise.toLowerCase();
}
