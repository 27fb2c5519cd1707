import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {nodeAt, placesOf, type FieldNode} from './field-node.ts';
import {createShaper, shapeOf, type ShapeInput} from './shape.ts';

const text = {type: 'string'};
const is = (name: string, value: unknown) => ({properties: {[name]: {const: value}}, required: [name]});
const input = (answers: unknown, rest: Partial<ShapeInput> = {}): ShapeInput => ({
  answers,
  branches: new Map(),
  emptied: new Set(),
  ...rest,
});

const shape = (schema: object, answers: unknown): FieldNode => shapeOf(loadForm(schema), answers);
const pointers = (root: FieldNode): string[] => [...placesOf(root)].map(({pointer}) => pointer).filter(Boolean);

/** `kind` decides about the members of a person; `age` decides about `guardian`. */
const person = {
  type: 'object',
  properties: {kind: {enum: ['person', 'firm']}},
  if: is('kind', 'person'),
  then: {
    properties: {name: text, age: {type: 'integer'}},
    if: {properties: {age: {maximum: 17}}, required: ['age']},
    then: {properties: {guardian: text}, required: ['guardian']},
  },
  else: {properties: {register: text}},
  unevaluatedProperties: false,
};

describe('what is asked', () => {
  for (const [answers, asked, sent, reason] of [
    [{}, ['/kind', '/register'], {}, 'nothing answered'],
    [{kind: 'person'}, ['/kind', '/name', '/age'], {kind: 'person'}, 'one branch'],
    [
      {kind: 'person', age: 16},
      ['/kind', '/name', '/age', '/guardian'],
      {kind: 'person', age: 16},
      'a condition inside',
    ],
    [{kind: 'firm', age: 16}, ['/kind', '/register'], {kind: 'firm'}, 'an answer of a hidden question is not sent'],
    [
      {kind: 'firm', age: 16, guardian: 'Ada'},
      ['/kind', '/register'],
      {kind: 'firm'},
      'nor does it bring up other questions',
    ],
    [
      {kind: 'person', toString: 'x', other: 1},
      ['/kind', '/name', '/age'],
      {kind: 'person'},
      'unknown members are not sent',
    ],
  ] as const) {
    it(`of ${JSON.stringify(answers)} is ${asked.join(' ')}: ${reason}`, () => {
      const root = shape(person, answers);
      assert.deepEqual(pointers(root), asked);
      assert.deepEqual(root.sent, sent);
    });
  }

  it('follows what is sent, not what was given, across sections', () => {
    const form = {
      properties: {
        a: {type: 'object', properties: {on: {type: 'boolean'}}, if: is('on', true), then: {properties: {x: text}}},
        b: {type: 'object', properties: {}},
      },
      if: {properties: {a: {required: ['x']}}, required: ['a']},
      then: {properties: {b: {properties: {y: text}}}},
    };
    assert.deepEqual(shape(form, {a: {on: true, x: '1'}, b: {y: '2'}}).sent, {a: {on: true, x: '1'}, b: {y: '2'}});
    assert.deepEqual(shape(form, {a: {on: false, x: '1'}, b: {y: '2'}}).sent, {a: {on: false}});
  });

  it('ends where conditions never agree', () => {
    const root = shape({properties: {a: text}, if: {required: ['b']}, else: {properties: {b: {default: 1}}}}, {});
    assert.ok(nodeAt(root, '/a'));
  });

  it('comes in the order that the author gives, and else as declared', () => {
    const definition = {id: 'x', fields: {'': {order: ['c', 'gone']}}, schema: {properties: {a: {}, b: {}, c: {}}}};
    assert.deepEqual(pointers(shapeOf(loadForm(definition), {})), ['/c', '/a', '/b']);
  });

  it('leaves out what is deprecated, unless it was answered', () => {
    const form = {properties: {a: text, old: {...text, deprecated: true}}};
    assert.deepEqual(pointers(shape(form, {})), ['/a']);
    assert.deepEqual(pointers(shape(form, {old: 'x'})), ['/a', '/old']);
  });

  it('asks for what is deprecated where it must be there, or nobody could go on', () => {
    assert.deepEqual(pointers(shape({properties: {old: {...text, deprecated: true}}, required: ['old']}, {})), [
      '/old',
    ]);
  });

  it('includes members that fit a pattern, or that any name may have', () => {
    const form = {patternProperties: {'^x-': text}, additionalProperties: {type: 'integer'}};
    const root = shape(form, {'x-a': 'b', n: 1});
    assert.deepEqual(pointers(root), ['/x-a', '/n']);
    assert.deepEqual(nodeAt(root, '/n')!.facts.types, ['integer']);
  });

  it('never includes a prototype', () => {
    const schema = JSON.parse(
      '{"properties": {"__proto__": {"type": "string"}, "a": {}}, "additionalProperties": {}}',
    ) as object;
    const answers: unknown = JSON.parse('{"__proto__": {"polluted": true}, "a": 1, "constructor": {"prototype": 1}}');
    const root = shape(schema, answers);
    assert.deepEqual(pointers(root), ['/a', '/constructor']);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(Object.getPrototypeOf(root.sent), Object.prototype);
  });
});

