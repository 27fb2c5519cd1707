/**
 * Names, descriptions and faults as assistive technology gets them: read from Chromium's
 * accessibility tree, not from attributes.
 */
import type {Page} from 'playwright-core';
import {widgetExamples} from '@ozg-forms/elements/widgets/examples';
import type {Finding} from '../finding.ts';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: {readonly value: string};
  readonly name?: {readonly value: string};
  readonly description?: {readonly value: string};
  readonly properties?: readonly {readonly name: string; readonly value: {readonly value: unknown}}[];
  readonly childIds?: readonly string[];
}

const controls = new Set([
  'textbox',
  'searchbox',
  'combobox',
  'spinbutton',
  'slider',
  'radio',
  'checkbox',
  'switch',
  'button',
  'listbox',
]);

/** Looks at every specimen of the page, which has to be in German: the examples are. */
export async function checkNames(page: Page): Promise<Finding> {
  // Sections far from the screen are not laid out (`content-visibility`), and have no names until somebody comes near.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({width: 1280, height});
  await page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))));
  const session = await page.context().newCDPSession(page);
  const {nodes} = (await session.send('Accessibility.getFullAXTree')) as unknown as {nodes: AxNode[]};
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-example]')].map(({dataset}) => ({...dataset})),
  );
  const faults: string[] = [];
  let checked = 0;
  for (const {example: name, state, message} of told as {example: string; state: string; message: string}[]) {
    const example = widgetExamples.find((other) => other.name === name)!;
    const place = `${name}, ${state}`;
    const region = nodes.find((node) => node.role?.value === 'region' && node.name?.value === place);
    if (!region) {
      faults.push(`${place}: is not in the tree.`);
      continue;
    }
    const inside = [...descendantsOf(region, byId)];
    const found = inside.filter((node) => controls.has(node.role?.value ?? ''));
    checked += found.length;
    const has = (text: string, of: (node: AxNode) => string | undefined) =>
      inside.some((node) => of(node)?.replace(/\s+/g, ' ').includes(text));
    for (const node of found) if (!node.name?.value) faults.push(`${place}: a ${node.role!.value} has no name.`);
    const {title} = example.schema;
    if (!has(title, (node) => node.name?.value)) faults.push(`${place}: nothing is named "${title}".`);
    const hint = example.texts?.hint;
    const isOwn = found.length > 0 && state !== 'readOnly';
    if (hint && isOwn && !has(hint, (node) => node.description?.value)) {
      faults.push(`${place}: nothing is described by its hint.`);
    }
    if (!message) continue;
    if (!has(message, (node) => node.description?.value)) faults.push(`${place}: nothing is described by its fault.`);
    const isInvalid = inside.some((node) =>
      node.properties?.some((property) => property.name === 'invalid' && property.value.value === 'true'),
    );
    if (!isInvalid) faults.push(`${place}: nothing is marked as invalid.`);
  }
  return {checked, faults};
}

function* descendantsOf(node: AxNode, byId: ReadonlyMap<string, AxNode>): Generator<AxNode> {
  for (const id of node.childIds ?? []) {
    const child = byId.get(id);
    if (!child) continue;
    yield child;
    yield* descendantsOf(child, byId);
  }
}
