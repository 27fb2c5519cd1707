/** The services a town offers: the forms of a catalogue, in one language, found by what somebody types. */
import type {Catalog, CatalogEntry} from '@ozg-forms/core/definition/catalog';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {fallbacksOf} from '@ozg-forms/core/definition/texts';
import {Search} from '../combobox/search.ts';

/** One service as it is listed. */
export interface Service {
  readonly id: string;
  readonly title: string;
  /** Language of the title, where it is another than the one that was asked for. */
  readonly titleLanguage: string | undefined;
  /** Absolute address of the definition. */
  readonly src: string;
  /** Absolute address of the town's own page about it; `undefined`: the form opens below. */
  readonly page: string | undefined;
}

export interface Addresses {
  /** Address of the catalogue. */
  readonly catalog: string;
  /** Address of the profile; empty without one. */
  readonly profile: string;
}

export class Services {
  readonly all: readonly Service[];
  readonly #search: Search;
  /** Index of the service each label of the search belongs to. */
  readonly #owners: readonly number[];

  constructor(catalog: Catalog, profile: Profile | undefined, tag: string, addresses: Addresses) {
    const offered = catalog.forms.filter(({id}) => !profile?.services || Object.hasOwn(profile.services, id));
    const collator = new Intl.Collator(tag);
    const named = offered
      .map((entry) => ({entry, service: serviceFrom(entry, profile, tag, addresses)}))
      .sort((a, b) => collator.compare(a.service.title, b.service.title));
    this.all = named.map(({service}) => service);
    const labels = named.flatMap(({entry, service}, at) =>
      [service.title, ...Object.values(entry.titles), ...Object.values(entry.synonyms).flat(), ...entry.leika].map(
        (label) => [label, at] as const,
      ),
    );
    this.#search = new Search(labels.map(([label]) => label));
    this.#owners = labels.map(([, at]) => at);
  }

  /** Those that fit what was typed, the best first; all when nothing was. */
  find(typed: string): readonly Service[] {
    const found = this.#search.find(typed).map((at) => this.#owners[at]!);
    return [...new Set(found)].map((at) => this.all[at]!);
  }
}

function serviceFrom(entry: CatalogEntry, profile: Profile | undefined, tag: string, addresses: Addresses): Service {
  const {id, titles, title, src} = entry;
  const spoken = fallbacksOf(tag).find((language) => Object.hasOwn(titles, language));
  const page = profile?.services?.[id]?.page;
  return {
    id,
    title: spoken === undefined ? title : titles[spoken]!,
    titleLanguage: spoken === undefined ? Object.keys(titles)[0] : undefined,
    src: new URL(src, addresses.catalog).href,
    page: page === undefined ? undefined : webAddress(page, addresses.profile),
  };
}

// Only addresses of the web become links.
function webAddress(page: string, base: string): string | undefined {
  if (!URL.canParse(page, base)) return undefined;
  const {protocol, href} = new URL(page, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}
