/** A definition without the parts that are of another type than they have to be, or lack what they need: the rest can be read. */
import {lastKeyOf, parentOf, valueAt} from '@ozg-forms/core/pointer';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {metaSchemas} from './meta-schemas.ts';

/** Keywords whose breach means that a part is another thing than its readers expect. */
const ofType = new Set(['type', 'anyOf']);

export function soundPartsOf(definition: SchemaObject): SchemaObject {
  const faulty = metaSchemas.form
    .violationsOf(definition)
    .map(({keyword, pointer}) => (ofType.has(keyword) ? pointer : keyword === 'required' ? parentOf(pointer) : ''))
    .filter((pointer) => pointer !== '');
  if (faulty.length === 0) return definition;
  const copy = structuredClone(definition);
  for (const pointer of faulty) {
    // An entry cannot go alone: the places of all behind it would be other ones.
    let place = pointer;
    while (place !== '' && !isSchemaObject(valueAt(copy, parentOf(place)))) place = parentOf(place);
    const holder = valueAt(copy, parentOf(place)) as Record<string, unknown>;
    if (place !== '') delete holder[lastKeyOf(place)];
  }
  return copy;
}
