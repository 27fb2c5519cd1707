/** Groups and their parts as schemas: each element of the catalogue is written once, under `$defs`. */
import {isEqual} from '@ozg-forms/core/schema/equality';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import type {CodeList} from './code-list.ts';
import {fieldSchema, isAsked, reasonNotToAsk} from './field-schema.ts';
import type {Field, Group, Part} from './message.ts';
import type {ToDos} from './to-do.ts';

/** A part that is asked, under the name of its answer. */
export interface NamedPart {
  readonly name: string;
  readonly part: Part;
}

export class SchemaWriter {
  readonly #lists: readonly CodeList[];
  readonly #toDos: ToDos;
  readonly #definitions = new Map<string, SchemaObject>();

  constructor(lists: readonly CodeList[], toDos: ToDos) {
    this.#lists = lists;
    this.#toDos = toDos;
  }

  /** Everything that was referred to so far. */
  get definitions(): Readonly<Record<string, SchemaObject>> {
    return Object.fromEntries([...this.#definitions].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The answers of a group. */
  groupSchema(group: Group): SchemaObject {
    for (const {id, name, text, script, line} of group.rules)
      this.#toDos.add({id, line}, ruleText({name, text, script}, group));
    const parts = this.askedParts(group);
    const members = parts.map(({name, part}) => [name, this.#partSchema(part)] as const);
    const frame = {title: group.title, ...hintOf(group), type: 'object', unevaluatedProperties: false};
    if (group.isChoice && members.length > 1)
      return {
        ...frame,
        oneOf: parts.map(({name, part}, at) => ({
          title: part.element.title,
          properties: {[name]: members[at]![1]},
          required: [name],
        })),
      };
    const required = parts.filter(({part}) => part.min > 0).map(({name}) => name);
    return {...frame, ...(required.length > 0 && {required}), properties: Object.fromEntries(members)};
  }

  /** The parts that somebody is asked, named by their id; a number tells two with the same id apart. */
  askedParts(group: Group): readonly NamedPart[] {
    const taken = new Set<string>();
    return group.parts.flatMap((part) => {
      const {id, title} = part.element;
      if (part.max === 0) {
        this.#toDos.add({id, line: part.line}, `"${title}" may be given 0 times, so it is not asked.`);
        return [];
      }
      if (part.element.type === 'field' && !isAsked(part.element)) {
        const reason = reasonNotToAsk(part.element);
        if (reason !== undefined) this.#toDos.add(part.element, reason);
        return [];
      }
      let name = id;
      for (let number = 2; taken.has(name); number++) name = `${id}_${number}`;
      taken.add(name);
      if (name !== id)
        this.#toDos.add({id, line: part.line}, `"${title}" is asked twice here; the second is called ${name}.`);
      return [{name, part}];
    });
  }

  #partSchema({element, min, max}: Part): SchemaObject {
    const one = this.#reference(element);
    if (max === 1) return one;
    const isPicked = element.type === 'field' && element.use === 'select';
    return {
      title: element.title,
      type: 'array',
      ...(min > 0 && {minItems: min}),
      ...(max !== undefined && {maxItems: max}),
      ...(isPicked && {uniqueItems: true}),
      items: one,
    };
  }

  #reference(element: Field | Group): SchemaObject {
    const schema = element.type === 'group' ? this.groupSchema(element) : this.#fieldSchema(element);
    // Two versions of an element may be in one message; both are kept.
    const names = [element.id, `${element.id}-${element.version.replaceAll(/[^\w.]/g, '')}`];
    for (let number = 2; ; number++) {
      const name = names.shift() ?? `${element.id}-${number}`;
      const known = this.#definitions.get(name);
      if (known && !isEqual(known, schema)) continue;
      this.#definitions.set(name, schema);
      return {$ref: `#/$defs/${name}`};
    }
  }

  #fieldSchema(field: Field): SchemaObject {
    for (const {id, name, text, script, line} of field.rules)
      this.#toDos.add({id, line}, ruleText({name, text, script}, field));
    const {title, ...rest} = fieldSchema(field, this.#lists, this.#toDos);
    return {title, ...hintOf(field), ...rest};
  }
}

function ruleText(rule: {name: string; text: string; script: string}, {id, title}: Field | Group): string {
  const script = rule.script === '' ? '' : ` Its script: ${rule.script}`;
  return `The rule "${rule.name}" of ${id}, "${title}", has to be written by hand${rule.text && `: ${oneLine(rule.text)}`}${endOf(rule.text)}${oneLine(script)}`;
}

function endOf(text: string): string {
  return /[.!?]$/.test(text) ? '' : '.';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Longer help unfolds on demand instead; see texts.ts. */
export const maxHint = 160;

function hintOf({help}: Field | Group): {readonly description?: string} {
  return help !== '' && help.length <= maxHint ? {description: oneLine(help)} : {};
}
