/**
 * The examples that JSON Forms itself publishes: each becomes a form that loads, in which every control is on a page,
 * and in which the same is shown as JSON Forms shows.
 */
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import * as core from '@jsonforms/core';
import type {UISchemaElement} from '@jsonforms/core';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {notesOn} from '@ozg-forms/core/definition/notes';
import {childOf, isWithin, keysOf} from '@ozg-forms/core/pointer';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {nodeAt} from '@ozg-forms/core/state/field-node';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {importLayout} from './import-layout.ts';
import {layoutKindOf} from './layout-kind.ts';
import {placeOf} from './scope.ts';

interface Example {
  readonly name: string;
  readonly schema?: SchemaObject;
  readonly uischema?: SchemaObject;
}

const require = createRequire(import.meta.url);
const {getExamples} = require('@jsonforms/examples') as {getExamples(): Example[]};
const examples = getExamples().flatMap(({name, schema, uischema}) =>
  schema && uischema ? [{name, schema: plain(schema), uischema: plain(uischema)}] : [],
);

function plain(json: SchemaObject): SchemaObject {
  return JSON.parse(JSON.stringify(json)) as SchemaObject;
}

/** A control, with all elements around it, the outermost first. */
interface Found {
  readonly place: string;
  readonly chain: readonly SchemaObject[];
}

function controlsIn(element: unknown, around: readonly SchemaObject[] = []): readonly Found[] {
  if (!isSchemaObject(element)) return [];
  const chain = [...around, element];
  const place = placeOf(element['scope']);
  const inner = Array.isArray(element['elements']) ? element['elements'] : [];
  return [...(place === undefined ? [] : [{place, chain}]), ...inner.flatMap((each) => controlsIn(each, chain))];
}

const has = (value: unknown, key: string): boolean => JSON.stringify(value).includes(`"${key}"`);

describe('the examples of JSON Forms', () => {
  it('are told by their layouts', () => {
    assert.ok(examples.length > 60);
    for (const {name, uischema} of examples) assert.equal(layoutKindOf(uischema), 'jsonforms', name);
  });

  for (const {name, schema, uischema} of examples) {
    const {definition, notes} = importLayout(schema, uischema, 'jsonforms', {name, language: 'en'});
    const form = loadForm(definition);

    it(`become a form with every control on a page: ${name}`, () => {
      const asked = form.pages.flatMap(({fields}) => fields);
      const missing = controlsIn(uischema).filter(({place}) => !asked.some((field) => isWithin(place, field)));
      assert.deepEqual(missing, []);
      const once = asked.filter((field, at) => asked.indexOf(field) !== at);
      assert.deepEqual(once, [], 'nothing is asked twice');
      // What the schema itself says without effect is not the layout's.
      const without = notesOn(form).filter(({pointer}) => !pointer.startsWith('/schema'));
      assert.deepEqual(without, []);
      for (const {pointer} of notes) assert.notEqual(at(uischema, pointer), undefined, pointer);
    });

    if (!has(uischema, 'rule')) continue;
    const isAbout = (pointer: string, element: SchemaObject): boolean =>
      keysOf(pointer).some((_, end, keys) => at(uischema, keys.slice(0, end + 1).reduce(childOf, '')) === element);
    const leftOut = notes.filter(({text}) => /The rule of|always asked/.test(text)).map(({pointer}) => pointer);
    it(`show what JSON Forms shows: ${name}`, () => {
      let compared = 0;
      for (const data of dataFor(uischema))
        for (const {place, chain} of controlsIn(uischema)) {
          const isLeftOut = chain.some((element) => leftOut.some((pointer) => isAbout(pointer, element)));
          if (isLeftOut || place === '') continue;
          const isShown = chain.every((element) => isUsable(element, data));
          assert.equal(nodeAt(shapeOf(form, data), place) !== undefined, isShown, `${place} ${JSON.stringify(data)}`);
          compared += 1;
        }
      assert.ok(compared > 0 || leftOut.length > 0);
    });
  }
});

function at(json: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], json);
}

/** Whether JSON Forms would show the element and let people use it. */
function isUsable(element: SchemaObject, data: unknown): boolean {
  if (element['rule'] === undefined) return true;
  const ajv = core.createAjv();
  const given = element as unknown as UISchemaElement;
  const {effect} = given.rule!;
  return effect === 'SHOW' || effect === 'HIDE'
    ? core.isVisible(given, data, '', ajv, undefined)
    : core.isEnabled(given, data, '', ajv, undefined);
}

/** Answers in which each place that a condition names is missing, as wanted, or something else. */
function dataFor(uischema: unknown): readonly SchemaObject[] {
  const places = [...new Set(conditionsIn(uischema).map(({scope}) => placeOf(scope) ?? ''))].filter(Boolean);
  const values = [undefined, true, false, ...conditionsIn(uischema).map(({wanted}) => wanted), 'else'];
  return places.reduce<SchemaObject[]>(
    (all, place) => all.flatMap((data) => [...new Set(values)].map((value) => withValue(data, keysOf(place), value))),
    [{}],
  );
}

function conditionsIn(value: unknown): {scope: unknown; wanted: unknown}[] {
  if (typeof value !== 'object' || value === null) return [];
  const {rule, condition, conditions, scope, schema, expectedValue, elements} = value as Record<string, unknown>;
  const own = schema !== undefined || expectedValue !== undefined;
  const wanted = expectedValue ?? (schema as {const?: unknown} | undefined)?.const;
  return [...(own ? [{scope, wanted}] : []), ...[rule, condition, conditions, elements].flat().flatMap(conditionsIn)];
}

function withValue(data: SchemaObject, [key, ...rest]: readonly string[], value: unknown): SchemaObject {
  if (value === undefined) return data;
  const inner = rest.length > 0 ? withValue((data[key!] ?? {}) as SchemaObject, rest, value) : value;
  return {...data, [key!]: inner};
}
