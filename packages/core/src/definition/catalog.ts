/** The list of the forms of a collection, as `forms/catalog.json` holds it: what a town's page searches. */
export interface Catalog {
  readonly forms: readonly CatalogEntry[];
}

/** One published form. */
export interface CatalogEntry {
  readonly id: string;
  readonly version: string;
  /** Address of the definition, from the catalogue on. */
  readonly src: string;
  /** In the form's default language. */
  readonly title: string;
  /** Language tag → title, the default language among them. */
  readonly titles: Readonly<Record<string, string>>;
  /** Language tag → other words that people look for. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Keys of the service, 14 digits each. */
  readonly leika: readonly string[];
  /** SHA-256 of the definition's bytes, lower-case hexadecimal. */
  readonly sha256: string;
}
