/**
 * Names that a definition gives itself, where it has to repeat them: pointers of questions, names of members, parts to
 * refer to. Works on text that is being typed, and so is no JSON most of the time.
 */
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {childOf, keysOf, valueAt} from '@ozg-forms/core/pointer';
import {questionsOf, type Question} from '@ozg-forms/cli/check/questions';
import {getLocation, parse} from 'jsonc-parser';

/** A name that fits, and what it stands for. */
export interface Name {
  readonly name: string;
  readonly detail: string;
}

/** What may stand at a place. */
export interface Names {
  /** What has been typed of it, from its opening quote to its closing one. Offsets in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  readonly names: readonly Name[];
  /** What is behind the name where it is the name of a member: `{}`, or a text. */
  readonly value: '{}' | '""' | undefined;
}

type Path = readonly (string | number)[];

/** @returns nothing where the place asks for no name that the definition gives itself */
export function namesAt(text: string, offset: number): Names | undefined {
  const {path, isAtPropertyKey, previousNode} = getLocation(text, offset);
  const value = parse(text, [], {allowTrailingComma: true}) as unknown;
  const found = isAtPropertyKey ? keysAt(path, value) : valuesAt(path, value);
  if (!found) return undefined;
  const isTyped = previousNode && previousNode.offset < offset && offset <= previousNode.offset + previousNode.length;
  return isTyped
    ? {...found, from: previousNode.offset, to: previousNode.offset + previousNode.length}
    : {...found, from: offset, to: offset};
}

type Found = Pick<Names, 'names' | 'value'>;

function keysAt([part, ...rest]: Path, value: unknown): Found | undefined {
  const pointers = () => pointersIn(schemaIn(value));
  if (rest.length === 1 && part === 'fields') return {names: pointers(), value: '{}'};
  if (rest.length === 1 && part === 'computed') return {names: pointers(), value: '""'};
  if (rest.length === 2 && part === 'texts') return {names: [...formAndPages(value), ...pointers()], value: '{}'};
  return undefined;
}

function valuesAt(path: Path, value: unknown): Found | undefined {
  const schema = schemaIn(value);
  const [part, second] = path;
  if (path.at(-1) === '$ref') return plain(partsOf(schema));
  if (typeof path.at(-1) !== 'number') return undefined;
  const list = path.at(-2);
  if ((part === 'pages' && list === 'fields') || (part === 'rules' && list === 'at')) return plain(pointersIn(schema));
  if (part === 'fields' && list === 'order') return plain(membersBelow(schema, String(second)));
  if (list === 'required') return plain(membersAt(value, path.slice(0, -2)));
  return undefined;
}

function plain(names: readonly Name[]): Found {
  return {names, value: undefined};
}

function schemaIn(value: unknown): unknown {
  return valueAt(value, '/schema') ?? value;
}

function questionsIn(schema: unknown): readonly Question[] {
  try {
    return questionsOf(loadForm(schema)).filter(({pattern}) => pattern !== '');
  } catch {
    return []; // Half of it is not written yet.
  }
}

function pointersIn(schema: unknown): readonly Name[] {
  return questionsIn(schema).map(({pattern, schemas}) => ({name: pattern, detail: titleOf(schemas)}));
}

function membersBelow(schema: unknown, section: string): readonly Name[] {
  return questionsIn(schema)
    .filter(({pattern, key}) => pattern === childOf(section, key))
    .map(({key, schemas}) => ({name: key, detail: titleOf(schemas)}));
}

function titleOf(schemas: Question['schemas']): string {
  return schemas.map(({title}) => title).find((title) => typeof title === 'string') ?? '';
}

// Also those of the branches around it: what a `then` requires may be declared beside it.
function membersAt(value: unknown, path: Path): readonly Name[] {
  const at = path.reduce<string>(childOf, '');
  const places = ['', ...keysOf(at).map((_, index, keys) => keys.slice(0, index + 1).reduce<string>(childOf, ''))];
  const near = [...places].reverse().slice(0, path.at(-1) === 'if' ? 2 : 1);
  return near.flatMap((place) =>
    Object.entries((valueAt(value, `${place}/properties`) ?? {}) as Record<string, unknown>).map(([name, schema]) => ({
      name,
      detail: String(valueAt(schema, '/title') ?? ''),
    })),
  );
}

function formAndPages(value: unknown): readonly Name[] {
  const pages = valueAt(value, '/pages');
  const listed = Array.isArray(pages) ? (pages as {readonly id?: unknown; readonly title?: unknown}[]) : [];
  return [
    {name: '', detail: 'The whole form'},
    ...listed
      .filter(({id}) => typeof id === 'string')
      .map(({id, title}) => ({name: `#${String(id)}`, detail: String(title ?? '')})),
  ];
}

function partsOf(schema: unknown): readonly Name[] {
  const parts = (valueAt(schema, '/$defs') ?? {}) as Record<string, unknown>;
  return Object.entries(parts).map(([name, part]) => ({
    name: childOf('#/$defs', name),
    detail: String(valueAt(part, '/title') ?? ''),
  }));
}