describe('sections', () => {
  const form = {
    properties: {
      must: {type: 'object', properties: {x: text}, required: ['x']},
      may: {type: 'object', properties: {x: text}, required: ['x']},
    },
    required: ['must'],
  };

  it('are sent empty where they must be there, so that their gaps are named one by one', () => {
    assert.deepEqual(shape(form, {}).sent, {must: {}});
  });

  it('are left out where they may be, until something in them is answered', () => {
    assert.deepEqual(shape(form, {may: {}}).sent, {must: {}});
    assert.deepEqual(shape(form, {may: {x: '1'}}).sent, {must: {}, may: {x: '1'}});
  });

  it('that contain themselves stay closed until something in them is answered', () => {
    const tree = {$ref: '#/$defs/node', $defs: {node: {properties: {name: text, child: {$ref: '#/$defs/node'}}}}};
    assert.deepEqual(pointers(shape(tree, {})), ['/name', '/child']);
    assert.equal(nodeAt(shape(tree, {}), '/child')!.kind, 'closed');
    const opened = shape(tree, {child: {}});
    assert.deepEqual(pointers(opened), ['/name', '/child', '/child/name', '/child/child']);
    assert.equal(nodeAt(opened, '/child')!.kind, 'section');
  });

  it('that would never end are refused by name', () => {
    const node = {type: 'object', properties: {a: {$ref: '#/$defs/n'}, b: {$ref: '#/$defs/n'}}, required: ['a', 'b']};
    assert.throws(() => shape({$ref: '#/$defs/n', $defs: {n: node}}, {}), /more than 20,000 answers at once/);
  });
});

describe('lists', () => {
  const list = (rest: object, required = false) => ({
    properties: {l: {type: 'array', items: text, ...rest}},
    ...(required && {required: ['l']}),
  });

  for (const [schema, answers, count, sent, reason] of [
    [list({}), {}, 0, {}, 'nothing given'],
    [list({}, true), {}, 0, {l: []}, 'a list that must be there'],
    [list({minItems: 2}), {}, 0, {}, 'one that may be left out begins empty'],
    [list({minItems: 2}, true), {}, 2, {l: [null, null]}, 'empty entries are named at their own index'],
    [list({minItems: 2}), {l: ['a']}, 2, {l: ['a', null]}, 'begun, it has to be finished'],
    [list({minItems: 100_000}, true), {}, 100, {l: Array(100).fill(null)}, 'more than anybody wants to see'],
    [list({prefixItems: [text, text]}), {}, 2, {}, 'a tuple shows all its places'],
    [list({default: ['a']}), {}, 1, {l: ['a']}, 'a default'],
    [list({}), {l: 'text'}, 0, {}, 'what is no list is not sent'],
  ] as const) {
    it(`have ${count} entries: ${reason}`, () => {
      const root = shape(schema, answers);
      assert.equal(nodeAt(root, '/l')!.members.length, count);
      assert.deepEqual(root.sent, sent);
    });
  }

  it('hand out the same answers where nothing is left out', () => {
    const answers = {l: ['a', 'b']};
    assert.equal(shape(list({}), answers).sent, answers);
  });

  for (const [items, rest, kind] of [
    [{enum: ['a', 'b']}, {uniqueItems: true}, 'choices'],
    [{enum: ['a', 'b']}, {}, 'list'],
    [text, {uniqueItems: true}, 'list'],
  ] as const) {
    it(`of ${JSON.stringify({items, ...rest})} are ${kind}`, () =>
      assert.equal(nodeAt(shape(list({items, ...rest}), {}), '/l')!.kind, kind));
  }
});

