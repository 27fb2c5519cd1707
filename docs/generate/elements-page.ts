/** Every public element, from the manifest that editors read. */
import {readFileSync} from 'node:fs';
import type {Attribute, ClassField, CustomElement, Package} from 'custom-elements-manifest/schema.d.ts';
import {code, prose, table, type Reference} from './page.ts';

const source = 'packages/elements/custom-elements.json';

export const elementsPage: Reference = {
  file: 'elements.md',
  title: 'Every element',
  source,
  introduction: `Attributes, properties, events, slots, parts and custom properties of the elements that a page writes.
[webmaster.md](../webmaster.md) shows them in a page, [developer.md](../developer.md) in a program, [looks.md](../looks.md) says how to
change how they look.`,
  parts() {
    const {modules} = JSON.parse(readFileSync(new URL(`../../${source}`, import.meta.url), 'utf8')) as Package;
    return modules
      .flatMap(({declarations = []}) => declarations)
      .flatMap((one) => ('customElement' in one && one.tagName ? sectionsOf(one.tagName, one) : []));
  },
};

function sectionsOf(tag: string, element: CustomElement): string[] {
  const {description = '', attributes = [], members = [], events = [], slots = [], cssParts = []} = element;
  const properties = members.filter((member): member is ClassField => member.kind === 'field');
  return [
    `## \`<${tag}>\``,
    prose(description),
    ...titled(`Attributes of ${tag}`, ['attribute', 'type', 'default', 'holds'], attributes.map(rowOf)),
    ...titled(
      `Properties of ${tag}`,
      ['property', 'type', 'default', 'holds'],
      properties.map((property) => rowOf(property, property.readonly)),
    ),
    ...titled(
      `Events of ${tag}`,
      ['event', 'type', 'when'],
      events.map(({name, type, description: when}) => [code(name), code(type?.text), words(when)]),
    ),
    ...titled(
      `Slots of ${tag}`,
      ['slot', 'holds'],
      slots.map(({name, description: what}) => [name ? code(name) : '(without a name)', words(what)]),
    ),
    ...titled(
      `Parts of ${tag}`,
      ['part', 'is'],
      cssParts.map(({name, description: what}) => [code(name), words(what)]),
    ),
    ...titled(
      `Custom properties of ${tag}`,
      ['property', 'default', 'is'],
      (element.cssProperties ?? []).map((one) => [code(one.name), code(one.default), words(one.description)]),
    ),
  ];
}

function titled(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length > 0 ? [`### ${title}`, ...table(head, rows)] : [];
}

function rowOf({name, type, default: value, description}: Attribute | ClassField, isReadOnly: unknown): string[] {
  const isEmpty = value === undefined || value === "''" || value === 'undefined';
  return [
    code(name),
    code(type?.text),
    isEmpty ? '' : code(value),
    `${words(description)}${isReadOnly === true ? ' Read-only.' : ''}`,
  ];
}

function words(text = ''): string {
  return prose(text);
}
