/**
 * Where an unfinished upload stands on the server, found again by its content after a
 * reload. Never by its name: another file of the same name is another upload. No name is kept.
 */
import type {KeyStore} from '../ports.ts';

/** Contents being uploaded by this page right now: two uploads must not write to one place. */
const claimed = new Set<string>();

/** One upload's place in the memory. */
export class UploadMemory {
  readonly #key: string;
  #store: KeyStore | undefined;
  #url: string | undefined;

  /**
   * Claims the memory of one content. While it is claimed, a second upload of the same content
   * gets a memory of its own that nobody else sees.
   *
   * @param uploads the absolute URL uploads are created at; a kept URL of another origin is not used
   * @param sha256 of the content, hexadecimal
   */
  constructor(store: KeyStore, uploads: string, sha256: string) {
    this.#key = `ozg-forms:upload:${sha256} ${uploads}`;
    if (claimed.has(this.#key)) return;
    claimed.add(this.#key);
    this.#store = store;
    const kept = store.get(this.#key);
    if (kept && isOnOrigin(kept, uploads)) this.#url = kept;
  }

  /** The upload's URL, or `undefined` when it has to be created. A secret of the citizen. */
  get url(): string | undefined {
    return this.#url;
  }

  remember(url: string): void {
    this.#url = url;
    this.#store?.set(this.#key, url);
  }

  /** Forgets the URL: it is stored for good, or gone from the server. */
  forget(): void {
    this.#url = undefined;
    this.#store?.remove(this.#key);
  }

  /** Gives the content free for another upload; from here on, nothing of it is touched. */
  release(): void {
    if (!this.#store) return;
    claimed.delete(this.#key);
    this.#store = undefined;
  }
}

/** Whether both absolute URLs name the same scheme, host and port. */
export function isOnOrigin(url: string, other: string): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(other).origin;
}
