/**
 * XML as a tree whose elements know their line.
 *
 * Documents with a DOCTYPE are refused before anything of it is read: entities of one's own are the way to
 * read files of this machine (XXE) and to fill its memory (billion laughs), and no FIM message needs any.
 */
import {SaxesParser} from 'saxes';
import {PlacedError} from './placed-error.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** Empty for none. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of elements in it; white space around it is gone. */
  readonly text: string;
  /** Of its start tag, counted from 1. */
  readonly line: number;
}

/** Text that is no XML, or XML that is not read for safety. */
export class XmlError extends PlacedError {
  override readonly name = 'XmlError';
}

/** Messages nest some twenty levels; deeper ones only cost memory. */
const maxDepth = 200;

interface Open {
  readonly element: XmlElement & {readonly children: XmlElement[]};
  readonly texts: string[];
}

/** @throws XmlError at the first fault */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({xmlns: true, position: true});
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let startLine = 1;
  parser.on('error', ({message}) => {
    throw new XmlError(parser.line, `This is no XML: ${sentence(message)}`, 'Export the file anew, or mend it there.');
  });
  parser.on('doctype', () => {
    throw new XmlError(parser.line, 'A DOCTYPE is not read, as it may name other files.', 'Take it away.');
  });
  // Told once the character behind the name is read, which may have begun the next line.
  parser.on('opentagstart', () => {
    startLine = parser.line - (text[parser.position - 1] === '\n' ? 1 : 0);
  });
  parser.on('opentag', ({local, uri, attributes}) => {
    if (open.length >= maxDepth)
      throw new XmlError(parser.line, `Elements are nested more than ${maxDepth} levels deep.`, 'Flatten them.');
    const values = Object.values(attributes).map(({local: name, value}) => [name, value] as const);
    const element = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(values),
      children: [],
      text: '',
      line: startLine,
    };
    open.push({element, texts: []});
  });
  const hear = (part: string) => void open.at(-1)?.texts.push(part);
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('closetag', () => {
    const {element, texts} = open.pop()!;
    const closed: XmlElement = {...element, text: texts.join('').trim()};
    const above = open.at(-1);
    if (above) above.element.children.push(closed);
    else root = closed;
  });
  parser.write(text).close();
  // The parser says so itself; this is for the compiler.
  if (!root) throw new XmlError(1, 'There is no element.', 'Name another file.');
  return root;
}

// The parser's own messages begin with the place, which is said already.
function sentence(message: string): string {
  const [, words = message] = /^(?:\S*:)?\d+:\d+: (.*)$/s.exec(message) ?? [];
  return words.endsWith('.') ? words : `${words}.`;
}
