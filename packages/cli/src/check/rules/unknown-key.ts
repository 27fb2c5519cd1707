import {childOf, lastKeyOf, parentOf} from '@ozg-forms/core/pointer';
import {nearest} from '../../terminal/suggestion.ts';
import type {CheckedFile} from '../checked-file.ts';
import {keywordMeantBy, keywords} from '../keywords.ts';
import {metaSchemas} from '../meta-schemas.ts';
import type {Fault, Rule} from '../rule.ts';

export const unknownKey: Rule = {
  name: 'unknown-key',
  severity: 'error',
  docs: {
    what: 'A member has a name that the format, or JSON Schema, does not know.',
    why: 'Nothing reads it: what it says has no effect, and a limit that was mistyped lets everything pass.',
    bad: {form: {fields: {'/gegenstand': {widht: '30ch'}}}},
    good: {form: {fields: {'/gegenstand': {width: '30ch'}}}},
  },
  *check(file) {
    yield* aroundSchema(file);
    for (const {schema, place} of file.schemas) {
      for (const key of Object.keys(schema)) {
        if (key.startsWith('x-') || !isUnknown(key, childOf(place, key), file)) continue;
        yield unknown(childOf(place, key), key, keywordMeantBy(key), 'keyword of JSON Schema');
      }
    }
  },
};

function* aroundSchema({kind, definition, value}: CheckedFile): Generator<Fault> {
  const checked = kind === 'profile' ? value : definition;
  if (checked === undefined || kind === 'styles') return;
  for (const {pointer, keyword} of metaSchemas[kind].violationsOf(checked)) {
    if (keyword !== 'additionalProperties') continue;
    const known = metaSchemas[kind].membersAt(parentOf(pointer));
    const key = lastKeyOf(pointer);
    yield unknown(pointer, key, nearest(key, known), 'member that can stand here', known);
  }
}

// Core's own notes know the keywords of all drafts; without a form there are none.
function isUnknown(key: string, pointer: string, {form, notes}: CheckedFile): boolean {
  if (!form) return !keywords.includes(key) && nearest(key, keywords) !== undefined && !old.has(key);
  return notes.some((note) => note.pointer === pointer && note.note.includes('is no keyword of JSON Schema'));
}

/** Known to older drafts, and near to keywords of today. */
const old = new Set([
  'id',
  'definitions',
  'dependencies',
  'additionalItems',
  '$recursiveRef',
  '$dynamicRef',
  '$anchor',
]);

function unknown(
  pointer: string,
  key: string,
  near: string | undefined,
  what: string,
  known: readonly string[] = [],
): Fault {
  const others = known.length > 0 ? ` Known are ${known.join(', ')}.` : '';
  return {
    pointer,
    part: 'key',
    message: `"${key}" is no ${what}.`,
    mend:
      near === undefined
        ? `Remove it, or write what is meant by a name that is known.${others}`
        : `Write "${near}" if that is meant.`,
    ...(near !== undefined && {suggestion: JSON.stringify(near)}),
  };
}
