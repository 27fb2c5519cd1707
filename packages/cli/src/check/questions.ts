/** Every place that a form can ever ask for, under whatever condition, with what its schemas say of it. */
import type {Form} from '@ozg-forms/core/definition/form';
import {childOf, keysOf, type Pointer} from '@ozg-forms/core/pointer';
import {branchesOf, type Discriminator} from '@ozg-forms/core/schema/branches';
import {isDocument} from '@ozg-forms/core/schema/document-reference';
import {entrySchemas, memberSchemas} from '@ozg-forms/core/schema/facts';
import {optionsOf, type Option} from '@ozg-forms/core/schema/options';
import {isSchemaObject, type Schema, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {declaredSchemas} from '@ozg-forms/core/validation/answer-types';

export type QuestionKind = 'section' | 'list' | 'choices' | 'document' | 'documents' | 'choice' | 'constant' | 'value';

export interface Question {
  /** Pointer with `*` for every index, as definitions name it; `''` for the whole. */
  readonly pattern: Pointer;
  /** The last key; `*` for an entry. */
  readonly key: string;
  readonly kind: QuestionKind;
  /** Where it is declared first: a pointer into the file. */
  readonly place: Pointer;
  /** All schemas that may apply, the one at `place` first. */
  readonly schemas: readonly SchemaObject[];
  /** What can be chosen; for `choices`, from what entries may be. */
  readonly options: readonly Option[] | undefined;
  /** The section or list that it stands in; `undefined` for the whole. */
  readonly parent: Question | undefined;
}

/** Sections that contain themselves go on for ever. */
const maxDepth = 12;

export function questionsOf(form: Form): readonly Question[] {
  const within = form.definition ? '/schema' : '';
  const found: Question[] = [];
  if (!isSchemaObject(form.schema)) return found;
  visit('', [form.schema], undefined, []);
  return found;

  function visit(
    pattern: Pointer,
    roots: readonly SchemaObject[],
    parent: Question | undefined,
    around: readonly (readonly SchemaObject[])[],
  ): void {
    const schemas = declaredSchemas(roots, form.index);
    // A section inside of itself asks for nothing new.
    const isRepeated = around.some((outer) => outer[0] === schemas[0] || sameSections(outer, schemas));
    if (around.length > maxDepth || (isRepeated && parent !== undefined)) return;
    const key = keysOf(pattern).at(-1) ?? '';
    const entries = entrySchemas(schemas, 0);
    const options = parent ? choiceAt(key, parent, schemas) : undefined;
    // Several of some options are ticked; without "uniqueItems" the same may be given twice, and it is a list.
    const areTicked = !options && schemas.some(({uniqueItems}) => uniqueItems === true);
    const entryOptions = areTicked ? longestOptions(declaredSchemas(entries, form.index)) : undefined;
    const kind = kindOf(schemas, entries, options, entryOptions);
    const place = within + form.index.placeOf(roots[0]!);
    const question: Question = {pattern, key, kind, place, schemas, options: options ?? entryOptions, parent};
    found.push(question);
    if (kind === 'section')
      for (const name of namesIn(schemas)) {
        const members = memberSchemas(schemas, name).filter((schema) => form.index.resourceOf(schema) !== undefined);
        if (members.length > 0) visit(childOf(pattern, name), members, question, [...around, schemas]);
      }
    if (kind === 'list' && entries.length > 0) visit(`${pattern}/*`, entries, question, [...around, schemas]);
  }

  function choiceAt(name: string, parent: Question, schemas: readonly SchemaObject[]): readonly Option[] | undefined {
    const told = discriminatorsOf(parent.schemas, form).find(({property}) => property === name);
    if (told) return told.options;
    return longestOptions(schemas);
  }
}

// A later part may narrow a choice; what all of them know stands in the longest.
function longestOptions(schemas: readonly SchemaObject[]): readonly Option[] | undefined {
  return schemas
    .map(optionsOf)
    .reduce((longest, options) => ((options?.length ?? 0) > (longest?.length ?? 0) ? options : longest), undefined);
}

/** The members by which answers tell the branches of `oneOf` and `anyOf` apart. */
function discriminatorsOf(schemas: readonly SchemaObject[], {index}: Form): readonly Discriminator[] {
  return schemas.flatMap((schema) =>
    (['oneOf', 'anyOf'] as const).flatMap((keyword) => {
      const branches = schema[keyword];
      if (!Array.isArray(branches) || optionsOf(schema)) return [];
      return branchesOf(branches as Schema[], index).discriminator ?? [];
    }),
  );
}

function kindOf(
  schemas: readonly SchemaObject[],
  entries: readonly SchemaObject[],
  options: readonly Option[] | undefined,
  entryOptions: readonly Option[] | undefined,
): QuestionKind {
  if (options) return 'choice';
  if (schemas.some(({properties}) => isSchemaObject(properties) && isDocument(properties))) return 'document';
  if (schemas.some(({properties}) => isSchemaObject(properties))) return 'section';
  if (entryOptions) return 'choices';
  if (entries.some(({properties, $ref}) => isSchemaObject(properties) && $ref === undefined && isDocument(properties)))
    return 'documents';
  if (entries.length > 0 || schemas.some(({type}) => type === 'array')) return 'list';
  if (schemas.some((schema) => Object.hasOwn(schema, 'const'))) return 'constant';
  return 'value';
}

function namesIn(schemas: readonly SchemaObject[]): ReadonlySet<string> {
  return new Set(schemas.flatMap(({properties}) => (isSchemaObject(properties) ? Object.keys(properties) : [])));
}

function sameSections(some: readonly SchemaObject[], others: readonly SchemaObject[]): boolean {
  const sections = (schemas: readonly SchemaObject[]) => schemas.filter(({properties}) => isSchemaObject(properties));
  const [outer, inner] = [sections(some), sections(others)];
  return inner.length > 0 && inner.every((schema) => outer.includes(schema));
}
