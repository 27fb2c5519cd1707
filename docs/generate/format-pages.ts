/** Every keyword of a definition and of a profile, from the meta-schemas that editors and `check` read. */
import {readFileSync} from 'node:fs';
import {block, code, prose, table, type Reference} from './page.ts';
import {limitsOf, typeOf, type Schema} from './schema-words.ts';

export const definitionPage = pageOf({
  file: 'definition.md',
  title: 'Every keyword of a form definition',
  schema: 'form.schema.json',
  root: 'definition',
  introduction: `What may stand in a \`form.json\`, keyword by keyword. [format.md](../format.md) explains what the keywords are for and how
they work together; [check.md](../check.md) says what makes a definition a good one. What \`schema\` holds is JSON Schema itself
and no matter of this page.`,
});

export const profilePage = pageOf({
  file: 'profile.md',
  title: 'Every keyword of a profile',
  schema: 'profile.schema.json',
  root: 'profile',
  introduction: `What may stand in the \`profile.json\` of a town, keyword by keyword. [webmaster.md](../webmaster.md#the-profile) shows a whole
one, [format.md](../format.md#the-profile-of-a-town) says what it does to forms.`,
});

interface MetaSchemaPage {
  readonly file: string;
  readonly title: string;
  /** File name in packages/core. */
  readonly schema: string;
  /** What the whole is called. */
  readonly root: string;
  readonly introduction: string;
}

function pageOf({schema, root, ...page}: MetaSchemaPage): Reference {
  const source = `packages/core/${schema}`;
  return {
    ...page,
    source,
    parts() {
      const whole = JSON.parse(readFileSync(new URL(`../../${source}`, import.meta.url), 'utf8')) as Schema;
      const places = placesOf(whole, root);
      return [
        ...partOf(root, `The ${root}`, whole, []),
        ...Object.entries(whole.$defs ?? {}).flatMap(([name, part]) =>
          partOf(name, name, part, places.get(name) ?? []),
        ),
      ];
    },
  };
}

/** A section with an overview, and one below it for each keyword. */
function partOf(name: string, heading: string, part: Schema, places: readonly string[]): string[] {
  const {properties = {}, required = []} = part;
  return [
    `## ${heading}`,
    prose(part.description ?? ''),
    ...(places.length > 0 ? [`Stands at ${places.join(', ')}.`] : []),
    ...(part.properties ? [] : factsOf(part)),
    ...table(
      ['keyword', 'type', 'required', 'default'],
      Object.entries(properties).map(([key, schema]) => [
        `[\`${key}\`](#${anchorOf(key, name)})`,
        typeOf(schema, linkTo),
        required.includes(key) ? 'yes' : '',
        schema.default === undefined ? '' : code(JSON.stringify(schema.default)),
      ]),
    ),
    ...Object.entries(properties).flatMap(([key, schema]) => [
      `### \`${key}\` in ${name}`,
      `**${schema.title}.** ${prose(schema.description ?? '')}`,
      ...factsOf(schema, required.includes(key)),
      ...(schema.examples ?? []).map((example) => block('json', JSON.stringify({[key]: example}))),
    ]),
  ];
}

function factsOf(schema: Schema, isRequired = false): string[] {
  const limits = limitsOf(schema);
  const facts = [
    `Type: ${typeOf(schema, linkTo)}`,
    ...(isRequired ? ['Required'] : []),
    ...(schema.default === undefined ? [] : [`Default: ${code(JSON.stringify(schema.default))}`]),
    ...(limits.length > 0 ? [`Limits: ${limits.join(', ')}`] : []),
  ];
  return [facts.map((fact) => `- ${fact}`).join('\n')];
}

/** Where each part is referred to, as links to the keywords that do. */
function placesOf(whole: Schema, root: string): Map<string, string[]> {
  const places = new Map<string, string[]>();
  const parts = [[root, whole] as const, ...Object.entries(whole.$defs ?? {})];
  for (const [name, part] of parts) {
    const {properties = {}, ...rest} = part;
    for (const target of referencesIn({...rest, $defs: {}})) add(target, `[${name}](#${name.toLowerCase()})`);
    for (const [key, schema] of Object.entries(properties))
      for (const target of referencesIn(schema)) add(target, `[\`${key}\` in ${name}](#${anchorOf(key, name)})`);
  }
  return places;

  function add(target: string, place: string) {
    const known = places.get(target) ?? [];
    if (!known.includes(place)) places.set(target, [...known, place]);
  }
}

function referencesIn(schema: Schema): string[] {
  return [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].map(([, name]) => name!);
}

function linkTo(reference: string): string {
  const [, file = '', name = ''] = /^([^#]*)#\/\$defs\/(\w+)$/.exec(reference)!;
  return `[${name}](${file ? definitionPage.file : ''}#${name.toLowerCase()})`;
}

/** Of the heading of a keyword, as GitHub makes it; `$schema` comes first, so `schema` is the second of its name. */
function anchorOf(key: string, name: string): string {
  const isSecond = key === 'schema' && name === 'definition';
  return `${key.toLowerCase().replace(/[^\w-]/g, '')}-in-${name.toLowerCase()}${isSecond ? '-1' : ''}`;
}
