/** What kind of answer a question takes, and within which limits, in words. */
import {isDocument} from '@ozg-forms/core/schema/document-reference';
import {entrySchemas, factsOf, type Facts} from '@ozg-forms/core/schema/facts';
import {optionsOf} from '@ozg-forms/core/schema/options';
import {partsOf} from '@ozg-forms/core/schema/parts';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {bytesText} from '@ozg-forms/core/validation/sentence';
import type {Survey, SurveyedPlace} from '../survey/survey.ts';
import type {PrintLanguage, PrintWords} from './words.ts';

export interface Frame {
  readonly language: PrintLanguage;
  readonly words: PrintWords;
}

export function answerWords({parts}: SurveyedPlace, {form}: Survey, frame: Frame): string {
  const schemas = parts.map(({schema}) => schema);
  const facts = factsOf(schemas);
  const entry = partsOf(entrySchemas(schemas, 0), undefined, form.index, form.evaluator, () => undefined).schemas;
  const kind = kindOf(schemas, entry, facts);
  const {words} = frame;
  const document = [...schemas, ...entry].find(isDocumentSchema);
  const limits =
    kind === 'text'
      ? [
          facts.format && words.format(facts.format),
          words.characters(facts.minLength, facts.maxLength),
          facts.pattern && words.pattern(facts.pattern),
        ]
      : kind === 'number' || kind === 'integer'
        ? [words.range(facts.minimum, facts.maximum)]
        : [
            ['list', 'documents', 'choices'].includes(kind) && words.entries(facts.minItems, facts.maxItems),
            document && filesWords(document, frame),
          ];
  const said = limits.filter((limit) => typeof limit === 'string' && limit !== '');
  return [words.kinds[kind], ...said].join('; ');
}

function kindOf(schemas: readonly SchemaObject[], entry: readonly SchemaObject[], facts: Facts): string {
  if (schemas.some(isDocumentSchema)) return 'document';
  if (entry.some(isDocumentSchema)) return 'documents';
  if (entry.some((schema) => optionsOf(schema) !== undefined)) return 'choices';
  if (facts.options) return 'choice';
  if (facts.constant) return facts.constant.value === true ? 'declaration' : 'constant';
  if (facts.types.includes('array') || facts.hasEntries) return 'list';
  if (facts.types.includes('object') || facts.hasMembers) return 'section';
  if (facts.format === 'date') return 'date';
  return ['boolean', 'integer', 'number'].find((type) => facts.types.includes(type)) ?? 'text';
}

function isDocumentSchema({properties}: SchemaObject): boolean {
  return isSchemaObject(properties) && isDocument(properties);
}

function filesWords({properties}: SchemaObject, {words, language}: Frame): string {
  const {mediaType, size} = properties as Record<string, SchemaObject>;
  const types = (optionsOf(mediaType ?? {}) ?? []).map(({value}) => String(value).replace(/^.*\//, '').toUpperCase());
  const most = size?.['maximum'];
  return words.files(types.join(', '), typeof most === 'number' ? bytesText(most, language) : '–');
}
