/** What would be sent for a section or a list, put together from what is asked inside of it. */
import type {SchemaObject} from '../schema/schema.ts';
import type {FieldNode} from './field-node.ts';

export const emptyList: readonly unknown[] = Object.freeze([]);
export const emptySection: SchemaObject = Object.freeze({});

/** What stands for places that must be there, while nothing in them is answered. */
const placeholders = new WeakSet<object>([emptyList, emptySection]);

function isPlaceholder({sent, value, kind, isNamed}: FieldNode): boolean {
  if (isNamed) return false;
  if (kind === 'constant') return true;
  return sent === null ? value === undefined : typeof sent === 'object' && placeholders.has(sent);
}

// Defaults alone do not begin a section that asks for more than them.
function isMissing(member: FieldNode): boolean {
  return member.required && (member.sent === undefined || (member.kind !== 'constant' && isPlaceholder(member)));
}

function asPlaceholder<T extends object>(sent: T): T {
  placeholders.add(sent);
  return sent;
}

/**
 * A section that must be there is sent even when empty, so that each missing answer is named
 * at its own place; one that may be left out is left out until something in it is answered.
 * The given answers come back as they are where nothing is left out.
 *
 * @param isAsGiven whether every member would be sent as it was given
 */
export function sentSection(
  members: readonly FieldNode[],
  given: SchemaObject | undefined,
  {required, isAsGiven}: {readonly required: boolean; readonly isAsGiven: boolean},
): SchemaObject | undefined {
  const filled = members.filter(({sent}) => sent !== undefined);
  const count = given ? Object.keys(given).length : -1;
  const isBlank = filled.every(isPlaceholder) || (given === undefined && members.some(isMissing));
  if (isBlank && !required) return undefined;
  if (filled.length === 0) return count === 0 ? asPlaceholder(given!) : emptySection;
  if (given && isAsGiven && filled.length === count) return given;
  const sent: Record<string, unknown> = {};
  for (const member of filled) sent[member.key] = member.sent;
  return isBlank ? asPlaceholder(sent) : sent;
}

/** An empty entry is sent as `null`: the schema then names it at its own index. */
export function sentList(
  members: readonly FieldNode[],
  given: readonly unknown[] | undefined,
  required: boolean,
): readonly unknown[] | undefined {
  const sent = members.map((member) => (member.sent === undefined ? null : member.sent));
  const isBlank = given === undefined && members.every((member) => member.sent === undefined || isPlaceholder(member));
  if (isBlank && !required) return undefined;
  if (given && given.length === sent.length && sent.every((entry, at) => entry === given[at])) return given;
  return isBlank ? asPlaceholder(sent) : sent;
}
