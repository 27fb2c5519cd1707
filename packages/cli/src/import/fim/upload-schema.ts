/** A document that is uploaded: the members of a reference to it, with the limits of the field. */
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {documentSchema, limited} from '../../document-schema.ts';
import type {Field} from './message.ts';
import type {ToDos} from './to-do.ts';

const usualTypes = ['application/pdf', 'image/jpeg', 'image/png'];
const usualMegabytes = 10;

export function uploadSchema(field: Field, toDos: ToDos): SchemaObject {
  const {title, mediaTypes, maxSize} = field;
  if (mediaTypes.length === 0)
    toDos.add(field, `"${title}" does not say which kinds of files it takes; PDF, JPEG and PNG were put there.`);
  if (maxSize === undefined)
    toDos.add(field, `"${title}" does not say how large a file may be; ${usualMegabytes} MB were put there.`);
  else toDos.add(field, `The largest size of "${title}", ${maxSize}, was read as MB. Check it.`);
  const types = mediaTypes.length > 0 ? [...new Set(mediaTypes)] : usualTypes;
  return documentSchema({title, ...limited(types, Math.floor((maxSize ?? usualMegabytes) * 1024 * 1024))});
}
