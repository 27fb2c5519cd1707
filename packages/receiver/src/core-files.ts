/**
 * Files of `core` that are data: its sentences and its meta-schema.
 *
 * Found beside a module of it, so the same names hold for the sources and for what is published.
 */
const root = import.meta.resolve('@ozg-forms/core/pointer');

/** Folder of the sentences, one `<language>.json` each. */
export const sentencesFolder = new URL('./texts/', root);

/** The meta-schema of form definitions. */
export const formSchemaFile = new URL('../form.schema.json', root);
