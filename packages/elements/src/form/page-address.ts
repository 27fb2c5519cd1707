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

  /** Adds an entry to the history, unless the address names this page already. */
  push(page: string): void {
    if (this.page !== page) history.pushState(history.state, '', this.#addressOf(page));
  }

  /** Names the page without an entry of its own; `undefined` takes it out of the address. */
  replace(page: string | undefined): void {
    if (this.page !== page) history.replaceState(history.state, '', this.#addressOf(page));
  }

  /** Lets other forms have the parameter. */
  release(): void {
    claimed().delete(this.#name);
    this.#name = '';
  }

  // A second form of the host's page has a parameter of its own: `ozg-page-2`.
  get #parameter(): string {
    // A form that has been taken away keeps no name from others.
    if (!this.#form.isConnected) return this.#name || 'ozg-page';
    if (!this.#name) {
      let at = Math.max(0, [...document.querySelectorAll(this.#form.localName)].indexOf(this.#form));
      const nameAt = () => (at > 0 ? `ozg-page-${at + 1}` : 'ozg-page');
      while (claimed().has(nameAt())) at += 1;
      this.#name = nameAt();
      claimed().add(this.#name);
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

const key = Symbol.for('ozg-forms.page-parameters');

// Known to all forms of the page, also to those that came with another version of the script.
function claimed(): Set<string> {
  const holder = document as Document & {[key]?: Set<string>};
  return (holder[key] ??= new Set());
}
