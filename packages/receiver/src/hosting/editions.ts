/**
 * Earlier editions of the published forms. Who has begun with one may finish with it, for as long as the operator says:
 * its questions and its checks are the ones that were answered.
 *
 * Nobody has to put them anywhere: what lies in `FORMS_DIR` is kept in the database once a receiver has seen it.
 */
import {sha256Of} from '../store/hash.ts';
import type {FormLibrary, PublishedForm} from './form-library.ts';

/** An edition by the hash of its bytes; or the last one of a version, which may have had its words corrected. */
export type EditionName = {readonly sha256: string} | {readonly version: string};

/** Where editions are kept; the same for all receivers on one database. */
export interface EditionRecords {
  /** Keeps an edition as the one that is published from now on (RFC 3339). */
  publish(form: PublishedForm, version: string, now: string): Promise<void>;

  /** The bytes of an edition that is published, or was at that time (RFC 3339) or later. */
  find(id: string, name: EditionName, since: string): Promise<Uint8Array | undefined>;

  /** Deletes what was not published any more at that time (RFC 3339). */
  deleteBefore(time: string): Promise<void>;
}

/** For whoever only looks at what is published now. */
export const noEditions: EditionRecords = {
  publish: () => Promise.resolve(),
  find: () => Promise.resolve(undefined),
  deleteBefore: () => Promise.resolve(),
};

export interface EditionsOptions {
  readonly library: FormLibrary;
  readonly records: EditionRecords;
  /** How long an edition is taken after the next one was published. */
  readonly keepMs: number;
}

export class Editions {
  readonly #options: EditionsOptions;
  /** Id of a form → the edition of it that was kept last. */
  readonly #kept = new Map<string, string>();
  /** Id of a form → what is being kept of it. */
  readonly #keeping = new Map<string, Promise<void>>();

  constructor(options: EditionsOptions) {
    this.#options = options;
  }

  /** Ids of the published forms. */
  ids(): Promise<string[]> {
    return this.#options.library.ids();
  }

  /** The form as it is published now, or `undefined`. Does not wait for the database. */
  async current(id: string): Promise<PublishedForm | undefined> {
    const form = await this.#options.library.find(id);
    if (form && this.#kept.get(id) !== form.sha256 && !this.#keeping.has(id))
      this.#keeping.set(
        id,
        this.#keep(form).finally(() => this.#keeping.delete(id)),
      );
    return form;
  }

  /** The same, once it is kept. */
  async kept(id: string): Promise<PublishedForm | undefined> {
    const form = await this.current(id);
    await this.#keeping.get(id);
    return form;
  }

  /** An edition of a form that is still published in some edition; `undefined` once its time is over. */
  async find(id: string, name: EditionName): Promise<PublishedForm | undefined> {
    const current = await this.kept(id);
    if (!current) return undefined;
    const isCurrent = 'sha256' in name ? name.sha256 === current.sha256 : name.version === versionIn(current);
    if (isCurrent) return current;
    const bytes = await this.#options.records.find(id, name, this.#since());
    return bytes && {id, bytes, sha256: sha256Of(bytes)};
  }

  /** Deletes those whose time is over. */
  sweep(): Promise<void> {
    return this.#options.records.deleteBefore(this.#since());
  }

  async #keep(form: PublishedForm): Promise<void> {
    const version = versionIn(form);
    if (version === undefined) return;
    try {
      await this.#options.records.publish(form, version, new Date().toISOString());
      this.#kept.set(form.id, form.sha256);
    } catch {
      // Without its database a receiver still shows its forms; the next call tries again.
    }
  }

  #since(): string {
    return new Date(Date.now() - this.#options.keepMs).toISOString();
  }
}

function versionIn({bytes}: PublishedForm): string | undefined {
  try {
    const {version} = JSON.parse(new TextDecoder().decode(bytes)) as {version?: unknown};
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
