import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {profileType} from './cel-check.ts';
import {createRules} from './rules.ts';

const text = {type: 'string'};
const schema = {
  type: 'object',
  properties: {
    von: {...text, format: 'date'},
    betrag: {type: 'number'},
    anzahl: {type: 'integer'},
    sicher: {const: true},
    art: {oneOf: [{const: 'a'}, {const: 'b'}]},
    stufe: {enum: [1, 2]},
    gemischt: {type: ['string', 'integer']},
    offen: {type: ['string', 'null']},
    größe: {type: 'integer'},
    type: text,
    hunde: {
      type: 'array',
      items: {
        type: 'object',
        properties: {name: text, gewicht: {type: 'integer'}, preis: {type: 'number'}},
        if: {required: ['name']},
        then: {properties: {chip: text}},
      },
    },
    paar: {type: 'array', prefixItems: [text, {type: 'integer'}]},
    rassen: {type: 'array', uniqueItems: true, items: {enum: ['x', 'y']}},
    halter: {$ref: '#/$defs/person'},
    frei: {type: 'object', properties: {a: text}, additionalProperties: text},
    netto: {type: 'integer', readOnly: true},
    hinweis: {...text, readOnly: true},
  },
  anyOf: [
    {title: 'A', properties: {doppelt: text}},
    {title: 'B', properties: {doppelt: {type: 'integer'}}},
  ],
  $defs: {person: {type: 'object', properties: {name: text, kind: {$ref: '#/$defs/person'}}}},
};

/** What is wrong with a rule, without its place; empty when nothing is. */
function faultOf(check: string): string {
  const form = loadForm({id: 'x', schema, rules: [{check, at: ['/von'], message: {de: 'Falsch.'}}]});
  const {faults} = createRules(form);
  for (const {name, pointer} of faults) assert.deepEqual([name, pointer], ['DefinitionError', '/rules/0/check']);
  return faults.map(({fault}) => fault).join();
}

