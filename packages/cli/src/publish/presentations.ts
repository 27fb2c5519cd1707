/** Words and controls of a library's parts, at every place of a form that uses them. What the form says itself wins. */
import {childOf} from '@ozg-forms/core/pointer';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';

/** Pointer → options, or words; of a part from the part on, of a form from its top on. */
type ByPlace = Readonly<Record<string, SchemaObject>>;

/** What a library says of one of its parts. */
interface Presentation {
  readonly fields?: ByPlace;
  /** Language → place → words. */
  readonly texts?: Readonly<Record<string, ByPlace>>;
}

/** @param presentations name in `$defs` → what is said of that part */
export function withPresentations(definition: SchemaObject, presentations: ReadonlyMap<string, unknown>): SchemaObject {
  const uses = usesIn(definition['schema'] as SchemaObject, presentations);
  let fields = (definition['fields'] ?? {}) as ByPlace;
  const texts = {...((definition['texts'] ?? {}) as Record<string, ByPlace>)};
  const languages = new Set([String(definition['language']), ...Object.keys(texts)]);
  for (const {name, place, beside} of uses) {
    const said = presentations.get(name) as Presentation;
    fields = merged(fields, place, said.fields ?? {}, {});
    for (const language of languages) {
      const words = said.texts?.[language];
      if (words) texts[language] = merged(texts[language] ?? {}, place, words, beside);
    }
  }
  return {
    ...definition,
    ...(Object.keys(fields).length > 0 && {fields}),
    ...(Object.keys(texts).length > 0 && {texts}),
  };
}

/** A place that refers to a part, and the keywords that stand beside the reference. */
interface Use {
  readonly name: string;
  readonly place: string;
  readonly beside: SchemaObject;
}

const alternatives = ['allOf', 'anyOf', 'oneOf'];

function usesIn(root: SchemaObject, names: ReadonlyMap<string, unknown>): readonly Use[] {
  const uses: Use[] = [];
  visit(root, '', []);
  return uses;

  function visit(schema: unknown, place: string, within: readonly string[]): void {
    if (!isSchemaObject(schema)) return;
    const reference = /^#\/\$defs\/([^/]+)$/.exec(String(schema['$ref']))?.[1];
    if (reference !== undefined && !within.includes(reference)) {
      if (names.has(reference)) uses.push({name: reference, place, beside: schema});
      visit((root['$defs'] as SchemaObject)[reference], place, [...within, reference]);
    }
    const also = alternatives.flatMap((keyword) => (Array.isArray(schema[keyword]) ? schema[keyword] : []));
    const dependents = isSchemaObject(schema['dependentSchemas']) ? Object.values(schema['dependentSchemas']) : [];
    for (const part of [...also, schema['then'], schema['else'], ...dependents]) visit(part, place, within);
    const {properties} = schema;
    if (isSchemaObject(properties))
      for (const [key, member] of Object.entries(properties)) visit(member, childOf(place, key), within);
    visit(schema['items'], `${place}/*`, within);
  }
}

// A title or a description beside the reference is the form's own: the library's would be one of something else.
const saidBeside: Readonly<Record<string, string>> = {title: 'title', hint: 'description'};

function merged(own: ByPlace, place: string, added: ByPlace, beside: SchemaObject): ByPlace {
  const all: Record<string, SchemaObject> = {...own};
  for (const [inner, entry] of Object.entries(added)) {
    const at = `${place}${inner}`;
    const fitting = Object.entries(entry).filter(
      ([word]) => inner !== '' || !Object.hasOwn(beside, saidBeside[word] ?? ''),
    );
    const present = all[at] ?? {};
    const together: Record<string, unknown> = {...Object.fromEntries(fitting), ...present};
    for (const [word, value] of fitting)
      if (isSchemaObject(value) && isSchemaObject(present[word])) together[word] = {...value, ...present[word]};
    if (Object.keys(together).length > 0) all[at] = together;
  }
  return all;
}
