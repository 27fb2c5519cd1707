/** Reads one field of a message. */
import type {XmlElement} from '../xml.ts';
import {allOf, codeIn, optional, textIn} from './content.ts';
import {FimError} from './fim-error.ts';
import type {Code, CodeListReference, Element, Field, Limits} from './message.ts';

const uses = ['input', 'select', 'label', 'hidden', 'locked'];
const dataTypes = 'text text_latin date time datetime bool num num_int num_currency file obj'.split(' ');

/**
 * @param element what the field has as every element has
 * @throws FimError
 */
export function readField(field: XmlElement, element: Element): Field {
  const size = textIn(field, 'maxSize');
  return {
    ...element,
    type: 'field',
    use: oneOf(uses, field, 'feldart'),
    dataType: oneOf(dataTypes, field, 'datentyp'),
    limits: readLimits(optional(field, 'praezisierung')),
    content: textIn(field, 'inhalt'),
    codes: readCodes(optional(field, 'werte')),
    codeList: readReference(optional(field, 'codelisteReferenz'), field),
    maxSize: /^\d+(\.\d+)?$/.test(size) ? Number(size) : undefined,
    mediaTypes: allOf(field, 'mediaType').map(({text}) => text),
  };
}

function oneOf(known: readonly string[], field: XmlElement, name: string): string {
  const code = codeIn(field, name);
  if (known.includes(code)) return code;
  const {line} = optional(field, name) ?? field;
  throw new FimError(line, `<${name}> is "${code}", which is not known.`, `Write one of ${known.join(', ')}.`);
}

const limitNames = ['minLength', 'maxLength', 'minValue', 'maxValue', 'pattern'] as const;

/** XDatenfelder 3 has attributes; 2 has a text, with JSON in it by custom. */
function readLimits(details: XmlElement | undefined): Limits {
  if (!details) return {};
  const {attributes, text} = details;
  const written = limitNames.some((name) => Object.hasOwn(attributes, name)) ? attributes : objectIn(text);
  if (!written) return text === '' ? {} : {unread: text};
  const known = limitNames.flatMap((name) => {
    const value = written[name];
    return value === undefined || value === '' ? [] : [[name, String(value)] as const];
  });
  return Object.fromEntries(known);
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : undefined;
  } catch {
    return undefined;
  }
}

function readCodes(values: XmlElement | undefined): readonly Code[] | undefined {
  return (
    values &&
    allOf(values, 'wert').map((value) => ({
      value: value.children.find(({name}) => name === 'code')?.text ?? '',
      name: textIn(value, 'name'),
      help: textIn(value, 'hilfe'),
    }))
  );
}

/** XDatenfelder 2 has one more element around the names. */
function readReference(reference: XmlElement | undefined, field: XmlElement): CodeListReference | undefined {
  if (!reference) return undefined;
  const names = optional(reference, 'genericodeIdentification') ?? reference;
  return {
    uri: textIn(names, 'canonicalIdentification'),
    version: textIn(names, 'version'),
    columns: {code: textIn(field, 'codeKey'), name: textIn(field, 'nameKey'), help: textIn(field, 'helpKey')},
    line: reference.line,
  };
}
