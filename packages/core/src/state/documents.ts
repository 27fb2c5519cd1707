/** The uploaded documents among the answers, with what the schema demands of each. */
import type {Form} from '../definition/form.ts';
import {childOf, type Pointer} from '../pointer.ts';
import type {DocumentReference} from '../protocol/submission.ts';
import {entrySchemas, factsOf, memberSchemas} from '../schema/facts.ts';
import {partsOf} from '../schema/parts.ts';
import {isSchemaObject, type SchemaObject} from '../schema/schema.ts';
import {placesOf, type FieldNode} from './field-node.ts';

/** What files a place takes. All of it is read from the schema of the reference. */
export interface DocumentLimits {
  /** Allowed media types: the `enum` of `mediaType`; empty for any. */
  readonly mediaTypes: readonly string[];
  /** `maximum` of `size`, in bytes. */
  readonly maxBytes: number;
  /** How many files the place takes. */
  readonly maxFiles: number;
}

export interface PlacedDocument {
  readonly pointer: Pointer;
  readonly reference: DocumentReference;
  readonly limits: DocumentLimits;
}

/** Every document that would be sent, in the order of the answers. */
export function documentsIn(root: FieldNode, form: Form): readonly PlacedDocument[] {
  return [...placesOf(root)].flatMap((node): PlacedDocument[] => {
    if (node.kind !== 'document' && node.kind !== 'documents') return [];
    const limits = limitsOf(node, form);
    const sent = node.kind === 'documents' ? node.sent : [node.sent];
    if (!Array.isArray(sent)) return [];
    return sent.flatMap((reference: unknown, at) =>
      // An entry may still be empty, and a foreign sender may write anything there: neither is a document.
      isSchemaObject(reference)
        ? {
            pointer: node.kind === 'documents' ? childOf(node.pointer, at) : node.pointer,
            reference: reference as unknown as DocumentReference,
            limits,
          }
        : [],
    );
  });
}

/** What files a `document` or `documents` place takes. */
export function limitsOf(node: FieldNode, form: Form): DocumentLimits {
  const roots = node.kind === 'documents' ? entrySchemas(node.schemas, 0) : node.schemas;
  const schemas = partsOf(roots, undefined, form.index, form.evaluator, () => undefined).schemas;
  const about = (name: string) => factsOf(partsAt(schemas, name, form));
  return {
    mediaTypes: (about('mediaType').options ?? []).map(({value}) => String(value)),
    maxBytes: about('size').maximum ?? Number.POSITIVE_INFINITY,
    maxFiles: node.kind === 'documents' ? (node.facts.maxItems ?? Number.POSITIVE_INFINITY) : 1,
  };
}

function partsAt(schemas: readonly SchemaObject[], name: string, form: Form): readonly SchemaObject[] {
  return partsOf(memberSchemas(schemas, name), undefined, form.index, form.evaluator, () => undefined).schemas;
}
