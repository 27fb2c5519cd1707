/**
 * Definitions and answers that want to hang, crash or poison a page. Each gets an answer
 * within two seconds: a form that works, a verdict, or a refusal by name.
 */
import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {DefinitionError} from '@ozg-forms/core/definition/definition-error';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {placesOf} from '@ozg-forms/core/state/field-node';
import {Session} from '@ozg-forms/core/state/session';
import {inputFrom, snapshotOf} from '@ozg-forms/core/state/snapshot';
import {shapeOf} from '@ozg-forms/core/state/shape';

const text = {type: 'string'};
const untouched = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() =>
  assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), untouched, 'no prototype is touched'),
);

/** Runs something and says what came of it: its value, or the fault it was refused with. */
function inTime<T>(run: () => T): T | string {
  const start = performance.now();
  try {
    return run();
  } catch (error) {
    assert.ok(error instanceof DefinitionError || error instanceof RangeError, String(error));
    assert.doesNotMatch(error.message, /call stack/);
    return error instanceof DefinitionError ? error.fault : error.message;
  } finally {
    const passed = performance.now() - start;
    assert.ok(passed < 2_000, `took ${Math.round(passed)} ms`);
  }
}

/** `{a: {a: … inner}}`, built without recursion. */
function nested(depth: number, inner: unknown, wrap: (inner: unknown) => unknown = (value) => ({a: value})): unknown {
  let value = inner;
  for (let at = 0; at < depth; at++) value = wrap(value);
  return value;
}

const fields = (count: number, schema: object = text) =>
  Object.fromEntries(Array.from({length: count}, (_, at) => [`f${at}`, schema]));

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype'];
  const properties = names.map((name) => `${JSON.stringify(name)}: {"type": "string", "minLength": 2}`).join();
  const schema = JSON.parse(`{"properties": {${properties}}, "required": ["toString"]}`) as object;

  it('are questions as any other, but for the one that is no name at all', () => {
    const form = loadForm(schema);
    const asked = [...placesOf(shapeOf(form, {}))].map(({key}) => key).filter(Boolean);
    assert.deepEqual(asked, names.slice(1));
    assert.deepEqual(
      form.evaluator.violationsOf(schema as never, {}).map(({pointer, keyword}) => `${pointer} ${keyword}`),
      ['/toString required'],
    );
  });

  it('are answered as any other', () => {
    const session = new Session(loadForm(schema));
    for (const name of names.slice(1)) session.type(`/${name}`, 'xy');
    session.type('/__proto__', 'xy');
    assert.deepEqual(Object.keys(session.state.answers as object).sort(), names.slice(1).sort());
    assert.throws(() => session.answer('/__proto__/polluted', true), RangeError);
    assert.deepEqual(session.state.violations, []);
  });

  it('in answers that come along poison nothing', () => {
    const answers: unknown = JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": 1}}}',
    );
    const session = new Session(loadForm({additionalProperties: true, ...schema}), {answers});
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    const restored = new Session(session.form, {
      input: inputFrom(JSON.parse(JSON.stringify(snapshotOf(session))), session.form),
    });
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.ok(restored.state);
  });

  it('in places of a definition are looked up nowhere else', () => {
    const definition = JSON.parse(
      '{"id": "x", "schema": {"properties": {"a": {}}}, "fields": {"__proto__": {"order": ["a"]}}, "texts": {"__proto__": {}}}',
    ) as object;
    assert.ok(shapeOf(loadForm(definition), {}));
  });
});

