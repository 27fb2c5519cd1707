/**
 * Answers as CEL sees them: whole numbers of an `integer` question are CEL's `int`,
 * everything else keeps its JSON type. Only what would be sent is visible.
 */
import type {FieldNode} from '../state/field-node.ts';

export type CelValue =
  null | boolean | number | bigint | string | readonly CelValue[] | {readonly [name: string]: CelValue};

/**
 * The answers of a place.
 *
 * @param only an entry that is to stand alone in its list
 */
export function celOfNode(node: FieldNode, only?: {readonly list: string; readonly at: number}): CelValue {
  if (node.kind === 'list') {
    const entries = only?.list === node.pointer ? node.members.filter((_, at) => at === only.at) : node.members;
    return entries.filter(({sent}) => sent !== undefined).map((entry) => celOfNode(entry, only));
  }
  if (node.kind === 'section') {
    const filled = node.members.filter(({sent}) => sent !== undefined);
    return Object.fromEntries(filled.map((member) => [member.key, celOfNode(member, only)]));
  }
  return node.kind === 'number' ? (node.sent as number) : celOfJson(node.sent);
}

/** Any JSON value; whole numbers become `int`. */
export function celOfJson(value: unknown): CelValue {
  if (Number.isInteger(value)) return BigInt(value as number);
  if (Array.isArray(value)) return value.map(celOfJson);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, celOfJson(member)]));
  }
  return (value ?? null) as CelValue;
}

/** A CEL result as JSON. */
export function jsonOfCel(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return Array.isArray(value) ? value.map(jsonOfCel) : value;
}