describe('a computed answer', () => {
  it('is only shown: nobody types it, whatever the schema says', () => {
    const schema = {type: 'object', properties: {nights: {type: 'integer'}, fee: {type: 'integer'}}};
    const definition = {id: 'stay', version: '1.0.0', language: 'de', title: 'Aufenthalt', schema};
    const form = loadForm({...definition, computed: {'/fee': 'nights * 3'}});
    const isShown = (pointer: string) => nodeAt(shapeOf(form, {nights: 2, fee: 6}), pointer)!.facts.readOnly;
    assert.deepEqual([isShown('/nights'), isShown('/fee')], [false, true]);
    assert.deepEqual(shapeOf(form, {nights: 2, fee: 6}).sent, {nights: 2, fee: 6});
  });
});

describe('a single answer', () => {
  const sent = (schema: object, answers: unknown, required: string[] = []) =>
    shape({properties: {a: schema}, required}, answers).sent;

  for (const [schema, answers, result, reason] of [
    [{default: 'x'}, {}, {a: 'x'}, 'a default fills what is untouched'],
    [{default: 'x'}, {a: 'y'}, {a: 'y'}, 'and gives way to an answer'],
    [{default: false}, {}, {a: false}, 'no is a default as well'],
    [{const: 'x'}, {}, {}, 'a constant that may be left out'],
    [{readOnly: true, default: 'x'}, {}, {a: 'x'}, 'what is only shown is sent as it is shown'],
    [{readOnly: true, default: 'x'}, {a: 'y'}, {a: 'y'}, 'a login or the page may give another value'],
    [{readOnly: true}, {}, {}, 'nothing is shown, and nothing sent'],
    [{deprecated: true, default: 'x'}, {}, {}, 'what is no longer offered is not filled in either'],
    [{deprecated: true, default: 'x'}, {a: 'y'}, {a: 'y'}, 'but stays where it was answered'],
    [{type: 'string'}, {a: null}, {}, 'null is no text'],
    [{type: ['string', 'null']}, {a: null}, {a: null}, 'where null is an answer it stays'],
    [{type: 'string'}, {a: 5}, {a: 5}, 'a wrong type is sent, and refused by name'],
  ] as const) {
    it(`${JSON.stringify(schema)} sends ${JSON.stringify(result)}: ${reason}`, () =>
      assert.deepEqual(sent(schema, answers), result));
  }

  it('that can only be one value is sent by itself where it is required', () => {
    assert.deepEqual(sent({const: 'x'}, {}, ['a']), {a: 'x'});
  });

  it('that was emptied does not get its default back', () => {
    const form = loadForm({properties: {a: {default: 'x'}, b: {type: 'array', default: [1]}}});
    assert.deepEqual(createShaper(form)(input({}, {emptied: new Set(['/a', '/b'])})).sent, {});
  });

  it('takes the default of its section, also when its neighbour is answered', () => {
    const form = {properties: {s: {type: 'object', properties: {a: text, b: text}, default: {a: '1', b: '2'}}}};
    assert.deepEqual(shape(form, {}).sent, {s: {a: '1', b: '2'}});
    assert.deepEqual(shape(form, {s: {b: '3'}}).sent, {s: {a: '1', b: '3'}});
  });
});

