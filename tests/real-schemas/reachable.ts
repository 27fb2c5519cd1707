/**
 * What of an example a person can give at all. What no control could take is named with its
 * reason; everything else has to come out as it went in.
 */
import type {Form} from '@ozg-forms/core/definition/form';
import {kindOf} from '@ozg-forms/core/kinds/kinds';
import {childOf, lastKeyOf, type Pointer} from '@ozg-forms/core/pointer';
import {isEqual} from '@ozg-forms/core/schema/equality';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import {nodeAt, type FieldNode} from '@ozg-forms/core/state/field-node';
import {shapeOf} from '@ozg-forms/core/state/shape';

interface Limit {
  readonly reason: string;
  readonly fits: (node: FieldNode, value: unknown) => boolean;
  /** What the person gives instead; nothing unless it is said. */
  readonly instead?: (node: FieldNode, value: unknown) => unknown;
}

const picked = new Set(['choice', 'boolean', 'choices', 'declaration']);
const whole = new Set(['section', 'closed', 'list', 'document', 'documents']);
const listed = new Set(['list', 'documents']);
const typed = new Set(['text', 'date', 'time', 'date-time', 'file']);

/** Why an answer cannot be given as it stands. A table, so that nothing is left out silently. */
const limits: readonly Limit[] = [
  {
    reason: 'The schema says that it is only shown (readOnly).',
    fits: ({facts, kind}) => facts.readOnly && kind !== 'section',
  },
  {
    reason: 'Where an answer may be left out, leaving it open says nothing instead of null.',
    fits: ({required, isNamed}, value) => value === null && !required && !isNamed,
  },
  {
    reason: 'An empty field is no answer: nobody could tell the two apart.',
    fits: ({options}, value) => value === '' && options === undefined,
  },
  {
    reason: 'An optional part in which nothing is answered is left out: nobody could tell the two apart.',
    fits: ({required}, value) => Array.isArray(value) && value.length === 0 && !required,
  },
  {
    reason: 'An optional constant is never asked: there is nothing to decide.',
    fits: ({kind, required, choices}) => kind === 'constant' && !required && choices.length === 0,
  },
  {
    reason: 'A choice takes only what it offers.',
    fits: (node, value) => picked.has(node.kind) && value !== undefined && !isOffered(node, value),
  },
  {
    reason: 'A person gives a file; by what it is referred to, form and receiver say.',
    fits: ({kind}, value) => kind.startsWith('document') && [value].flat().some((each) => !isReference(each)),
    instead: (_, value) => (Array.isArray(value) ? value.map(asReference) : asReference(value)),
  },
  {
    reason: 'A full list takes no further entry.',
    fits: ({kind, facts}, value) =>
      kind === 'list' && Array.isArray(value) && value.length > (facts.maxItems ?? Infinity),
    instead: ({facts}, value) => (value as unknown[]).slice(0, facts.maxItems),
  },
  {
    reason: 'A section and a list have no text or number of their own.',
    fits: ({kind}, value) =>
      whole.has(kind) && (typeof value !== 'object' || value === null || Array.isArray(value) !== listed.has(kind)),
  },
  {
    reason: 'What is typed where no type is said, or a text, is a text.',
    fits: ({kind, facts}, value) =>
      typed.has(kind) &&
      typeof value !== 'string' &&
      value !== null &&
      !facts.types.includes('number') &&
      !facts.types.includes('integer'),
    instead: (_, value) => (typeof value === 'object' ? undefined : String(value)),
  },
  {
    reason: 'A schema cannot ask for several lines; without a long maxLength a field has one.',
    fits: ({kind, facts}, value) =>
      kind === 'text' && typeof value === 'string' && value.includes('\n') && (facts.maxLength ?? 0) <= 250,
    instead: (_, value) => (value as string).replace(/\s*\n\s*/g, ' ').trim(),
  },
  {
    reason: 'Spaces around a text are taken for a slip.',
    fits: ({kind}, value) => kind === 'text' && typeof value === 'string' && value !== value.trim(),
    instead: (_, value) => (value as string).trim() || undefined,
  },
  {
    reason: 'A field completes what is typed, by the offset that a time needs.',
    fits: ({kind, facts}, value) =>
      kind.includes('time') && kindOf(facts).parse?.(String(value), facts, 'de') !== value,
    instead: ({facts}, value) => kindOf(facts).parse?.(String(value), facts, 'de') ?? value,
  },
  {
    reason: 'A field understands a day or an IBAN as people write it, and writes it as the schema wants it.',
    fits: ({facts}, value) =>
      ['date', 'iban'].includes(facts.format ?? '') && (understood(facts, value) ?? value) !== value,
    instead: ({facts}, value) => understood(facts, value),
  },
];

function isReference(value: unknown): boolean {
  return isSchemaObject(value) && Object.keys(value).sort().join() === 'id,mediaType,name,sha256,size';
}

