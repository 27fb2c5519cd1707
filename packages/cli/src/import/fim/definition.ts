/** A message of FIM as the definition of a form that can be filled in, and what is left to its author. */
import type {FieldOptions, FormDefinition, Page} from '@ozg-forms/core/definition/form-definition';
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import {idFrom} from '../id-from.ts';
import type {CodeList} from './code-list.ts';
import {SchemaWriter, type NamedPart} from './group-schema.ts';
import type {Group, Message} from './message.ts';
import {textsOf} from './texts.ts';
import {ToDos, type ToDo} from './to-do.ts';

export interface Imported {
  readonly definition: FormDefinition;
  /** In the order of the message. */
  readonly toDos: readonly ToDo[];
}

/** @param lists code lists that the message refers to */
export function definitionFrom({standard, root, unread}: Message, lists: readonly CodeList[]): Imported {
  const toDos = new ToDos();
  for (const {line, what} of unread) toDos.add({id: root.id, line}, `${what} was not understood and was left out.`);
  const writer = new SchemaWriter(lists, toDos);
  const {title, description, ...schema} = writer.groupSchema(root);
  const parts = writer.askedParts(root);
  if (parts.length === 0) toDos.add(root, 'Nothing is asked yet. Add what the office needs.');
  const texts = textsOf(root, writer);
  const fields = moneyFields(root, writer);
  const definition: FormDefinition = {
    id: idFrom(root.name, root.id),
    version: '0.1.0',
    language: 'de',
    title: root.title,
    service: {leika: [], name: root.name},
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $comment: `From XDatenfelder ${standard}, ${root.id} version ${root.version || 'unknown'}.`,
      ...schema,
      $defs: writer.definitions,
    },
    pages: pagesOf(root, parts),
    ...(Object.keys(fields).length > 0 && {fields}),
    ...(Object.keys(texts).length > 0 && {texts: {de: texts}}),
  };
  return {definition, toDos: toDos.all};
}

/** Each group on top is a page; fields between them share one. */
function pagesOf(root: Group, parts: readonly NamedPart[]): [Page, ...Page[]] {
  const pages: Page[] = [];
  const taken = new Set<string>(['pruefen']);
  if (root.isChoice) pages.push({id: idIn(taken, root.title), title: root.title, fields: ['']});
  else
    for (const {name, part} of parts) {
      const {element} = part;
      const before = pages.at(-1);
      if (element.type === 'group')
        pages.push({id: idIn(taken, element.title), title: element.title, fields: [childOf('', name)]});
      else if (
        before &&
        !parts.some((other) => other.part.element.type === 'group' && before.fields[0] === childOf('', other.name))
      )
        before.fields.push(childOf('', name));
      else {
        const title = pages.length === 0 ? root.title : 'Weitere Angaben';
        pages.push({id: idIn(taken, title), title, fields: [childOf('', name)]});
      }
    }
  const review: Page = {id: 'pruefen', type: 'review', title: 'Angaben prüfen und absenden', fields: []};
  const [first = review, ...rest] = [...pages, review];
  return [first, ...rest];
}

function idIn(taken: Set<string>, title: string): string {
  const stem = idFrom(title, 'seite');
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  taken.add(id);
  return id;
}

function moneyFields(group: Group, writer: SchemaWriter, place: Pointer = ''): Record<string, FieldOptions> {
  const found: Record<string, FieldOptions> = {};
  for (const {name, part} of writer.askedParts(group)) {
    const whole = childOf(place, name);
    const pattern = part.max === 1 ? whole : childOf(whole, '*');
    if (part.element.type === 'group') Object.assign(found, moneyFields(part.element, writer, pattern));
    else if (part.element.dataType === 'num_currency' && part.element.use !== 'select')
      found[pattern] = {widget: 'money'};
  }
  return found;
}