describe('depth', () => {
  it('of a schema is refused', () => {
    const schema = nested(10_000, text, (a) => ({properties: {a}}));
    assert.match(
      inTime(() => loadForm(schema).id),
      /more than 64 levels/,
    );
    assert.match(
      inTime(() => loadForm(nested(10_000, text, (not) => ({not}))).id),
      /more than 64 levels/,
    );
  });

  it('of keywords nobody knows is no matter', () => {
    assert.ok(inTime(() => loadForm({properties: {a: text}, 'x-deep': nested(10_000, 1)})));
  });

  for (const keyword of ['const', 'default']) {
    it(`of a value under "${keyword}" is refused`, () => {
      const schema = {properties: {a: {[keyword]: nested(10_000, 1)}}};
      assert.match(String(inTime(() => loadForm(schema))), /nested more than 64 levels/);
    });
  }

  for (const [schema, reason] of [
    [{$ref: '#/$defs/n', $defs: {n: {properties: {a: {$ref: '#/$defs/n'}}}}}, 'a schema that contains itself'],
    [{properties: {a: {const: 1}}}, 'a constant'],
    [{properties: {a: {enum: [nested(60, 1), 2]}}}, 'a deep value to compare with'],
    [{additionalProperties: {}}, 'anything'],
    [{$dynamicAnchor: 'n', properties: {a: {$dynamicRef: '#n'}}, unevaluatedProperties: false}, 'a dynamic reference'],
  ] as const) {
    it(`of answers gets a verdict: ${reason}`, () => {
      for (const depth of [100, 10_000]) {
        const answers = nested(depth, 1);
        const form = loadForm(schema);
        assert.ok(inTime(() => shapeOf(form, answers)));
        assert.equal(typeof inTime(() => form.evaluator.isValid(form.schema, answers)), 'boolean');
        assert.ok(Array.isArray(inTime(() => form.evaluator.violationsOf(form.schema, answers))));
        assert.ok(Array.isArray(inTime(() => new Session(form, {answers}).state.violations)));
      }
    });
  }

  it('of lists of lists gets a verdict', () => {
    const form = loadForm({
      properties: {a: {$ref: '#/$defs/l'}},
      $defs: {l: {items: {$ref: '#/$defs/l'}, uniqueItems: true}},
    });
    const deep = (depth: number) => ({a: nested(depth, 1, (inner) => [inner, inner])});
    assert.ok(Array.isArray(inTime(() => new Session(form, {answers: deep(12)}).state.violations)));
    const narrow = {a: nested(10_000, 1, (inner) => [inner])};
    assert.ok(Array.isArray(inTime(() => new Session(form, {answers: narrow}).state.violations)));
  });
});

