/** What stands in an element of a message, by the names of the standard. Everything that is there twice is refused. */
import type {XmlElement} from '../xml.ts';
import {FimError} from './fim-error.ts';

/** Elements of the message's own namespace with a name. */
export function allOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name && child.namespace === element.namespace);
}

/**
 * The one element with a name; `undefined` where there is none.
 *
 * @throws FimError where it stands there twice. An empty one beside one with content contradicts nothing.
 */
export function optional(element: XmlElement, name: string): XmlElement | undefined {
  const all = allOf(element, name);
  if (all.length < 2) return all[0];
  const filled = all.filter((each) => each.text !== '' || each.children.length > 0);
  if (filled.length === 1) return filled[0];
  throw new FimError(all[1]!.line, `<${name}> stands twice in <${element.name}>.`, 'Keep one of them.');
}

/** @throws FimError where it is missing */
export function required(element: XmlElement, name: string): XmlElement {
  const found = optional(element, name);
  if (!found) throw new FimError(element.line, `<${element.name}> has no <${name}>.`, 'Add it.');
  return found;
}

/** Empty where there is none. Lines of an indented text become one. */
export function textIn(element: XmlElement, name: string): string {
  return (
    optional(element, name)
      ?.text.replace(/[ \t]*\n[ \t]*(?!\n)/g, '\n')
      .trim() ?? ''
  );
}

/** The coded value in an element: it stands in a child without a namespace. Empty where there is none. */
export function codeIn(element: XmlElement, name: string): string {
  const coded = optional(element, name);
  return coded?.children.find((child) => child.name === 'code')?.text ?? '';
}
