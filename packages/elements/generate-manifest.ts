/**
 * Writes `custom-elements.json` (custom-elements-manifest schema 1.0), from which editors and catalogues know
 * attributes, events, parts and properties of the public elements. `npm run generate` runs it.
 *
 * Elements inside of a form are marked `@internal` and left out: nobody is to write them.
 */
import {globSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {create, ts} from '@custom-elements-manifest/analyzer';
// The command line of the analyzer takes it from the same place; its entry does not offer it.
import {litPlugin} from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type {
  ClassDeclaration,
  CustomElementDeclaration,
  Declaration,
  Event,
  Module,
  Package,
} from 'custom-elements-manifest/schema.d.ts';
import {format, resolveConfig} from 'prettier';

const file = join(import.meta.dirname, 'custom-elements.json');

/** The manifest as it should be, as text. */
export async function generatedManifest(): Promise<string> {
  const globs = globSync('src/**/*.ts', {
    cwd: import.meta.dirname,
    exclude: (path) => /\.test\.ts$|^testing$/.test(path),
  }).sort();
  const modules = globs.map((path) => {
    const source = readFileSync(join(import.meta.dirname, path), 'utf8');
    return ts.createSourceFile(path.replaceAll('\\', '/'), source, ts.ScriptTarget.ES2022, true);
  });
  const internal = new Set<string>();
  const whole = create({modules, plugins: [...litPlugin(), internalNames(internal)], context: {dev: false}});
  return format(JSON.stringify(published(whole, internal, eventTypes())), {
    ...(await resolveConfig(file)),
    parser: 'json',
  });
}

/** What stands in the repository at this moment. */
export function committedManifest(): string {
  return readFileSync(file, 'utf8');
}

function internalNames(names: Set<string>) {
  return {
    name: 'internal-names',
    collectPhase({node}: {node: ts.Node}) {
      const isInternal = ts.getJSDocTags(node).some(({tagName}) => tagName.text === 'internal');
      if (isInternal && ts.isClassDeclaration(node) && node.name) names.add(node.name.text);
    },
  };
}

/** The type of each event's object, as `src/events.ts` declares it. */
function eventTypes(): Map<string, string> {
  const source = ts.createSourceFile(
    'events.ts',
    readFileSync(join(import.meta.dirname, 'src/events.ts'), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const map = source.statements.find((node) => ts.isInterfaceDeclaration(node));
  const members = map?.members.filter((member) => ts.isPropertySignature(member)) ?? [];
  return new Map(
    members.map(({name, type}) => [
      (name as ts.StringLiteral).text,
      type!.getText().replaceAll('readonly ', '').replace(/\s+/g, ' ').replaceAll('; }', ' }'),
    ]),
  );
}

/** The public elements alone, what they inherit from, and where they are registered; with the paths of the package. */
function published(
  {schemaVersion, readme, modules}: Package,
  internal: Set<string>,
  types: Map<string, string>,
): Package {
  const isElement = (declaration: Declaration): declaration is CustomElementDeclaration =>
    'customElement' in declaration && !!declaration.tagName && !internal.has(declaration.name);
  const elements = modules.flatMap(({path, declarations}) =>
    (declarations ?? []).filter(isElement).map((declaration) => ({path, declaration})),
  );
  const above = new Set(elements.flatMap(({declaration: {superclass}}) => superclass?.name ?? []));
  const kept = modules.flatMap((module): Module[] => {
    const declarations = (module.declarations ?? []).filter((one) => isElement(one) || above.has(one.name));
    if (declarations.length === 0) return [];
    const exports = (module.exports ?? []).filter(({name}) => declarations.some((one) => one.name === name));
    return [{...module, exports, declarations: declarations.map((one) => shown(one as ClassDeclaration, types))}];
  });
  const definitions = elements.map(({path, declaration: {name, tagName}}): Module => {
    const own = join(dirname(path), 'define.ts').replaceAll('\\', '/');
    return {
      kind: 'javascript-module',
      // An element that not every page needs is registered beside it.
      path: modules.some((module) => module.path === own) ? own : 'src/define.ts',
      declarations: [],
      exports: [{kind: 'custom-element-definition', name: tagName!, declaration: {name, module: path}}],
    };
  });
  const manifest = {schemaVersion, readme, modules: [...definitions, ...kept]};
  // As they are published: compiled.
  return JSON.parse(JSON.stringify(manifest).replace(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"')) as Package;
}

/** A class without what is nobody's business, and its events with the types they have. */
function shown(declaration: ClassDeclaration, types: Map<string, string>): Declaration {
  const {members = [], events = [], ...rest} = declaration as CustomElementDeclaration & {events?: Event[]};
  return {
    ...rest,
    members: members.filter(({privacy = 'public', name}) => privacy === 'public' && !name.startsWith('#')),
    // For each dispatched object of a class of ours the analyzer adds an event without a name.
    events: events
      .filter(({name}) => name && types.has(name))
      .map((event) => ({...event, type: {text: types.get(event.name)!}})),
  } as Declaration;
}

if (import.meta.main) writeFileSync(file, await generatedManifest());
