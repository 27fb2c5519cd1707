import {lastKeyOf, parentOf, valueAt} from '@ozg-forms/core/pointer';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import type {Violation} from '@ozg-forms/core/validation/violation';
import {nearest} from '../../terminal/suggestion.ts';
import {listing} from '../listing.ts';
import {metaSchemas} from '../meta-schemas.ts';
import type {Fault, Rule} from '../rule.ts';

type Kind = 'form' | 'profile';

export const definitionShape: Rule = {
  name: 'definition-shape',
  severity: 'error',
  docs: {
    what: 'A part of the definition, or of the profile, is missing or is not what it has to be.',
    why: 'What does not follow the format is ignored, or makes the form unusable.',
    bad: {form: {version: '1.0'}},
    good: {form: {version: '1.0.0'}},
  },
  *check({kind, definition, value}) {
    const checked = kind === 'profile' ? value : definition;
    if (checked === undefined) return;
    for (const violation of metaSchemas[kind].violationsOf(checked)) {
      // Names that the format does not know have a rule of their own, and so has one that was mistyped.
      if (violation.keyword === 'additionalProperties' || isMistyped(violation, kind, checked)) continue;
      yield faultFrom(violation, kind, checked);
    }
  },
};

function faultFrom(violation: Violation, kind: Kind, value: unknown): Fault {
  const {pointer, keyword, limit} = violation;
  if (keyword === 'required') return missing(pointer, kind);
  const meta = metaSchemas[kind].schemaAt(pointer);
  const name = nameOf(pointer);
  if (keyword === 'propertyNames') {
    return {
      pointer,
      part: 'key',
      message: `${JSON.stringify(lastKeyOf(pointer))} is no name that can stand here.`,
      mend: pointer.startsWith('/texts')
        ? placesOfTexts
        : explained(metaSchemas[kind].schemaAt(parentOf(pointer)), true),
    };
  }
  if (keyword === 'enum' || keyword === 'const') {
    const values = keyword === 'enum' ? (limit as unknown[]) : [limit];
    const given = valueAt(value, pointer);
    const near = typeof given === 'string' ? nearest(given, values.map(String)) : undefined;
    return {
      pointer,
      message: `${JSON.stringify(given)} is not possible for "${name}".`,
      mend: `Write ${listing(values, 'or', 30)}.`,
      ...(near !== undefined && {suggestion: JSON.stringify(near)}),
    };
  }
  return {
    pointer,
    message: `"${name}" ${faults[keyword]?.(limit) ?? `does not keep "${keyword}"`}.`,
    mend: explained(meta),
  };
}

function isMistyped({pointer, keyword}: Violation, kind: Kind, value: unknown): boolean {
  if (keyword !== 'required') return false;
  const known = metaSchemas[kind].membersAt(parentOf(pointer));
  const unknown = Object.keys(valueAt(value, parentOf(pointer)) ?? {}).filter((name) => !known.includes(name));
  return unknown.some((name) => nearest(name, known) === lastKeyOf(pointer));
}

const placesOfTexts = 'Name the form by "", a page by "#" and its id, a question by its pointer, as "/halter/plz".';

function missing(pointer: string, kind: Kind): Fault {
  const name = lastKeyOf(pointer);
  const where = nameOf(parentOf(pointer));
  return {
    pointer: parentOf(pointer),
    part: 'key',
    message: `${where === '' ? 'The file' : `"${where}"`} has no "${name}".`,
    mend: `Add it. ${explained(metaSchemas[kind].schemaAt(pointer))}`,
  };
}

const article = (type: unknown) => (/^[aio]/.test(String(type)) ? 'an' : 'a');
const names: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const faults: Readonly<Record<string, (limit: unknown) => string>> = {
  type: (limit) =>
    `has to be ${[limit]
      .flat()
      .map((type) => names[String(type)] ?? `${article(type)} ${String(type)}`)
      .join(' or ')}`,
  pattern: () => 'is not written as it has to be',
  minLength: () => 'is empty',
  maxLength: (limit) => `is longer than ${String(limit)} characters`,
  minItems: () => 'is empty',
  maxItems: (limit) => `has more than ${String(limit)} entries`,
  minProperties: () => 'is empty',
  uniqueItems: () => 'names something twice',
  anyOf: () => 'is not written as it has to be',
  oneOf: () => 'is not written as it has to be',
  minimum: (limit) => `is below ${String(limit)}`,
  maximum: (limit) => `is above ${String(limit)}`,
};

/** What the meta-schema itself says of a place. */
function explained({description, examples, propertyNames}: SchemaObject, isName = false): string {
  const named = isName && typeof propertyNames === 'object' ? (propertyNames as SchemaObject) : undefined;
  const said = named?.['$ref'] ? metaSchemas.form.schemaAt('/pages/0/fields/0')['description'] : description;
  const shown = named ? ['/halter/plz', '/hunde/*/name'] : Array.isArray(examples) ? (examples as unknown[]) : [];
  const example = shown.length > 0 ? ` For example ${listing(shown, 'or', 2)}.` : '';
  return `${typeof said === 'string' ? said : 'See docs/format.md.'}${example}`;
}

// An entry of a list is called by the list.
function nameOf(pointer: string): string {
  const key = lastKeyOf(pointer);
  return /^\d+$/.test(key) ? `${lastKeyOf(parentOf(pointer))}/${key}` : key;
}
