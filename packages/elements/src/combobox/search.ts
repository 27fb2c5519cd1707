/**
 * Finding options by what somebody types: by the beginnings of words first, then by what stands
 * inside of words, however accents and umlauts are written ("muenchen", "Munchen", "MÜNCHEN").
 */

interface Entry {
  /** Every word of a label with a blank before it, in both ways to write an umlaut. */
  readonly words: string;
  /** The same without blanks between the words, to find what stands inside of compounds. */
  readonly starts: readonly string[];
}

export class Search {
  readonly #entries: readonly Entry[];

  /** @param labels of the options, in their order */
  constructor(labels: readonly string[]) {
    this.#entries = labels.map((label) => {
      const starts = spellings(label);
      return {starts, words: starts.map((start) => ` ${start}`).join('')};
    });
  }

  /** Indices of the labels that fit: those that begin with it, then those with such words, then those with such parts. */
  find(typed: string): readonly number[] {
    const wanted = spellings(typed);
    const words = wanted.map((spelling) => spelling.split(' '));
    if (wanted[0] === '') return this.#entries.map((_, at) => at);
    const ranks: [number[], number[], number[]] = [[], [], []];
    for (let at = 0; at < this.#entries.length; at++) {
      const entry = this.#entries[at]!;
      if (wanted.some((start) => entry.starts.some((own) => own.startsWith(start)))) ranks[0].push(at);
      else if (words.some((all) => all.every((word) => entry.words.includes(` ${word}`)))) ranks[1].push(at);
      else if (words.some((all) => all.every((word) => entry.words.includes(word)))) ranks[2].push(at);
    }
    return ranks.flat();
  }

  /** Index of the only label that was typed in full; `undefined` when there is none, or more than one. */
  exact(typed: string): number | undefined {
    const wanted = spellings(typed);
    if (wanted[0] === '') return undefined;
    const found = this.#entries.flatMap(({starts}, at) => (wanted.some((own) => starts.includes(own)) ? [at] : []));
    return found.length === 1 ? found[0] : undefined;
  }
}

const german: Readonly<Record<string, string>> = {ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae', œ: 'oe'};
const plain: Readonly<Record<string, string>> = {ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i'};

/** How a text may be typed without the letters of its language: one way, or two where there are umlauts. */
function spellings(text: string): readonly string[] {
  const small = text.normalize('NFC').toLowerCase().replaceAll('ß', 'ss');
  const one = folded(small.replace(/[øæœłđðþı]/g, (letter) => plain[letter]!));
  if (!/[äöüåøæœ]/.test(small)) return [one];
  const other = folded(small.replace(/[äöüåøæœ]/g, (letter) => german[letter]!));
  return one === other ? [one] : [one, other];
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
