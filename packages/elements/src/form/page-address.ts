/**
 * The present page in the page's address: `?ozg-page=`. The host's path stays as it is, so
 * a reload never ends at a missing page, and the back button goes back one page of the form.
 */
export class PageAddress {
  readonly #form: Element;
  #name = '';

  constructor(form: Element) {
    this.#form = form;
  }

  /** The page the address names. */
  get page(): string | undefined {
    return new URLSearchParams(location.search).get(this.#parameter) ?? undefined;
  }

  /** Adds an entry to the history. */
  push(page: string): void {
    history.pushState(history.state, '', this.#addressOf(page));
  }

  /** Names the page without an entry of its own; `undefined` takes it out of the address. */
  replace(page: string | undefined): void {
    history.replaceState(history.state, '', this.#addressOf(page));
  }

  // A second form of the host's page has a parameter of its own: `ozg-page-2`.
  get #parameter(): string {
    if (!this.#name) {
      const at = [...document.querySelectorAll(this.#form.localName)].indexOf(this.#form);
      this.#name = at > 0 ? `ozg-page-${at + 1}` : 'ozg-page';
    }
    return this.#name;
  }

  #addressOf(page: string | undefined): string {
    const url = new URL(location.href);
    if (page === undefined) url.searchParams.delete(this.#parameter);
    else url.searchParams.set(this.#parameter, page);
    return url.href;
  }
}
