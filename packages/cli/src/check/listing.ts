/** Values and names inside of sentences. */

/** `"a", "b" or "c"`; with more than `most`, the first of them and how many more there are. */
export function listing(values: readonly unknown[], word: 'and' | 'or' = 'and', most = 8): string {
  const shown = values.slice(0, most).map((value) => JSON.stringify(value));
  if (values.length > most) return `${shown.join(', ')} ${word} ${values.length - most} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1)}`;
}
