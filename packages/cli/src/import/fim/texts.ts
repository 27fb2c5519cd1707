/** Words that belong to a place and not to a schema: long help, and labels, which stand before what follows them. */
import type {TextEntry} from '@ozg-forms/core/definition/form-definition';
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {maxHint, type SchemaWriter} from './group-schema.ts';
import type {Group} from './message.ts';

/** Pointer pattern → words in German, which is the language of the catalogue. */
export function textsOf(root: Group, writer: SchemaWriter): Record<string, TextEntry> {
  const texts: Record<string, TextEntry> = {};
  visit(root, '');
  return texts;

  function visit(group: Group, place: Pointer): void {
    const asked = new Map(writer.askedParts(group).map(({name, part}) => [part, name]));
    let waiting: string[] = [];
    for (const part of group.parts) {
      const {element} = part;
      const name = asked.get(part);
      if (element.type === 'field' && element.use === 'label' && part.max !== 0)
        waiting.push(element.content || element.help || element.title);
      if (name === undefined) continue;
      const whole = childOf(place, name);
      const entry = part.max === 1 ? whole : childOf(whole, '*');
      if (element.help.length > maxHint) add(whole, {help: element.help});
      if (waiting.length > 0) add(whole, {note: waiting.join('\n\n')});
      waiting = [];
      if (element.type === 'group') visit(element, entry);
    }
    // What follows nothing stands before the group as a whole.
    if (waiting.length > 0) add(place, place === '' ? {intro: waiting.join('\n\n')} : {note: waiting.join('\n\n')});
  }

  function add(place: Pointer, words: TextEntry): void {
    const before = texts[place] ?? {};
    const note = [before.note, words.note].filter(Boolean).join('\n\n');
    texts[place] = {...before, ...words, ...(note && {note})};
  }
}
