/** Makes the copies that citizens keep, one after the other: each takes a moment of the one thread there is. */
import {localTextsOf} from '@ozg-forms/core/definition/texts';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Profile} from '@ozg-forms/core/definition/profile';
import type {Acceptance, Store} from '../store/store.ts';
import {copyContentOf} from './copy-content.ts';

export class CopyMaker {
  readonly #store: Pick<Store, 'definition'>;
  readonly #profile: Profile | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param profile the town's, for its own words; as the pages with its forms have it */
  constructor(store: Pick<Store, 'definition'>, profile: Profile | undefined) {
    this.#store = store;
    this.#profile = profile;
  }

  /**
   * The copy as PDF, drawn from the definition that the application was filled in with. The same
   * application gives the same pages at any time.
   */
  of(application: Acceptance): Promise<Buffer> {
    const next = this.#last.then(() => this.#make(application));
    this.#last = next.catch(() => {});
    return next;
  }

  async #make(application: Acceptance): Promise<Buffer> {
    const {reference, receivedAt, submission} = application;
    const bytes = await this.#store.definition(submission.form.sha256);
    if (!bytes) throw new Error(`The definition of ${reference} is not in the store.`);
    const form = loadForm(JSON.parse(new TextDecoder().decode(bytes)));
    // Fonts and PDF weigh more than the rest of the receiver: they are loaded with the first copy.
    const {copyPdf} = await import('./copy-pdf.ts');
    return copyPdf(copyContentOf(application, form, localTextsOf(this.#profile, form.id)), new Date(receivedAt));
  }
}
