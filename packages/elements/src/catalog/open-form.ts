/** The form that is open below the catalogue, in the page's address (`?ozg-service=`). Its answers stay when it is put away. */
import type {Service} from './services.ts';

const parameter = 'ozg-service';
/** Where the form's own pages stand in the address. */
const pageParameter = 'ozg-page';

/** What every form of the catalogue is given. */
export interface FormSettings {
  readonly profile: string;
  readonly language: string;
}

export class OpenForms {
  readonly #host: HTMLElement;
  /** Forms by their service: who looks into the list again has not given up. */
  readonly #forms = new Map<string, HTMLElement>();
  /** Services with answers that nobody sent. */
  readonly #begun = new Set<string>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Id of the service that the address names. */
  get named(): string | undefined {
    return new URLSearchParams(location.search).get(parameter) ?? undefined;
  }

  /** The address at which a service is open. */
  addressOf(id: string | undefined): string {
    const url = new URL(location.href);
    url.searchParams.delete(pageParameter);
    if (id === undefined) url.searchParams.delete(parameter);
    else url.searchParams.set(parameter, id);
    return url.href;
  }

  /** Adds an entry to the history. */
  push(id: string | undefined): void {
    history.pushState(null, '', this.addressOf(id));
  }

  /** Shows the form of a service, or none. */
  show(service: Service | undefined, {profile, language}: FormSettings): void {
    const shown = service && (this.#forms.get(service.id) ?? this.#made(service));
    for (const form of this.#forms.values()) if (form !== shown) form.remove();
    if (!shown) return;
    if (profile) shown.setAttribute('profile', profile);
    shown.setAttribute('language', language);
    if (shown.parentElement !== this.#host) this.#host.append(shown);
  }

  /** Warns before leaving the page while a form that was put away has answers. */
  readonly warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if ([...this.#begun].some((id) => !this.#forms.get(id)!.isConnected)) event.preventDefault();
  };

  #made({id, src}: Service): HTMLElement {
    const form = document.createElement('ozg-form');
    form.slot = 'form';
    form.setAttribute('src', src);
    form.addEventListener('ozg-change', () => this.#begun.add(id));
    form.addEventListener('ozg-submitted', () => this.#begun.delete(id));
    this.#forms.set(id, form);
    return form;
  }
}