describe('what is only shown', () => {
  const inner = {
    type: 'object',
    properties: {x: {...text, default: 'd'}, on: {type: 'boolean'}},
    if: is('on', true),
    then: {properties: {more: text}},
  };
  const form = {
    properties: {
      s: {type: 'object', readOnly: true, properties: {inner, l: {type: 'array', items: inner, default: [{x: '1'}]}}},
      t: inner,
    },
    allOf: [{properties: {part: {type: 'object', properties: {y: text}}}}, {properties: {part: {readOnly: true}}}],
  };
  const editable = (answers: unknown) =>
    [...placesOf(shape(form, answers))].filter(({facts}) => !facts.readOnly).map(({pointer}) => pointer);

  it('is everything in a section or list that is, down to what a condition brings', () => {
    const answers = {s: {inner: {on: true}, l: [{on: true}]}};
    assert.deepEqual(editable(answers), ['', '/t', '/t/x', '/t/on']);
    assert.ok(nodeAt(shape(form, answers), '/s/l/0/more')!.facts.readOnly);
  });

  it('is everything where the whole form is', () => {
    const root = shape({readOnly: true, ...form}, {});
    assert.ok([...placesOf(root)].every(({facts}) => facts.readOnly));
    assert.equal(root.facts.readOnly, true);
  });

  it('is sent as it is shown, what it begins with included', () => {
    const inner = {x: 'd'};
    assert.deepEqual(shape(form, {}).sent, {s: {inner, l: [{x: '1'}]}, t: inner});
    const {sent} = shape(form, {s: {inner: {on: false}, l: [{on: true}]}, part: {y: '1'}});
    assert.deepEqual(sent, {s: {inner: {x: 'd', on: false}, l: [{x: 'd', on: true}]}, part: {y: '1'}, t: inner});
  });

  it('is left out where it holds too little to be a section', () => {
    const s = {type: 'object', readOnly: true, required: ['y'], properties: {x: {...text, default: 'd'}, y: text}};
    assert.deepEqual(shape({properties: {s}}, {}).sent, {});
  });

  it('is sent by its default where it must be there', () => {
    const schema = {readOnly: true, default: 'x'};
    assert.deepEqual(shape({properties: {a: schema}, required: ['a']}, {}).sent, {a: 'x'});
    const list = {type: 'array', readOnly: true, default: [1]};
    assert.deepEqual(shape({properties: {a: list}, required: ['a']}, {}).sent, {a: [1]});
  });

  it('is no longer so when the condition that says it fails, though its own answer did not change', () => {
    const schema = {
      properties: {k: {type: 'integer'}, s: {type: 'object', properties: {x: text}}},
      if: is('k', 1),
      then: {properties: {s: {readOnly: true}}},
    };
    const shaper = createShaper(loadForm(schema));
    const s = {x: '1'};
    const isLocked = (k: number) => nodeAt(shaper(input({k, s})), '/s/x')!.facts.readOnly;
    assert.deepEqual([isLocked(1), isLocked(2), isLocked(1)], [true, false, true]);
  });
});

describe('a place that did not change', () => {
  const form = loadForm({
    properties: {
      a: {type: 'object', properties: {x: text}},
      b: {
        type: 'object',
        properties: {y: {...text, default: '1'}},
        oneOf: [
          {title: 'A', ...is('z', 1)},
          {title: 'B', required: ['w'], properties: {w: {}}},
        ],
      },
    },
  });

  it('is handed out again as the same object', () => {
    const shaper = createShaper(form);
    const a = {x: '1'};
    const before = shaper(input({a}));
    const after = shaper(input({a, b: {y: '2'}}));
    assert.equal(nodeAt(after, '/a'), nodeAt(before, '/a'));
    assert.notEqual(nodeAt(after, '/b'), nodeAt(before, '/b'));
  });

  it('is so as well when a branch is chosen or a default is emptied beside it', () => {
    const shaper = createShaper(form);
    const answers = {a: {x: '1'}};
    const before = shaper(input(answers));
    const chosen = shaper(input(answers, {branches: new Map([['/b#/properties/b/oneOf', 1]])}));
    assert.ok(nodeAt(chosen, '/b/w'));
    assert.equal(nodeAt(chosen, '/a'), nodeAt(before, '/a'));
    const emptied = shaper(input(answers, {emptied: new Set(['/b/y'])}));
    assert.equal(nodeAt(emptied, '/b/y')!.value, undefined);
    assert.equal(nodeAt(emptied, '/b/w'), undefined);
    assert.equal(nodeAt(emptied, '/a'), nodeAt(before, '/a'));
  });
});

describe('nodeAt', () => {
  const root = shape({properties: {l: {type: 'array', items: {properties: {'a/b': text}}}}}, {l: [{'a/b': 'x'}]});

  it('finds a place by its pointer', () => assert.equal(nodeAt(root, '/l/0/a~1b')!.value, 'x'));

  for (const pointer of ['/x', '/l/1', '/l/x', '/l/0/a', '/l/0/a~1b/c', '/l/0/', '/l//', 'l']) {
    it(`finds nothing at "${pointer}"`, () => assert.equal(nodeAt(root, pointer), undefined));
  }
});
