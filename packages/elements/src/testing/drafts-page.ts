/** A form whose drafts are tested: opened, closed and opened again, as by a reload or in a new tab. */
import type {Profile} from '@ozg-forms/core/definition/profile';
import {FormPage} from './form-fixture.ts';
import {wordsIn} from './field-page.ts';
import {shortForm} from './short-form.ts';

const now = Date.now;

/** Waits until what has changed is on the disk. */
export const saved = () => new Promise((settle) => setTimeout(settle, 600));

/** Lets the next form take this one for one in another tab, where both would have the same place. */
export function moveToAnotherTab(form: Element): void {
  form.id = 'in-another-tab';
  delete (document as Document & {[places]?: unknown})[places];
}

const places = Symbol.for('ozg-forms.places');

export class DraftsPage {
  /** What is shown at present. */
  form!: FormPage;

  /**
   * @param drafts what the page lets people keep
   * @param inTown what the town's profile says of it
   */
  async open(definition: unknown = shortForm, drafts?: 'file' | 'none', inTown?: Profile['drafts']): Promise<void> {
    const endpoint = 'https://forms.example.org/in';
    const profile: Profile = {ars: '010020000000', name: 'Kiel', endpoint, ...(inTown && {drafts: inTown})};
    this.form = await FormPage.open({definition, endpoint, ...(drafts && {drafts}), ...(inTown && {profile})});
    drafts ??= inTown === 'device' ? undefined : inTown;
    if (drafts !== 'none') await this.form.until(() => this.find('#drafts') !== null);
    // It is known by now whether there is one.
    if (!drafts) await this.form.until(() => this.find('#draft-start') !== null || this.notice !== '');
  }

  /** As after a reload of the page, or in a new tab: nothing of the old one is left. */
  async reopen(definition: unknown = shortForm, hoursLater = 0): Promise<void> {
    this.form.close();
    await saved(); // what a closing page writes, it writes at its own time
    Date.now = () => now() + hoursLater * 60 * 60 * 1000;
    sessionStorage.clear();
    await this.open(definition);
  }

  async startKeeping(): Promise<void> {
    this.find('#drafts-summary')!.click();
    await this.form.press('Auf diesem Gerät speichern');
    await this.form.until(() => this.status.startsWith('gespeichert um'));
  }

  /** Chooses a file with a draft. */
  async load(text: string): Promise<void> {
    const input = this.find('#draft-load') as HTMLInputElement;
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'antrag-entwurf-short.json', {type: 'application/json'}));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    await this.form.until(() => this.notice !== '');
  }

  find(selector: string): HTMLElement | null {
    return this.form.root.querySelector<HTMLElement>(selector);
  }

  get notice(): string {
    return wordsIn(this.find('#draft-notice'));
  }

  get status(): string {
    return wordsIn(this.find('.drafts-state'));
  }

  close(): void {
    this.form.close();
    Date.now = now;
    sessionStorage.clear();
  }
}

/** Begins anew: what the test before kept is gone. */
export async function withoutDrafts(): Promise<void> {
  await saved();
  await new Promise((done) => {
    const request = indexedDB.deleteDatabase('ozg-forms-drafts');
    request.onsuccess = done;
    request.onblocked = done;
  });
}

export async function databases(): Promise<readonly (string | undefined)[]> {
  return (await indexedDB.databases()).map(({name}) => name);
}
