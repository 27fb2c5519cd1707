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
    if (checked === undefined || kind === 'styles') return;
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
  const given = valueAt(value, pointer);
  if (keyword === 'propertyNames') {
    return {
      pointer,
      part: 'key',
      message: `${JSON.stringify(lastKeyOf(pointer))} is no name that can stand here.`,
      ...namesAt(pointer, kind),
    };
  }
  if (keyword === 'enum' || keyword === 'const') {
    const values = keyword === 'enum' ? (limit as unknown[]) : [limit];
    const near = typeof given === 'string' ? nearest(given, values.map(String)) : undefined;
    return {
      pointer,
      message: `${JSON.stringify(given)} is not possible for "${name}".`,
      mend: near === undefined ? `Write ${listing(values, 'or', 30)}.` : `Write "${near}" if that is meant.`,
      ...(near !== undefined && {suggestion: JSON.stringify(near)}),
    };
  }
  if (isPlaceWithoutSlash(given, meta))
    return {
      pointer,
      message: `${JSON.stringify(given)} is no pointer to a question.`,
      mend: `Write "/${given}": pointers begin with a slash.`,
      suggestion: JSON.stringify(`/${given}`),
    };
  if (keyword === 'pattern')
    return {
      pointer,
      message: `${JSON.stringify(given)} is not how "${name.replace(/\/\d+$/, '')}" is written.`,
      mend: explained(meta),
    };
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

function isPlaceWithoutSlash(given: unknown, {title}: SchemaObject): given is string {
  return title === 'PointerPattern' && typeof given === 'string' && !given.startsWith('/');
}

/** Tags of languages that people write as words. */
const languages: Readonly<Record<string, string>> = {
  deutsch: 'de',
  german: 'de',
  englisch: 'en',
  english: 'en',
  dänisch: 'da',
  danish: 'da',
  arabisch: 'ar',
  arabic: 'ar',
};

/** How to mend a name of a member, and what it may have meant. */
function namesAt(pointer: string, kind: Kind): Pick<Fault, 'mend' | 'suggestion'> {
  const name = lastKeyOf(pointer);
  const names = metaSchemas[kind].namesAt(parentOf(pointer));
  if (names['title'] === undefined)
    return {mend: 'Name the form by "", a page by "#" and its id, a question by its pointer, as "/halter/plz".'};
  const meant =
    names['title'] === 'LanguageTag'
      ? languages[name.toLowerCase()]
      : isPlaceWithoutSlash(name, names)
        ? `/${name}`
        : undefined;
  return meant === undefined
    ? {mend: explained(names)}
    : {mend: `Write "${meant}" if that is meant.`, suggestion: JSON.stringify(meant)};
}

/** What the meta-schema itself says of a place. */
function explained({description, examples}: SchemaObject): string {
  const shown = Array.isArray(examples) ? (examples as unknown[]) : [];
  const example = shown.length > 0 ? ` For example ${listing(shown, 'or', 2)}.` : '';
  return `${typeof description === 'string' ? description : 'See docs/format.md.'}${example}`;
}

// An entry of a list is called by the list.
function nameOf(pointer: string): string {
  const key = lastKeyOf(pointer);
  return /^\d+$/.test(key) ? `${lastKeyOf(parentOf(pointer))}/${key}` : key;
}
