import {childOf, keysOf, lastKeyOf, parentOf, type Pointer} from '@ozg-forms/core/pointer';
import {answerTypesOf, typeAt} from '@ozg-forms/core/validation/answer-types';
import {nearestPlace} from '../nearest-place.ts';
import type {CheckedFile} from '../checked-file.ts';
import type {PartOfEntry} from '../json-source.ts';
import type {Rule} from '../rule.ts';

/** A name for a place, where it stands in the file. */
interface Named {
  readonly pointer: Pointer;
  readonly part: PartOfEntry;
  readonly name: string;
  /** Names that exist and could stand there. */
  readonly known: readonly string[];
  readonly what: string;
}

export const unknownPlace: Rule = {
  name: 'unknown-place',
  severity: 'error',
  docs: {
    what: 'A pointer names a question, or a text a page, that does not exist.',
    why: 'What is said there reaches nobody: the page lacks the question, the rule its place, the text its reader.',
    bad: {form: {fields: {'/gegenstnd': {width: '30ch'}}}},
    good: {form: {fields: {'/gegenstand': {width: '30ch'}}}},
  },
  *check(file) {
    for (const {pointer, part, name, known, what} of [...notedIn(file), ...furtherIn(file)]) {
      const near = nearestPlace(name, known);
      yield {
        pointer,
        part,
        message: `There is no ${what} "${name}".`,
        mend: near === undefined ? 'Correct the name, or remove it here.' : `Write "${near}" if that is meant.`,
        ...(near !== undefined && isWhole(file, pointer, part, name) && {suggestion: JSON.stringify(near)}),
      };
    }
  },
};

// A placeholder is only a part of a text, and cannot stand for the whole of it.
function isWhole({source}: CheckedFile, pointer: Pointer, part: PartOfEntry, name: string): boolean {
  const {offset, length} = source.spanOf(pointer, part);
  return source.text.slice(offset, offset + length) === JSON.stringify(name);
}

/** What core notes, under whatever condition it is asked. */
function notedIn({notes, questions}: CheckedFile): Named[] {
  const known = questions.map(({pattern}) => pattern);
  return notes.flatMap(({pointer, note}): Named[] => {
    const name = /^Nothing is asked at "(.*)", under/.exec(note)?.[1];
    if (name === undefined) return [];
    const part = /^\/(fields|computed)\/[^/]*$/.test(pointer) ? 'key' : 'value';
    return [{pointer, part, name, known, what: 'question'}];
  });
}

/** Places that core has no use for: keys of texts, and names inside of `fields`. */
function furtherIn({form, questions}: CheckedFile): Named[] {
  if (!form?.definition) return [];
  const types = answerTypesOf(form);
  const isAsked = (pattern: Pointer) => typeAt(pattern, types) !== undefined;
  const patterns = questions.map(({pattern}) => pattern);
  const pages = form.pages.map(({id}) => `#${id}`);
  const texts = Object.entries(form.definition.texts ?? {}).flatMap(([language, places]) =>
    Object.keys(places)
      .filter((name) => (name.startsWith('#') ? !pages.includes(name) : !isAsked(name)))
      .map((name): Named => {
        const isPage = name.startsWith('#');
        const pointer = childOf(childOf('/texts', language), name);
        return {pointer, part: 'key', name, known: isPage ? pages : patterns, what: isPage ? 'page' : 'question'};
      }),
  );
  const fields = Object.entries(form.definition.fields ?? {}).flatMap(([pattern, {order = [], itemLabel}]) => {
    const place = childOf('/fields', pattern);
    const known = patterns.filter((other) => parentOf(other) === pattern).map(lastKeyOf);
    const ordered = order.flatMap((name, at): Named[] =>
      isAsked(childOf(pattern, name))
        ? []
        : [{pointer: `${place}/order/${at}`, part: 'value', name, known, what: 'member'}],
    );
    if (itemLabel === undefined || isAsked(`${pattern}/*${itemLabel}`)) return ordered;
    const inEntry = patterns
      .filter((other) => other.startsWith(`${pattern}/*/`))
      .map(
        (other) =>
          `/${keysOf(other)
            .slice(keysOf(pattern).length + 1)
            .join('/')}`,
      );
    return [
      ...ordered,
      {
        pointer: `${place}/itemLabel`,
        part: 'value' as const,
        name: itemLabel,
        known: inEntry,
        what: 'question in an entry',
      },
    ];
  });
  return [...texts, ...fields];
}
