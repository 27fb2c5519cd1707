/**
 * Turns what an author published into a form that can be filled in.
 *
 * Takes a definition, or a bare JSON Schema without any wrapper. Only faults that make a
 * form unusable are found here, quickly enough for a page load; everything else is the
 * business of `ozg-forms check`.
 */
import {formKinds} from '../kinds/form-kinds.ts';
import {childOf} from '../pointer.ts';
import {isSchemaObject, type SchemaObject} from '../schema/schema.ts';
import {SchemaIndex} from '../schema/schema-index.ts';
import {createShaper} from '../state/shape.ts';
import {Evaluator} from '../validation/evaluate.ts';
import type {Formats} from '../validation/formats.ts';
import {DefinitionError} from './definition-error.ts';
import type {Form} from './form.ts';
import type {FormDefinition, Page} from './form-definition.ts';
import {completedFields} from './completed-fields.ts';
import {derivedPages} from './derived-pages.ts';
import {withSectionWidgets} from './section-widgets.ts';
import {checkSchemas} from './schema-checks.ts';

/**
 * @param published the parsed JSON of a definition file, or a JSON Schema
 * @param formats what `format` checks, by name; a name that is not in it checks nothing
 * @throws DefinitionError with the place and the remedy, when it cannot be used
 */
export function readForm(published: unknown, formats: Formats): Form {
  if (!isSchemaObject(published)) {
    throw new DefinitionError(
      '',
      'A form definition has to be a JSON object.',
      'Publish an object with "schema", or a JSON Schema.',
    );
  }
  const definition = isDefinition(published) ? (published as SchemaObject & FormDefinition) : undefined;
  const schema: unknown = definition ? definition.schema : published;
  if (!isSchemaObject(schema)) {
    throw new DefinitionError('/schema', '"schema" has to be a JSON Schema object.', 'Describe the answers there.');
  }
  const index = indexed(schema, definition ? '/schema' : '');
  if (definition) checkParts(definition);
  const pages = definition?.pages ? checkedPages(definition.pages) : derivedPages(schema, index);
  const form: Form = {
    id: definition?.id ?? idOf(schema),
    version: definition?.version ?? '0.0.0',
    language: definition?.language ?? 'de',
    title: definition?.title ?? (typeof schema['title'] === 'string' ? schema['title'] : ''),
    service: definition?.service,
    schema,
    index,
    createShaper: () => createShaper(form),
    kinds: formKinds,
    evaluator: new Evaluator(index, {formats}),
    pages,
    fields: completedFields(withSectionWidgets(definition?.fields ?? {})),
    placed: new Set(pages.flatMap(({fields}) => fields)),
    texts: definition?.texts ?? {},
    rules: definition?.rules ?? [],
    computed: definition?.computed ?? {},
    definition,
  };
  return form;
}

// A schema may have a property called "schema", but never the keyword together with an id or pages of ours.
function isDefinition({id, schema, pages}: SchemaObject): boolean {
  return Array.isArray(pages) || (typeof id === 'string' && isSchemaObject(schema));
}

function indexed(schema: SchemaObject, place: string): SchemaIndex {
  try {
    const index = new SchemaIndex(schema);
    checkSchemas(index);
    return index;
  } catch (error) {
    if (error instanceof DefinitionError) throw error.within(place);
    throw error;
  }
}

function checkParts(definition: Partial<FormDefinition>): void {
  for (const part of ['fields', 'texts', 'computed'] as const) {
    if (definition[part] === undefined || isSchemaObject(definition[part])) continue;
    throw new DefinitionError(`/${part}`, `"${part}" has to be an object.`, 'Correct it, or leave it out.');
  }
  for (const [pointer, expression] of Object.entries(definition.computed ?? {})) {
    if (typeof expression === 'string') continue;
    throw new DefinitionError(
      childOf('/computed', pointer),
      'A computed answer has to be an expression.',
      'Write CEL.',
    );
  }
  if (definition.rules !== undefined && !Array.isArray(definition.rules)) {
    throw new DefinitionError('/rules', '"rules" has to be a list.', 'Correct it, or leave it out.');
  }
  definition.rules?.forEach((rule, at) => {
    if (typeof rule?.check === 'string' && Array.isArray(rule.at) && isSchemaObject(rule.message)) return;
    throw new DefinitionError(`/rules/${at}`, 'A rule needs "check", "at" and "message".', 'Add what is missing.');
  });
}

function checkedPages(pages: readonly Page[]): readonly Page[] {
  if (!Array.isArray(pages) || pages.length === 0) {
    throw new DefinitionError(
      '/pages',
      '"pages" has to be a list with at least one page.',
      'Add a page, or leave "pages" out.',
    );
  }
  pages.forEach((page, at) => {
    const isPage = typeof page?.id === 'string' && Array.isArray(page.fields);
    if (!isPage || !page.fields.every((field: unknown) => typeof field === 'string')) {
      throw new DefinitionError(`/pages/${at}`, 'A page needs "id" and "fields".', 'Add what is missing.');
    }
  });
  return pages;
}

function idOf(schema: SchemaObject): string {
  const id = schema['$id'] ?? schema['id'];
  const name = typeof id === 'string' ? id.split(/[/:#]/).filter(Boolean).at(-1) : undefined;
  return name?.replace(/\.(schema\.)?json$/, '') ?? 'form';
}
