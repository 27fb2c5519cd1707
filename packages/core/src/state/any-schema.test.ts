/** Schemas that were not written for forms: several types, names of one's own, parts that may be left out. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {nodeAt, placesOf, type FieldNode} from './field-node.ts';
import {takesName} from './section-plan.ts';
import {addEntry} from './list-entries.ts';
import {Session} from './session.ts';
import {inputFrom, snapshotOf} from './snapshot.ts';
import {shapeOf} from './shape.ts';

const text = {type: 'string'};
const shape = (schema: object, answers?: unknown): FieldNode => shapeOf(loadForm(schema), answers);
const member = (schema: object, answers?: unknown, required: string[] = []): FieldNode =>
  nodeAt(shape({properties: {a: schema}, required}, answers), '/a')!;

describe('several types', () => {
  const several = {type: ['string', 'boolean', 'array', 'null'], items: text};

  it('are a choice, and nothing is asked before it is made', () => {
    const {kind, choices, members} = member(several);
    assert.equal(kind, 'section');
    assert.deepEqual(members, []);
    assert.deepEqual(choices[0]!.options, [
      {value: 0, type: 'string'},
      {value: 1, type: 'boolean'},
      {value: 2, type: 'array'},
    ]);
    assert.equal(choices[0]!.chosen, -1);
  });

  for (const [value, kind] of [
    ['x', 'text'],
    [true, 'boolean'],
    [['x'], 'list'],
  ] as const) {
    it(`are the one that an answer has: ${JSON.stringify(value)} is ${kind}`, () => {
      const node = member(several, {a: value});
      assert.equal(node.kind, kind);
      assert.deepEqual(node.sent, value);
    });
  }

  it('change with the choice, and each keeps its own answer', () => {
    const session = new Session(loadForm({properties: {a: several}}));
    const [{id} = assert.fail()] = session.field('/a')!.choices;
    session.choose('/a', id, 0);
    session.type('/a', 'word');
    session.choose('/a', id, 1);
    assert.deepEqual(session.state.answers, {});
    session.choose('/a', id, 0);
    assert.deepEqual(session.state.answers, {a: 'word'});
  });

  it('that are typed alike need no choice: a number is one when it is written as such', () => {
    const session = new Session(loadForm({properties: {a: {type: ['string', 'integer']}}}));
    assert.deepEqual(session.field('/a')!.choices, []);
    session.type('/a', '12');
    assert.deepEqual(session.state.answers, {a: 12});
    session.type('/a', '0431');
    assert.deepEqual(session.state.answers, {a: '0431'});
  });
});

describe('null', () => {
  for (const schema of [{type: ['string', 'null']}, {anyOf: [text, {type: 'null'}]}]) {
    it(`is what an open question says in ${JSON.stringify(schema)}, where it must say something`, () => {
      const node = member(schema, {}, ['a']);
      assert.equal(node.required, false);
      assert.equal(node.sent, null);
      assert.equal(member(schema, {}).sent, undefined);
    });
  }

  it('is never assumed where no type is said', () => assert.equal(member({minLength: 1}, {}, ['a']).sent, undefined));
});

describe('a choice among objects and lists', () => {
  const kiel = {name: 'Kiel', plz: ['24103', '24105']};
  const form = loadForm({
    properties: {
      town: {type: 'object', properties: {name: text}, enum: [kiel, {name: 'Plön'}]},
      towns: {type: 'array', uniqueItems: true, items: {oneOf: [{const: kiel, title: 'Kiel'}, {const: [1, 2]}]}},
      only: {const: {version: 1}},
    },
    required: ['town', 'only'],
  });

  it('is one question each, with nothing asked inside', () => {
    const root = shapeOf(form, {});
    assert.deepEqual(
      root.members.map(({kind, members}) => [kind, members.length]),
      [
        ['choice', 0],
        ['choices', 0],
        ['constant', 0],
      ],
    );
    assert.deepEqual(root.sent, {only: {version: 1}});
  });

  it('is sent whole, and accepted in whatever order its members stand', () => {
    const session = new Session(form);
    session.answer('/town', {plz: kiel.plz, name: 'Kiel'});
    session.answer('/towns', [[1, 2], kiel]);
    assert.deepEqual(session.state.answers, {town: kiel, towns: [[1, 2], kiel], only: {version: 1}});
    assert.ok(session.reveal());
  });

  it('refuses a value that only comes close, as one that is not offered', () => {
    const session = new Session(form, {answers: {town: {name: 'Kiel'}}});
    assert.deepEqual(
      session.state.violations.map(({pointer, keyword}) => `${pointer} ${keyword}`),
      ['/town enum'],
    );
  });

  it('comes back from a snapshot and from another branch as it was', () => {
    const schema = {
      oneOf: [
        {title: 'A', properties: {a: {enum: [kiel]}}, required: ['a']},
        {title: 'B', properties: {b: text}, required: ['b']},
      ],
    };
    const session = new Session(loadForm(schema));
    const [{id} = assert.fail()] = session.state.root.choices;
    session.choose('', id, 0);
    session.answer('/a', kiel);
    session.choose('', id, 1);
    const restored = new Session(session.form, {
      input: inputFrom(JSON.parse(JSON.stringify(snapshotOf(session))), session.form),
    });
    assert.deepEqual(restored.state.answers, {});
    restored.choose('', id, 0);
    assert.deepEqual(restored.state.answers, {a: kiel});
  });
});

describe('members with names of a person', () => {
  const schema = {
    properties: {known: text},
    patternProperties: {'^n_': {type: 'number'}},
    additionalProperties: text,
    propertyNames: {minLength: 2},
  };
  const form = loadForm(schema);

  for (const [name, isTaken, reason] of [
    ['other', true, 'any further name'],
    ['n_1', true, 'one that fits a pattern'],
    ['known', false, 'it is asked already'],
    ['x', false, 'the schema wants longer names'],
    ['__proto__', false, 'a prototype'],
  ] as const) {
    it(`${isTaken ? 'take' : 'refuse'} "${name}": ${reason}`, () => {
      assert.equal(takesName(shapeOf(form, {}), name, form), isTaken);
    });
  }

  it('stay when their answer goes, until they are dropped', () => {
    const session = new Session(form);
    session.answer('/n_1', null);
    assert.equal(session.field('/n_1')!.kind, 'number');
    assert.deepEqual(session.state.answers, {n_1: null});
    session.type('/n_1', '1,5');
    assert.deepEqual(session.state.answers, {n_1: 1.5});
    session.type('/n_1', '');
    assert.ok(session.field('/n_1'));
    session.drop('/n_1');
    assert.equal(session.field('/n_1'), undefined);
    assert.deepEqual(session.state.answers, {});
  });

  for (const [open, takesNames] of [
    [{properties: {a: text}, additionalProperties: true}, undefined],
    [{type: 'object', additionalProperties: true}, true],
    [{properties: {a: text}, additionalProperties: false}, undefined],
    [{properties: {a: text}}, undefined],
  ] as const) {
    it(`are ${takesNames ? '' : 'not '}invited by ${JSON.stringify(open)}`, () =>
      assert.equal(shape(open).takesNames, takesNames));
  }
});

describe('a part that may be left out', () => {
  const inner = {
    type: 'object',
    properties: {x: text, list: {type: 'array', items: text, minItems: 1}},
    required: ['list'],
  };

  it('is left out while only what must be in it is there', () => {
    const schema = {
      properties: {a: {type: 'object', properties: {inner, kind: {const: 'k'}}, required: ['inner', 'kind']}},
    };
    assert.deepEqual(shape(schema).sent, {});
    assert.deepEqual(shape(schema, {a: {inner: {x: '1'}}}).sent, {a: {inner: {x: '1', list: [null]}, kind: 'k'}});
  });

  it('is not begun by a default where it asks for more', () => {
    const schema = (required: string[]) => ({
      properties: {a: {type: 'object', properties: {x: {default: '1'}, y: text}, required}},
    });
    assert.deepEqual(shape(schema(['y'])).sent, {});
    assert.deepEqual(shape(schema([])).sent, {a: {x: '1'}});
    assert.deepEqual(shape(schema(['y']), {a: {y: '2'}}).sent, {a: {x: '1', y: '2'}});
  });

  it('is judged as an empty one before it is begun: no condition holds by itself', () => {
    const condition = {if: {properties: {k: {const: 1}}, required: ['k']}, then: {properties: {t: text}}};
    const schema = {properties: {a: {type: 'object', properties: {k: {type: 'integer'}}, ...condition}}};
    const asked = (answers: unknown) => [...placesOf(shape(schema, answers))].map(({pointer}) => pointer);
    assert.deepEqual(asked({}), ['', '/a', '/a/k']);
    assert.deepEqual(asked({a: {k: 1}}), ['', '/a', '/a/k', '/a/t']);
  });
});

describe('a tuple', () => {
  for (const [schema, maxItems] of [
    [{prefixItems: [text, text], items: false}, 2],
    [{items: [text], additionalItems: false, $schema: 'http://json-schema.org/draft-07/schema#'}, 1],
    [{prefixItems: [text], items: text}, undefined],
    [{prefixItems: [text], items: text, maxItems: 3}, 3],
  ] as const) {
    it(`takes ${maxItems ?? 'any number of'} entries: ${JSON.stringify(schema)}`, () =>
      assert.equal(member(schema).facts.maxItems, maxItems));
  }
});

describe('a form that is a single answer', () => {
  it('begins without one', () => {
    const session = new Session(loadForm({type: 'string', title: 'Name'}));
    assert.equal(session.state.page.nodes[0]!.kind, 'text');
    assert.equal(session.state.answers, undefined);
    session.type('', 'Ada');
    assert.equal(session.state.answers, 'Ada');
  });

  it('may be a list', () => {
    const session = new Session(loadForm({type: 'array', items: text}));
    session.type(addEntry(session, ''), 'one');
    assert.deepEqual(session.state.answers, ['one']);
  });
});