describe('references', () => {
  for (const [schema, reason] of [
    [{$ref: '#'}, 'to itself'],
    [{$ref: '#/$defs/a', $defs: {a: {$ref: '#/$defs/b'}, b: {$ref: '#/$defs/a'}}}, 'in a circle'],
    [{allOf: [{anyOf: [{if: {$ref: '#'}}]}]}, 'in a circle by way of conditions'],
    [{dependentSchemas: {a: {$ref: '#'}}}, 'in a circle by way of a member'],
    [{$dynamicRef: '#a', $dynamicAnchor: 'a'}, 'in a dynamic circle'],
  ] as const) {
    it(`${reason} are refused`, () => assert.match(String(inTime(() => loadForm(schema))), /refers to itself/));
  }

  it('in a long row are refused', () => {
    const $defs = Object.fromEntries(Array.from({length: 9_999}, (_, at) => [`d${at}`, {$ref: `#/$defs/d${at + 1}`}]));
    const schema = {$ref: '#/$defs/d0', $defs: {...$defs, d9999: text}};
    assert.match(String(inTime(() => loadForm(schema))), /references in a row/);
  });

  it('that double at every step are refused', () => {
    const both = (at: number) => ({allOf: [{$ref: `#/$defs/d${at}`}, {$ref: `#/$defs/d${at}`}]});
    const $defs = Object.fromEntries(Array.from({length: 40}, (_, at) => [`d${at}`, both(at + 1)]));
    const schema = {...both(0), $defs: {...$defs, d40: text}};
    assert.match(String(inTime(() => loadForm(schema))), /schemas apply to one value/);
  });

  it('that double the questions at every step are refused', () => {
    const both = (at: number) => ({
      type: 'object',
      properties: {a: {$ref: `#/$defs/d${at}`}, b: {$ref: `#/$defs/d${at}`}},
    });
    const $defs = Object.fromEntries(Array.from({length: 40}, (_, at) => [`d${at}`, both(at + 1)]));
    const form = loadForm({...both(0), $defs: {...$defs, d40: text}});
    assert.match(String(inTime(() => new Session(form))), /more than 20,000 answers/);
  });

  it('to far away are never followed', () => {
    const fetched: unknown[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = (input) => Promise.reject(new Error(String(fetched.push(input))));
    assert.match(String(inTime(() => loadForm({$ref: 'https://example.org/schema'}))), /never fetched/);
    globalThis.fetch = original;
    assert.deepEqual(fetched, []);
  });
});

describe('size', () => {
  it('of 5,000 fields works', () => {
    const session = inTime(
      () => new Session(loadForm({properties: fields(5_000), required: Object.keys(fields(5_000))})),
    );
    assert.ok(session instanceof Session);
    inTime(() => session.reveal());
    assert.equal(session.state.problems.size, 5_000);
    inTime(() => session.type('/f4999', 'x'));
    assert.equal(session.state.problems.size, 4_999);
  });

  it('of more is refused', () => {
    assert.match(String(inTime(() => loadForm({properties: fields(5_001)}))), /more than 5000 fields/);
    const many = JSON.parse(JSON.stringify({$defs: fields(30_000)}));
    assert.match(String(inTime(() => loadForm(many))), /more than 20000 parts/);
  });

  for (const schema of [
    {enum: Array.from({length: 100_000}, (_, at) => `v${at}`)},
    {oneOf: Array.from({length: 15_000}, (_, at) => ({const: `v${at}`, title: `${at}`}))},
    {type: 'array', uniqueItems: true, items: {enum: Array.from({length: 100_000}, (_, at) => `v${at}`)}},
  ]) {
    it(`of a choice works: ${Object.keys(schema).join(' ')}`, () => {
      const session = inTime(() => new Session(loadForm({properties: {a: schema}})));
      assert.ok(session instanceof Session);
      inTime(() => session.answer('/a', 'v14999'));
      inTime(() => session.state.violations);
    });
  }

  it('of branches with many values works', () => {
    const branch = (at: number) => ({
      properties: {k: {enum: Array.from({length: 1_000}, (_, value) => `${at}-${value}`)}},
    });
    const session = inTime(() => new Session(loadForm({oneOf: Array.from({length: 100}, (_, at) => branch(at))})));
    assert.ok(session instanceof Session);
    inTime(() => session.answer('/k', '99-999'));
    assert.deepEqual(
      inTime(() => session.state.violations),
      [],
    );
  });

  it('of lists that ask for endless entries stays within bounds', () => {
    const list = (items: object) => ({type: 'array', minItems: 1e9, items});
    assert.ok(inTime(() => shapeOf(loadForm({properties: {a: list(text)}, required: ['a']}), {})));
    const inLists = {properties: {a: list(list(list(text)))}, required: ['a']};
    assert.match(String(inTime(() => shapeOf(loadForm(inLists), {}))), /more than 20,000 answers/);
  });

  it('of conditions that never agree stays within bounds', () => {
    const toggle = (inner: object): object => ({
      type: 'object',
      properties: {x: inner},
      if: {required: ['b']},
      else: {properties: {b: {default: 1}}},
    });
    const schema = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].reduce<object>(toggle, text);
    assert.ok(
      inTime(() =>
        shapeOf(
          loadForm(schema),
          nested(12, 'y', (x) => ({x})),
        ),
      ),
    );
  });
});

describe('evil patterns', () => {
  for (const source of ['^(a+)+$', '^(a|a)*$', '^([a-z]+)*!$', '(x+x+)+y', '^(.*,)*$', '^(\\w+\\s?)*$', '(.*){20}z']) {
    it(`${source} answers in time`, () => {
      const session = inTime(() => new Session(loadForm({properties: {a: {type: 'string', pattern: source}}})));
      assert.ok(session instanceof Session);
      for (const character of ['a', 'x', ' ', ',']) {
        inTime(() => session.type('/a', `${character.repeat(5_000)}#`));
        inTime(() => session.state.violations);
      }
    });
  }

  it('answers in time for names as well', () => {
    const form = loadForm({patternProperties: {'^(a+)+$': text}, additionalProperties: false});
    assert.equal(
      inTime(() => form.evaluator.isValid(form.schema, {[`${'a'.repeat(5_000)}!`]: ''})),
      false,
    );
  });

  for (const source of ['^(?=(a+)+$)a', '^(a+)+\\1$']) {
    it(`${source} is refused`, () => {
      assert.match(String(inTime(() => loadForm({pattern: source}))), /take for ever/);
    });
  }
});