describe('an expression', () => {
  for (const check of [
    'von <= today()',
    'age(von) >= 16 && days(von, today()) < 10',
    'betrag > 10 && betrag == 10 && betrag * 2.0 < 100.0',
    'betrag in [1, 2] || anzahl in [1.5]',
    'anzahl * 2 > 3',
    'sicher',
    'art == "a" || art in ["b"]',
    'stufe + 1 < 3',
    'gemischt == 1 || gemischt == "x" || offen == null',
    'hunde.all(hund, !has(hund.chip) || hund.chip != "")',
    'hunde.exists(hund, hund.gewicht > 3 && hunde.all(other, other == hund))',
    'sum(hunde.map(hund, hund.gewicht)) < 100',
    'sum(hunde.map(hund, hund.preis)) < 100.0',
    'hunde.filter(hund, hund.gewicht > 3).size() * profile.fees.dog < 30000',
    'size(rassen) < 2 && "x" in rassen',
    'paar[0] == "x" && paar[1] == 2',
    'halter.kind.kind.kind.name == "x"',
    'frei.irgendwas == "x" && has(frei.b)',
    'doppelt == 1 || doppelt == "1"',
    'has(answers.von) && answers.type == "x" && answers["größe"] > 1',
    'profile.name.contains("Kiel") && profile["fees"]["dog"] > 0 && profile.languages[0] == "de"',
    'cel.bind(n, anzahl, n > 1)',
  ]) {
    it(`is well typed: ${check}`, () => assert.equal(faultOf(check), ''));
  }

  for (const [check, fault] of [
    ['von >=', 'Column 7: Unexpected token: EOF.'],
    ['bis >= von', 'Column 1: nothing is asked under the name "bis".'],
    ['von <\n  bis', 'Line 2, column 3: nothing is asked under the name "bis".'],
    ['anzahl > "3"', 'Column 1: "int > string" is not possible.'],
    [
      'betrag * 2 > 3.0',
      'Column 1: "double * int" is not possible; write whole numbers beside a "number" with a point, as 2.0.',
    ],
    ['hunde.all(hund, hund.gewcht < 3)', 'Column 22: there is no "gewcht" in it.'],
    ['!has(answers.bis) || true', 'Column 14: there is no "bis" in it.'],
    ['hunde.all(hund, !has(hund.gewcht))', 'Column 27: there is no "gewcht" in it.'],
    ['has(halter.kund.name)', 'Column 12: there is no "kund" in it.'],
    ['age(betrag) > 3', "Column 1: found no matching overload for 'age(double)'."],
    ['years(von) > 3', "Column 1: found no matching overload for 'years(string)'."],
    ['sum(hunde.map(hund, hund.name)) > 3', 'Column 1: "string > int" is not possible.'],
    ['profile.fees.dog == "x"', 'Column 1: "int == string" is not possible.'],
    ['profile.fee.dog > 1', 'Column 9: there is no "fee" in it.'],
    ['art == 1', 'Column 1: "string == int" is not possible.'],
    ['anzahl', 'The expression gives int, not bool.'],
    ['hunde', 'The expression gives list<AnswerSection0>, not bool.'],
    ['von < today() ? "a" : "b"', 'The expression gives string, not bool.'],
  ] as const) {
    it(`is refused with its place: ${check.replace('\n', '⏎')}`, () => assert.equal(faultOf(check), fault));
  }

  it('of a computed answer has to give what its question takes', () => {
    const faults = (computed: object) =>
      createRules(loadForm({id: 'x', schema, computed})).faults.map(({message}) => message);
    assert.deepEqual(faults({'/netto': 'anzahl * profile.fees.dog', '/hinweis': '"a" + von'}), []);
    assert.deepEqual(faults({'/netto': 'betrag * 1.19'}), []);
    assert.deepEqual(faults({'/netto': '"a" + von', '/hinweis': 'nirgends + 1'}), [
      '/computed/~1netto: The expression gives string, not int. Convert it, or change the type of the question.',
      '/computed/~1hinweis: Column 1: nothing is asked under the name "nirgends". Correct the CEL expression.',
    ]);
  });

  it('of a fee has to give whole cents', () => {
    const faults = (amount: string) =>
      createRules(loadForm({id: 'x', schema, payment: {amount, purpose: 'Gebuehr'}})).faults.map(({fault}) => fault);
    assert.deepEqual(faults('anzahl * profile.fees.certificate'), []);
    assert.deepEqual(faults('art'), ['The expression gives string, not int.']);
  });

  it('is checked for syntax and functions where no schema says what is asked', () => {
    const faults = (check: string) =>
      createRules(loadForm({id: 'x', schema: {}, rules: [{check, at: [], message: {}}]})).faults.map(
        ({fault}) => fault,
      );
    assert.deepEqual(faults('anything.at.all > 3'), []);
    assert.deepEqual(faults('years(von) > 3'), ["Column 1: found no matching overload for 'years(dyn)'."]);
  });

  it('knows every member of the profile', () => {
    const {properties} = JSON.parse(readFileSync(new URL('../../profile.schema.json', import.meta.url), 'utf8')) as {
      properties: object;
    };
    const names = Object.keys(properties).filter((name) => name !== '$schema');
    assert.deepEqual(Object.keys(profileType).sort(), names.sort());
  });

  it('is checked quickly in a form of 5,000 questions', () => {
    const properties = Object.fromEntries(Array.from({length: 5_000}, (_, at) => [`f${at}`, {type: 'integer'}]));
    const rules = Array.from({length: 50}, (_, at) => ({check: `f${at} < f${at + 1}`, at: [], message: {}}));
    const form = loadForm({id: 'x', schema: {properties}, rules});
    const start = performance.now();
    assert.deepEqual(createRules(form).faults, []);
    assert.ok(performance.now() - start < 1_000);
  });
});
