/** A schema and its layout as one form, whichever of the two formats the layout has. */
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import type {ImportedLayout, ImportOptions} from './draft.ts';
import {importJsonForms} from './json-forms.ts';
import type {LayoutKind} from './layout-kind.ts';
import {importRjsf} from './rjsf.ts';

const importers = {jsonforms: importJsonForms, rjsf: importRjsf} as const;

/** @throws DefinitionError when the schema cannot be used, with the place in it */
export function importLayout(
  schema: SchemaObject,
  layout: SchemaObject,
  kind: LayoutKind,
  options: ImportOptions,
): ImportedLayout {
  // What is wrong with the schema is to be said of the schema, not of what becomes of it.
  loadForm(schema);
  return importers[kind](schema, layout, options);
}