function asReference(value: unknown): unknown {
  if (!isSchemaObject(value)) return undefined;
  const {name, mediaType, size} = value;
  return {id: 'given', name, mediaType, size, sha256: '0'.repeat(64)};
}

function understood(facts: FieldNode['facts'], value: unknown): unknown {
  return typeof value === 'string' ? kindOf(facts).parse?.(value, facts, 'de') : undefined;
}

function isOffered({kind, options}: FieldNode, value: unknown): boolean {
  const offered =
    kind === 'declaration' ? [true] : (options ?? [{value: true}, {value: false}]).map((option) => option.value);
  const values = kind === 'choices' && Array.isArray(value) ? (value as unknown[]) : [value];
  return values.every((each) => offered.some((option) => isEqual(option, each)));
}

/** To be looked at: it may have been missed. */
export const elsewhere = 'The schema asks for it under the same name elsewhere, but not here.';
const undeclared = 'No part of the schema asks for it; the schema only tolerates it.';

export interface Reachable {
  /** The example as a person can give it. */
  readonly answers: unknown;
  /** What cannot be given as it stands, and why. */
  readonly reasons: ReadonlyMap<Pointer, string>;
}

export function reachablePart(form: Form, example: unknown): Reachable {
  const reasons = new Map<Pointer, string>();
  const root = shapeOf(form, example);
  return {answers: take('', example), reasons};

  function take(pointer: Pointer, value: unknown): unknown {
    const node = nodeAt(root, pointer);
    if (!node) {
      reasons.set(pointer, isDeclared(form.schema, lastKeyOf(pointer)) ? elsewhere : undeclared);
      return undefined;
    }
    const limit = limits.find(({fits}) => fits(node, value));
    if (limit) {
      reasons.set(pointer, limit.reason);
      return limit.instead?.(node, value);
    }
    if (node.kind === 'list') return (value as unknown[]).map((entry, at) => take(childOf(pointer, at), entry) ?? null);
    if (node.kind !== 'section') return typeof value === 'string' ? value.normalize('NFC') : value;
    return value === null ? null : takeMembers(node, value as Record<string, unknown>);
  }

  function takeMembers({pointer, required}: FieldNode, value: Record<string, unknown>): unknown {
    const members = Object.entries(value).map(([key, member]) => [key, take(childOf(pointer, key), member)] as const);
    const given = members.filter(([, member]) => member !== undefined);
    if (given.length > 0 || required) return Object.fromEntries(given);
    reasons.set(pointer, 'An optional part in which nothing is answered is left out: nobody could tell the two apart.');
    return undefined;
  }
}

// Looked up in the bytes of the schema, not by the engine that is being tested.
function isDeclared(part: unknown, name: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const {properties} = part as {properties?: unknown};
  if (isSchemaObject(properties) && Object.hasOwn(properties, name)) return true;
  return Object.values(part).some((inner) => isDeclared(inner, name));
}

/** Every place of some answers that is not a whole of others. */
export function* leavesOf(value: unknown, pointer: Pointer = ''): Generator<Pointer> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return void (yield pointer);
  for (const [key, member] of Object.entries(value)) yield* leavesOf(member, childOf(pointer, key));
}

/**
 * Where answers differ from what was given; empty when they are the same. What the schema adds
 * by a default is no difference: its places go to `defaults`.
 */
export function differences(form: Form, wanted: unknown, got: unknown, defaults: Pointer[]): string[] {
  const root = shapeOf(form, got);
  return compare('', wanted, got);

  function compare(pointer: Pointer, a: unknown, b: unknown): string[] {
    if (isEqual(a, b)) return [];
    if (a === undefined && isAdded(pointer, b)) {
      defaults.push(pointer);
      return [];
    }
    if (isSchemaObject(b) && (isSchemaObject(a) || a === undefined) && Object.keys(b).length > 0) {
      const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b)]);
      return [...keys].flatMap((key) => compare(childOf(pointer, key), a?.[key], b[key]));
    }
    if (Array.isArray(a) && Array.isArray(b) && a.length === b.length)
      return a.flatMap((entry: unknown, at) => compare(childOf(pointer, at), entry, b[at]));
    return [`${pointer}: ${JSON.stringify(a)} came out as ${JSON.stringify(b)}`];
  }

  function isAdded(pointer: Pointer, value: unknown): boolean {
    const node = nodeAt(root, pointer);
    if (!node) return false;
    // A required part is there even when nothing in it is, and so is a required constant.
    if (node.required && (isEqual(value, {}) || isEqual(value, []))) return true;
    const own = [node.facts.default, node.facts.constant?.value];
    return own.some((each) => each !== undefined && isEqual(each, value)) || isDefaultOfSection(pointer, value);
  }

  function isDefaultOfSection(pointer: Pointer, value: unknown): boolean {
    const above = nodeAt(root, pointer.slice(0, pointer.lastIndexOf('/')))?.facts.default;
    const key = nodeAt(root, pointer)!.key;
    return isSchemaObject(above) && Object.hasOwn(above, key) && isEqual(above[key], value);
  }
}
