/**
 * Turns what an author published into a form that can be filled in.
 *
 * Takes a definition, or a bare JSON Schema without any wrapper. Only faults that make a
 * form unusable are found here, quickly enough for a page load; everything else is the
 * business of `ozg-forms check`.
 */
import {isSchemaObject, type Schema, type SchemaObject} from '../schema/schema.ts';
import {SchemaIndex} from '../schema/schema-index.ts';
import {Evaluator} from '../validation/evaluate.ts';
import type {Formats} from '../validation/formats.ts';
import {patternOf} from '../validation/patterns.ts';
import {DefinitionError} from './definition-error.ts';
import type {Form} from './form.ts';
import type {FormDefinition, Page} from './form-definition.ts';
import {derivedPages} from './derived-pages.ts';

/** More places than this are refused: no citizen would reach the end. */
export const maxFields = 5_000;

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
  const definition = isDefinition(published) ? published : undefined;
  const schema = (definition ? definition.schema : published) as Schema;
  if (!isSchemaObject(schema)) {
    throw new DefinitionError('/schema', '"schema" has to be a JSON Schema object.', 'Describe the answers there.');
  }
  const index = indexed(schema, definition ? '/schema' : '');
  checkSchemas(index, definition ? '/schema' : '');
  const pages = definition?.pages ? checkedPages(definition.pages) : derivedPages(schema, index);
  return {
    id: definition?.id ?? idOf(schema),
    version: definition?.version ?? '0.0.0',
    language: definition?.language ?? 'de',
    title: definition?.title ?? (typeof schema['title'] === 'string' ? schema['title'] : ''),
    service: definition?.service,
    schema,
    index,
    evaluator: new Evaluator(index, {formats}),
    pages,
    fields: definition?.fields ?? {},
    placed: new Set(pages.flatMap(({fields}) => fields)),
    texts: definition?.texts ?? {},
    rules: definition?.rules ?? [],
    computed: definition?.computed ?? {},
    definition,
  };
}

// A schema may have a property called "schema", but never the keyword together with an id of ours.
function isDefinition(published: SchemaObject): published is SchemaObject & FormDefinition {
  return (
    isSchemaObject(published['schema']) && (typeof published['id'] === 'string' || Array.isArray(published['pages']))
  );
}

function indexed(schema: SchemaObject, place: string): SchemaIndex {
  try {
    return new SchemaIndex(schema);
  } catch (error) {
    if (error instanceof DefinitionError) throw error.within(place);
    throw error;
  }
}

// References and patterns are followed now, so that a broken one is named before anybody types.
function checkSchemas(index: SchemaIndex, place: string): void {
  let count = 0;
  for (const schema of [...index.schemas()]) {
    if (++count > maxFields * 4) {
      throw new DefinitionError(place, `The schema has more than ${maxFields * 4} parts.`, 'Split the form.');
    }
    try {
      if (typeof schema['$ref'] === 'string') index.resolve(schema, schema['$ref']);
      if (typeof schema['pattern'] === 'string') checkPattern(schema['pattern'], `${index.placeOf(schema)}/pattern`);
    } catch (error) {
      throw error instanceof DefinitionError ? error.within(place) : error;
    }
  }
}

function checkPattern(source: string, place: string): void {
  try {
    patternOf(source);
  } catch {
    throw new DefinitionError(place, `"${source}" is no regular expression.`, 'Write it as ECMA-262 defines it.');
  }
}

function checkedPages(pages: readonly Page[]): readonly Page[] {
  if (!Array.isArray(pages) || pages.length === 0) {
    throw new DefinitionError(
      '/pages',
      '"pages" has to be a list with at least one page.',
      'Add a page, or leave "pages" out.',
    );
  }
  for (const [at, page] of pages.entries()) {
    if (typeof page?.id !== 'string' || !Array.isArray(page.fields)) {
      throw new DefinitionError(`/pages/${at}`, 'A page needs "id" and "fields".', 'Add what is missing.');
    }
  }
  return pages;
}

function idOf(schema: SchemaObject): string {
  const id = schema['$id'] ?? schema['id'];
  const name = typeof id === 'string' ? id.split(/[/:#]/).filter(Boolean).at(-1) : undefined;
  return name?.replace(/\.(schema\.)?json$/, '') ?? 'form';
}
