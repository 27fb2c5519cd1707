import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {documentSchema, limited, type DocumentLimits} from '../../document-schema.ts';
import {listing} from '../listing.ts';
import type {Question} from '../questions.ts';
import type {Rule} from '../rule.ts';

export const uploadWithoutLimits: Rule = {
  name: 'upload-without-limits',
  severity: 'error',
  docs: {
    what: 'A document may be of any type, of any size, or there may be any number of them.',
    why: 'People learn only after minutes that a file is refused, and the office gets what it can neither open nor keep.',
    bad: {form: {schema: upload({mediaType: {type: 'string'}, size: {type: 'integer', minimum: 1}})}},
    good: {
      form: {
        schema: upload(limited(['application/pdf', 'image/jpeg'], 10485760)),
      },
    },
  },
  *check({questions, index}) {
    for (const question of questions) {
      const missing = missingIn(question, (schema) => (index ? targetOf(schema, index.resolve.bind(index)) : schema));
      if (missing.length === 0) continue;
      yield {
        pointer: question.place,
        part: 'key',
        message: `"${question.pattern}" takes documents without ${listing(missing, 'or').replaceAll('"', '')}.`,
        mend: 'Add what is missing: an "enum" at "mediaType", a "maximum" in bytes at "size", "maxItems" at a list of documents.',
      };
    }
  },
};

type Resolve = (from: SchemaObject, reference: string) => unknown;

function missingIn({kind, schemas}: Question, follow: (schema: SchemaObject) => SchemaObject): string[] {
  if (kind === 'value') return embeddedFile(schemas);
  if (kind !== 'document' && kind !== 'documents') return [];
  const entries = schemas.map(({items}) => items).filter(isSchemaObject);
  const documents = (kind === 'documents' ? entries : schemas).map(follow);
  const members = (name: string) =>
    documents.flatMap(({properties}) =>
      isSchemaObject(properties) && isSchemaObject(properties[name]) ? [properties[name]] : [],
    );
  const hasTypes = members('mediaType').some(
    (schema) => Array.isArray(schema['enum']) || Object.hasOwn(schema, 'const'),
  );
  const hasSize = members('size').some(({maximum}) => typeof maximum === 'number');
  const hasCount = kind === 'document' || schemas.some(({maxItems}) => typeof maxItems === 'number');
  return [
    ...(hasTypes ? [] : ['a list of allowed types']),
    ...(hasSize ? [] : ['a largest size']),
    ...(hasCount ? [] : ['a largest number']),
  ];
}

/** A file that becomes part of the answers. */
function embeddedFile(schemas: readonly SchemaObject[]): string[] {
  const isFile = schemas.some(({format, contentEncoding}) => format === 'data-url' || contentEncoding === 'base64');
  if (!isFile) return [];
  const hasType = schemas.some(({contentMediaType}) => contentMediaType !== undefined);
  const hasSize = schemas.some(({maxLength}) => typeof maxLength === 'number');
  return [...(hasType ? [] : ['a type ("contentMediaType")']), ...(hasSize ? [] : ['a largest size ("maxLength")'])];
}

function targetOf(schema: SchemaObject, resolve: Resolve): SchemaObject {
  const target = typeof schema['$ref'] === 'string' ? resolve(schema, schema['$ref']) : undefined;
  return isSchemaObject(target) ? {...target, ...schema} : schema;
}

function upload(limits: Pick<DocumentLimits, 'mediaType' | 'size'>): object {
  return {
    type: 'object',
    unevaluatedProperties: false,
    properties: {foto: documentSchema({title: 'Foto der Fundsache', ...limits})},
  };
}
