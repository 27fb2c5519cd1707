/** Reads the tree of a message: what it is, and everything in it, each with its line. */
import type {XmlElement} from '../xml.ts';
import {allOf, codeIn, optional, required, textIn} from './content.ts';
import {FimError} from './fim-error.ts';
import type {Count, Element, FimRule, Group, Message, Part} from './message.ts';
import {readField} from './read-field.ts';

const standards: Readonly<Record<string, Message['standard']>> = {
  'urn:xoev-de:fim:standard:xdatenfelder_2': 2,
  'urn:xoev-de:fim:standard:xdatenfelder_3.0.0': 3,
};

/** What a message may be about. */
const subjects = ['stammdatenschema', 'datenfeldgruppe', 'datenfeld'];

/**
 * @throws FimError at the first thing that cannot be understood
 */
export function readMessage(root: XmlElement): Message {
  const standard = standards[root.namespace];
  if (standard === undefined)
    throw new FimError(
      root.line,
      `The namespace "${root.namespace}" is none of XDatenfelder 2 or 3.`,
      `Export the file in one of them: ${Object.keys(standards).join(' or ')}.`,
    );
  const subject = root.children.find(({name, namespace}) => subjects.includes(name) && namespace === root.namespace);
  if (!subject)
    throw new FimError(
      root.line,
      `<${root.name}> holds none of ${subjects.map((name) => `<${name}>`).join(', ')}.`,
      'Export a schema, a group or a field.',
    );
  return {standard, root: rootOf(subject), unread: unreadIn(root, subject)};
}

function rootOf(subject: XmlElement): Group {
  if (subject.name !== 'datenfeld') return readGroup(subject);
  const element = readField(subject, readElement(subject));
  const {line} = subject;
  return {...element, type: 'group', help: '', rules: [], isChoice: false, parts: [{min: 1, max: 1, element, line}]};
}

function readGroup(group: XmlElement): Group {
  return {
    ...readElement(group),
    type: 'group',
    parts: allOf(group, 'struktur').map(readPart),
    isChoice: codeIn(group, 'art') === 'X',
  };
}

function readPart(structure: XmlElement): Part {
  const holder = required(structure, 'enthaelt');
  const [field, group] = [optional(holder, 'datenfeld'), optional(holder, 'datenfeldgruppe')];
  const held = field ?? group;
  if (!held || (field && group))
    throw new FimError(
      holder.line,
      `<enthaelt> holds ${held ? 'a field and a group' : 'neither a field nor a group'}.`,
      'Let it hold one <datenfeld> or one <datenfeldgruppe>.',
    );
  const element = field ? readField(field, readElement(field)) : readGroup(held);
  return {...readCount(required(structure, 'anzahl')), element, line: structure.line};
}

function readCount({text, line}: XmlElement): Count {
  const [, min, max] = /^(\d{1,4}):(\d{1,4}|\*)$/.exec(text) ?? [];
  const count = {min: Number(min), max: max === '*' ? undefined : Number(max)};
  if (min === undefined || (count.max !== undefined && count.max < count.min))
    throw new FimError(line, `"${text}" is no number of times.`, 'Write 0:1, 1:1, 1:5, 0:* or the like.');
  return count;
}

const states = ['1', '2', '3', '4', '5', '6', '7', '8'];

function readElement(element: XmlElement): Element {
  const identification = required(element, 'identifikation');
  const stray = identification.children.find(({name}) => name !== 'id' && name !== 'version');
  if (stray) throw new FimError(stray.line, `<${stray.name}> is nothing that identifies.`, 'Take it away.');
  const id = required(identification, 'id');
  if (!/^[A-Za-z]\w*$/.test(id.text))
    throw new FimError(id.line, `"${id.text}" is no id.`, 'Write a letter and digits, as in F60000227.');
  const name = required(element, 'name').text;
  if (optional(element, 'freigabestatus') && !states.includes(codeIn(element, 'freigabestatus')))
    throw new FimError(
      optional(element, 'freigabestatus')!.line,
      `"${codeIn(element, 'freigabestatus')}" is no state of release.`,
      'Write a number from 1 to 8.',
    );
  // Read for their own sake, so that what is there twice is found.
  for (const about of ['beschreibung', 'definition', 'versionshinweis']) optional(element, about);
  return {
    id: id.text,
    version: optional(identification, 'version')?.text ?? '',
    name,
    title: textIn(element, 'bezeichnungEingabe') || name || id.text,
    help: textIn(element, 'hilfetextEingabe'),
    line: element.line,
    rules: allOf(element, 'regel').map(readRule),
  };
}

function readRule(rule: XmlElement): FimRule {
  return {
    id: required(required(rule, 'identifikation'), 'id').text,
    name: textIn(rule, 'name'),
    text: textIn(rule, 'freitextRegel') || textIn(rule, 'beschreibung') || textIn(rule, 'definition'),
    script: textIn(rule, 'script') || textIn(rule, 'skript'),
    line: rule.line,
  };
}

// Beside the header nothing else is expected; what is deeper is read by its names.
function unreadIn(root: XmlElement, subject: XmlElement): Message['unread'] {
  return root.children
    .filter((child) => child !== subject && child.name !== 'header')
    .map(({name, line}) => ({line, what: `<${name}>`}));
}
