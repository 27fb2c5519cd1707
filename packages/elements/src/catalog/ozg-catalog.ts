import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Catalog} from '@ozg-forms/core/definition/catalog';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {isRightToLeft} from '@ozg-forms/core/locale';
import {brokenView, type Broken} from '../form/broken-view.ts';
import {fetchSource, SourceError} from '../form/sources.ts';
import {sheets} from '../styles/sheets.ts';
import {filled, loadLanguage, type Language} from '../texts/languages.ts';
import {catalogStyles} from './catalog-styles.ts';
import {OpenForms} from './open-form.ts';
import {Services, type Service} from './services.ts';

/**
 * The services of a town: a list to search by name, by other words and by LeiKa key. A service leads to the town's own
 * page about it, or its form opens in place, with a way back.
 *
 * @element ozg-catalog
 * @attr {string} src - Address of the catalogue (JSON).
 * @attr {string} profile - Address of the town's profile (JSON); its `services` say which forms the town offers.
 * @attr {string} language - BCP 47 tag; the page's own language unless given.
 * @slot - What to show without the catalogue: links to the services.
 * @slot form - The form that is open; the catalogue puts it there.
 * @csspart search - The search field.
 * @csspart count - How many services were found.
 * @csspart services - The list.
 * @csspart service - One service of it.
 * @csspart back - The way back to the list.
 */
export class OzgCatalog extends LitElement {
  static override readonly styles = [...sheets, catalogStyles];

  /** Address of the catalogue. */
  @property() src = '';

  /** Address of the town's profile. */
  @property({attribute: 'profile'}) profileSrc = '';

  /** BCP 47 tag of the language. */
  @property() language = '';

  @state() private services: Services | undefined;
  @state() private words: Language | undefined;
  @state() private broken: Broken | undefined;
  @state() private typed = '';
  @state() private open: Service | undefined;

  readonly #forms = new OpenForms(this);
  #loadNumber = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#follow);
    window.addEventListener('beforeunload', this.#forms.warnBeforeLeaving);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#follow);
    window.removeEventListener('beforeunload', this.#forms.warnBeforeLeaving);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['src', 'profileSrc', 'language'].some((name) => changed.has(name))) void this.#load();
  }

  protected override render(): TemplateResult {
    const {services, words, broken, open} = this;
    if (broken) return brokenView(broken);
    if (!services || !words) return html`<slot></slot>`;
    return html`<div class="form" lang=${words.tag} dir=${isRightToLeft(words.tag) ? 'rtl' : 'ltr'}>
      ${open ? this.#formView(words) : this.#listView(services, words)}
    </div>`;
  }

  #formView({words}: Language): TemplateResult {
    return html`<p>
        <a id="back" part="back" href=${this.#forms.addressOf(undefined)} @click=${this.#goBack}
          >${words['catalog.back']}</a
        >
      </p>
      <slot name="form"></slot>`;
  }

  #listView(services: Services, {tag, words}: Language): TemplateResult {
    const found = services.find(this.typed);
    return html`<div role="search" aria-label=${words['catalog']}>
        <label class="label" for="search">${words['catalog.search']}</label>
        <input
          id="search"
          class="control search"
          part="search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          .value=${this.typed}
          @input=${this.#search}
        />
      </div>
      <p part="count" role="status">${countOf(found.length, tag, words)}</p>
      <ul class="services" part="services" aria-label=${words['catalog']}>
        ${found.map(
          (service) =>
            html`<li>
              <a
                part="service"
                data-id=${service.id}
                href=${service.page ?? this.#forms.addressOf(service.id)}
                @click=${(event: MouseEvent) => this.#choose(event, service)}
                ><span lang=${service.titleLanguage ?? nothing}>${service.title}</span></a
              >
            </li>`,
        )}
      </ul>`;
  }

  readonly #search = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
  };

  #choose(event: MouseEvent, service: Service): void {
    if (service.page !== undefined || isForBrowser(event)) return;
    event.preventDefault();
    this.#forms.push(service.id);
    this.#show(service);
    this.#focus('#back');
  }

  readonly #goBack = (event: MouseEvent): void => {
    if (isForBrowser(event)) return;
    event.preventDefault();
    this.#forms.push(undefined);
    this.#follow();
  };

  /** Shows what the address names: after a step in the history, and at the start. */
  readonly #follow = (): void => {
    const before = this.open;
    this.#show(this.services?.all.find(({id, page}) => id === this.#forms.named && page === undefined));
    if (before && !this.open) this.#focus(`[data-id="${before.id}"]`, '#search');
    if (!before && this.open) this.#focus('#back');
  };

  #show(service: Service | undefined): void {
    this.open = service;
    this.#forms.show(service, {profile: this.profileSrc, language: this.words?.tag ?? ''});
  }

  #focus(...selectors: readonly string[]): void {
    void this.updateComplete.then(() => {
      const found = selectors.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
      found.find((element) => element !== null)?.focus();
    });
  }

  async #load(): Promise<void> {
    const number = ++this.#loadNumber;
    const tag = this.language || this.closest('[lang]')?.getAttribute('lang') || 'de';
    let words: Language | undefined;
    try {
      words = await loadLanguage(tag);
      if (this.src === '') throw new SourceError('catalog.missing', {});
      const [catalog, profile] = await Promise.all([
        fetchSource(this.src),
        this.profileSrc === '' ? undefined : fetchSource(this.profileSrc),
      ]);
      if (!isCatalog(catalog.json)) throw new SourceError('catalog.none', {url: catalog.url});
      if (number !== this.#loadNumber) return;
      const town = profile?.json as Profile | undefined;
      this.services = new Services(catalog.json, town, tag, {catalog: catalog.url, profile: profile?.url ?? ''});
      this.words = words;
      this.broken = undefined;
      for (const [name, value] of Object.entries(town?.theme ?? {}))
        if (name.startsWith('--ozg-')) this.style.setProperty(name, value);
      this.#show(this.services.all.find(({id, page}) => id === this.#forms.named && page === undefined));
    } catch (error) {
      if (number !== this.#loadNumber) return;
      const reason =
        error instanceof SourceError && words ? filled(words.words[error.key], error.values) : (error as Error).message;
      this.broken = {reason, words: words?.words};
    }
  }
}

/** Whether a click is to open another tab or window. */
function isForBrowser({button, ctrlKey, metaKey, shiftKey, altKey}: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
}

function countOf(count: number, tag: string, words: Readonly<Record<string, string>>): string {
  const form = new Intl.PluralRules(tag).select(count);
  const text = count === 0 ? words['catalog.empty'] : (words[`catalog.count.${form}`] ?? words['catalog.count.other']);
  return filled(text ?? '', {count});
}

function isCatalog(json: unknown): json is Catalog {
  return typeof json === 'object' && json !== null && Array.isArray((json as Catalog).forms);
}
