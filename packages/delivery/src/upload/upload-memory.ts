/**
 * Where an unfinished upload stands on the server, found again by its content after a
 * reload. Never by its name: another file of the same name is another upload. No name is kept.
 */
import type {KeyStore} from '../ports.ts';
import type {Mark} from './hash-steps.ts';

/** Contents being uploaded by this page right now: two uploads must not write to one place. */
const claimed = new Set<string>();

/** One upload's place in the memory. */
export class UploadMemory {
  readonly #key: string;
  #store: KeyStore | undefined;
  #url: string | undefined;
  #covered: Mark = nothing;

  /**
   * Claims the memory of what seems to be one content. While it is claimed, a second upload of the same
   * gets a memory of its own that nobody else sees.
   *
   * @param uploads the absolute URL uploads are created at; a kept URL of another origin is not used
   * @param likeness tells most contents apart, and is the same for the same content; what a kept upload
   *   really began with tells `covered`
   */
  constructor(store: KeyStore, uploads: string, likeness: string) {
    this.#key = `ozg-forms:upload:${likeness} ${uploads}`;
    if (claimed.has(this.#key)) return;
    claimed.add(this.#key);
    this.#store = store;
    const [url = '', bytes = '', sha256 = ''] = store.get(this.#key)?.split(' ') ?? [];
    if (!isOnOrigin(url, uploads) || !(Number(bytes) > 0) || sha256 === '') return;
    this.#url = url;
    this.#covered = {bytes: Number(bytes), sha256};
  }

  /** The upload's URL, or `undefined` when it has to be created. A secret of the citizen. */
  get url(): string | undefined {
    return this.#url;
  }

  /** The beginning of the content, at least as far as any of it was sent to `url`. */
  get covered(): Mark {
    return this.#covered;
  }

  /** The upload was created. */
  remember(url: string): void {
    this.#url = url;
    this.#keep();
  }

  /** To be called before anything up to there is sent. */
  cover(mark: Mark): void {
    if (mark.bytes <= this.#covered.bytes) return;
    this.#covered = mark;
    this.#keep();
  }

  /** Forgets the URL: it is stored for good, gone from the server, or leads to another content. */
  forget(): void {
    this.#url = undefined;
    this.#covered = nothing;
    this.#store?.remove(this.#key);
  }

  /** Gives the content free for another upload; from here on, nothing of it is touched. */
  release(): void {
    if (!this.#store) return;
    claimed.delete(this.#key);
    this.#store = undefined;
  }

  #keep(): void {
    const {bytes, sha256} = this.#covered;
    // Before the first byte there is nothing to go on with.
    if (this.#url && bytes > 0) this.#store?.set(this.#key, `${this.#url} ${bytes} ${sha256}`);
  }
}

const nothing: Mark = {bytes: 0, sha256: ''};

/** Whether both absolute URLs name the same scheme, host and port. */
export function isOnOrigin(url: string, other: string): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(other).origin;
}
