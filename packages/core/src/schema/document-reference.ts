/** How a schema asks for an uploaded document: by the members of a reference to it. */
import type {SchemaObject} from './schema.ts';

/** Whether these are the members of a reference to an uploaded document. */
export function isDocument(properties: SchemaObject): boolean {
  return ['id', 'name', 'mediaType', 'size', 'sha256'].every((name) => Object.hasOwn(properties, name));
}
