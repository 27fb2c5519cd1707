/** Samples of HTML and CSS: what they name of ours has to be there. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {CustomElement, Package} from 'custom-elements-manifest/schema.d.ts';
import {root, type Block} from './blocks.ts';

const {modules} = JSON.parse(readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8')) as Package;
const elements = modules
  .flatMap(({declarations = []}) => declarations)
  .filter((one): one is CustomElement & typeof one => 'customElement' in one && !!one.tagName);

const everywhere = ['id', 'class', 'hidden', 'lang', 'slot'];
const scripts = ['ozg-forms.js', 'ozg-forms.single.js'];

export function faultsOfHtml({content}: Block): string[] {
  const tags = [...content.matchAll(/<(\w+-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g)];
  const opened = content.match(/<\w+-/g) ?? [];
  const ours = tags.flatMap(([, tag = '', attributes = '']) => {
    const element = elements.find(({tagName}) => tagName === tag);
    if (!element) return [`There is no <${tag}>.`];
    const known = [...everywhere, ...(element.attributes ?? []).map(({name}) => name)];
    const named = [...attributes.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map(([, name]) => name!);
    return named.filter((name) => !known.includes(name)).map((name) => `<${tag}> has no ${name}.`);
  });
  const files = [...content.matchAll(/\b(?:src|href)="[^"]*\/(v1\/(?:themes\/)?[\w.-]+|ozg-forms[\w.-]*)"/g)];
  const missing = files.map(([, file]) => file!.replace(/^v1\//, '')).filter((file) => !isServed(file));
  return [
    ...(tags.length === opened.length ? [] : ['A tag of ours is not written as it can be read here.']),
    ...ours,
    ...missing.map((file) => `There is no ${file}.`),
  ];
}

export function faultsOfCss({content}: Block): string[] {
  const parts = elements.flatMap(({cssParts = []}) => cssParts.map(({name}) => name));
  const properties = elements.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name));
  return [
    ...[...content.matchAll(/::part\(([\w-]+)\)/g)].map(([, name]) => name!).filter((name) => !parts.includes(name)),
    ...(content.match(/--ozg-[\w-]+/g) ?? []).filter((name) => !properties.includes(name)),
  ].map((name) => `There is no ${name}.`);
}

function isServed(file: string): boolean {
  return file.startsWith('themes/') ? existsSync(join(root, 'packages/elements', file)) : scripts.includes(file);
}
