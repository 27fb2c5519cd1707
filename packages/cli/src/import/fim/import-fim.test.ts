import assert from 'node:assert/strict';
import {existsSync, globSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {describe, it} from 'node:test';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {notesOn} from '@ozg-forms/core/definition/notes';
import {checkDefinition} from '../../check/check.ts';
import type {PlacedError} from '../placed-error.ts';
import {parseXml} from '../xml.ts';
import {readCodeList} from './code-list.ts';
import {definitionFrom, type Imported} from './definition.ts';
import {readMessage} from './read-message.ts';

const samples = join(import.meta.dirname, '../../testing/fim');
const sample = (name: string): string => readFileSync(join(samples, `${name}.xml`), 'utf8');
const days = readCodeList(parseXml(sample('market-days')));

const imported = (xml: string, lists = [days]): Imported => definitionFrom(readMessage(parseXml(xml)), lists);
const toDosOf = ({toDos}: Imported): string[] => toDos.map(({id, line, text}) => `${id} ${line} ${text}`);

/** What a form finds wrong with answers, as pointer and keyword. */
function faultsOf({definition}: Imported, answers: unknown): string[] {
  const {evaluator, schema} = loadForm(definition);
  return evaluator.violationsOf(schema, answers).map(({pointer, keyword}) => `${pointer} ${keyword}`);
}

/** A schema under `$defs`. */
function schemaOf({definition}: Imported, id: string): unknown {
  return (definition.schema['$defs'] as Record<string, SchemaObject>)[id];
}

const market = {
  G900001: {F900001: 'Gärtnerei Beispiel', F900002: '24103'},
  G900002: {
    F900011: 3.5,
    F900012: ['sa'],
    F900013: 'Blumen',
    G900003: [{F900014: 'KI', F900015: false}],
    F900016: '2026-03-01',
  },
  F900019: 1,
};

describe('a schema of XDatenfelder 2', () => {
  const form = imported(sample('market-2'));

  it('becomes a form with a page for each group', () => {
    const {id, title, pages} = form.definition;
    assert.deepEqual([id, title], ['wochenmarkt-standplatz-antrag', 'Standplatz auf dem Wochenmarkt']);
    assert.deepEqual(pages, [
      {id: 'betrieb', title: 'Betrieb', fields: ['/G900001']},
      {id: 'stand', title: 'Stand', fields: ['/G900002']},
      {id: 'weitere-angaben', title: 'Weitere Angaben', fields: ['/F900019']},
      {id: 'pruefen', type: 'review', title: 'Angaben prüfen und absenden', fields: []},
    ]);
  });

  it('asks for each field in its type and limits', () => {
    assert.deepEqual(schemaOf(form, 'F900001'), {
      title: 'Name des Betriebs',
      description: 'Wie er im Gewerberegister steht.',
      type: 'string',
      minLength: 1,
      maxLength: 120,
    });
    assert.deepEqual(schemaOf(form, 'F900011'), {title: 'Länge', type: 'number', minimum: 0.5, maximum: 20});
    assert.deepEqual(schemaOf(form, 'F900018'), {title: 'Gebühr', type: 'number', multipleOf: 0.01, minimum: 0});
    assert.deepEqual(form.definition.fields, {'/G900002/F900018': {widget: 'money'}});
    assert.deepEqual(schemaOf(form, 'F900019'), {
      title: 'Anzahl der Helfenden',
      type: 'integer',
      minimum: 0,
      maximum: 9,
      default: 1,
    });
  });

  it('offers the values of a code list, and takes as many as the message says', () => {
    assert.deepEqual(schemaOf(form, 'F900012'), {
      title: 'Markttage',
      type: 'string',
      oneOf: [
        {const: 'mi', title: 'Mittwoch'},
        {const: 'sa', title: 'Samstag'},
      ],
    });
    const {properties} = schemaOf(form, 'G900002') as {properties: Record<string, unknown>};
    const items = {$ref: '#/$defs/F900012'};
    assert.deepEqual(properties['F900012'], {
      title: 'Markttage',
      type: 'array',
      minItems: 1,
      maxItems: 3,
      uniqueItems: true,
      items,
    });
    assert.deepEqual(properties['G900003'], {title: 'Fahrzeug', type: 'array', items: {$ref: '#/$defs/G900003'}});
  });

  it('puts labels before what follows them, and folds long help away', () => {
    const {de} = form.definition.texts!;
    assert.deepEqual(de!['/G900002/F900011'], {note: 'Ein Stand ist höchstens 20 Meter lang.'});
    assert.match(de!['/G900002/F900013']!.help!, /^Geben Sie alle Waren an/);
  });

  it('leaves to the author what it cannot know, with element and line', () => {
    assert.deepEqual(toDosOf(form), [
      'R900001 14 The rule "Standzeit" of S900001, "Standplatz auf dem Wochenmarkt", has to be written by hand: Das Ende liegt nicht vor dem Beginn.',
      'F900003 89 What stands in <praezisierung> is not understood: "bis zu 80 Zeichen". Write it as limits of the schema.',
      'F900014 252 The pattern "[A-Z]+" may stand anywhere in the text. If all of it has to fit, write "^(?:[A-Z]+)$".',
      'F900017 331 "Vorgangsnummer" is hidden, so it is not asked. Let the system that receives the answers add it.',
    ]);
  });

  it('names the code list that is missing, and takes any text so long', () => {
    const without = imported(sample('market-2'), []);
    assert.deepEqual(schemaOf(without, 'F900012'), {title: 'Markttage', type: 'string'});
    assert.match(
      toDosOf(without).join('\n'),
      /F900012 \d+ The code list urn:example:markttage \(version 2\) is missing\./,
    );
  });

  it('says that a code list is there in another version only', () => {
    const other = sample('market-2').replace('<xdf:version>2</xdf:version>', '<xdf:version>3</xdf:version>');
    assert.match(toDosOf(imported(other)).join('\n'), /asked for in version 3, and was given in 2\. Compare them\./);
  });

  it('takes answers that the message allows, and refuses others', () => {
    assert.deepEqual(faultsOf(form, market), []);
    const {G900001, G900002} = market;
    assert.deepEqual(faultsOf(form, {...market, G900001: {...G900001, F900002: '2410'}}), [
      '/G900001/F900002 minLength',
      '/G900001/F900002 pattern',
    ]);
    assert.deepEqual(faultsOf(form, {...market, G900002: {...G900002, F900012: []}}), ['/G900002/F900012 minItems']);
    assert.deepEqual(faultsOf(form, {...market, G900002: {...G900002, F900011: 21}}), ['/G900002/F900011 maximum']);
    assert.deepEqual(faultsOf(form, {G900001, G900002}), ['/F900019 required']);
  });
});

describe('a group of XDatenfelder 3', () => {
  const form = imported(sample('find-3'));
  const find = {
    F90000000001: 'Müller',
    F90000000002: ['Ada', 'Eva'],
    F90000000003: 'TA',
    G90000000002: {G90000000004: {F90000000005: '11'}},
    F90000000007: 'Fundbüro',
    F90000000008: '2026-02-03',
  };

  it('offers its own values, with their help', () => {
    assert.deepEqual((schemaOf(form, 'F90000000003') as SchemaObject)['oneOf'], [
      {const: 'SL', title: 'Schlüssel'},
      {const: 'TA', title: 'Tasche', description: 'Auch Rucksäcke und Koffer.'},
      {const: 'AN', title: 'Etwas anderes'},
    ]);
  });

  it('asks for a document within its limits, and shows what is locked', () => {
    const {properties} = schemaOf(form, 'F90000000006') as {properties: Record<string, SchemaObject>};
    assert.deepEqual(properties['mediaType'], {enum: ['image/jpeg', 'image/png']});
    assert.equal(properties['size']!['maximum'], 5 * 1024 * 1024);
    assert.deepEqual(schemaOf(form, 'F90000000007'), {title: 'Zuständige Stelle', const: 'Fundbüro'});
  });

  it('takes exactly one part of a choice', () => {
    assert.deepEqual(faultsOf(form, find), []);
    const both = {G90000000003: {F90000000004: 'Am Markt'}, G90000000004: {F90000000005: '11'}};
    assert.notDeepEqual(faultsOf(form, {...find, G90000000002: both}), []);
    assert.notDeepEqual(faultsOf(form, {...find, G90000000002: {}}), []);
  });

  it('keeps two versions of an element apart', () => {
    const two = imported(sample('find-3').replace('<xdf:id>F90000000005</xdf:id>', '<xdf:id>F90000000004</xdf:id>'));
    assert.equal((schemaOf(two, 'F90000000004') as SchemaObject)['maxLength'], 55);
    assert.equal((schemaOf(two, 'F90000000004-1.0.0') as SchemaObject)['maxLength'], 20);
    assert.deepEqual((schemaOf(two, 'G90000000004') as SchemaObject)['properties'], {
      F90000000004: {$ref: '#/$defs/F90000000004-1.0.0'},
    });
  });

  it('leaves rules and limits of dates to the author', () => {
    assert.deepEqual(
      form.toDos.map(({id, line}) => `${id} ${line}`),
      ['R90000000001 18', 'F90000000006 247', 'F90000000008 304'],
    );
    assert.match(form.toDos[0]!.text, /darf nicht in der Zukunft liegen\. Its script: gefundenAm <= heute$/);
  });
});

describe('every imported form', () => {
  for (const name of ['market-2', 'find-3']) {
    it(`says nothing that has no effect, and nothing that check takes for an error: ${name}`, () => {
      const {definition} = imported(sample(name));
      assert.deepEqual(notesOn(loadForm(definition)), []);
      const findings = checkDefinition(JSON.stringify(definition, undefined, 2));
      assert.deepEqual(
        findings.filter(({severity}) => severity === 'error'),
        [],
      );
    });
  }
});

describe('a field alone', () => {
  it('is a form with one question', () => {
    const field = /<xdf:datenfeld>[^]*?<\/xdf:datenfeld>/.exec(sample('market-2'))![0];
    const xml = `<xdf:m xmlns:xdf="urn:xoev-de:fim:standard:xdatenfelder_2">${field}</xdf:m>`;
    const {definition} = imported(xml);
    assert.deepEqual(definition.pages![0], {id: 'name-des-betriebs', title: 'Name des Betriebs', fields: ['/F900001']});
  });
});

/** One change to a sample, and the error that has to come of it. */
const broken: readonly (readonly [reason: string, name: string, from: string | RegExp, to: string, error: RegExp])[] = [
  ['another namespace', 'market-2', 'xdatenfelder_2', 'xdatenfelder_9', /line 2: The namespace "urn:.*_9" is none of/],
  ['no subject', 'find-3', /xdf:datenfeldgruppe>/g, 'xdf:regelwerk>', /line 2: .*holds none of/],
  ['no id', 'market-2', '<xdf:id>S900001</xdf:id>', '', /line 8: <identifikation> has no <id>/],
  ['an empty id', 'market-2', 'S900001', '', /line 9: "" is no id/],
  [
    'an id twice',
    'find-3',
    '<xdf:id>G90000000001</xdf:id>',
    '<xdf:id>A1</xdf:id><xdf:id>A2</xdf:id>',
    /<id> stands twice/,
  ],
  ['a stranger in the id', 'find-3', '<xdf:version>2.1.0', '<xdf:what/><xdf:version>2.1.0', /<what> is nothing that/],
  ['no name', 'market-2', '<xdf:name>Wochenmarkt Standplatz Antrag</xdf:name>', '', /has no <name>/],
  ['a name twice', 'market-2', /(<xdf:name>Wochenmarkt.*)/, '$1\n$1', /line 13: <name> stands twice/],
  ['a description twice', 'find-3', '<xdf:beschreibung/>', '<xdf:beschreibung/><xdf:beschreibung/>', /stands twice/],
  ['an unknown state', 'find-3', '<code>6</code>', '<code>10</code>', /"10" is no state of release/],
  ['no number of times', 'market-2', '<xdf:anzahl>1:1</xdf:anzahl>', '', /<struktur> has no <anzahl>/],
  ['a number backwards', 'market-2', '<xdf:anzahl>1:1', '<xdf:anzahl>2:1', /"2:1" is no number of times/],
  ['an unknown type', 'market-2', '<code>bool</code>', '<code>boolean</code>', /<datentyp> is "boolean"/],
  ['an unknown use', 'find-3', '<code>locked</code>', '<code>secret</code>', /<feldart> is "secret"/],
  ['nothing in a part', 'find-3', /<xdf:datenfeld>[^]*?<\/xdf:datenfeld>/, '', /neither a field nor a group/],
];

describe('a message that cannot be imported', () => {
  for (const [reason, name, from, to, message] of broken) {
    it(`is refused with its line: ${reason}`, () => {
      const xml = sample(name).replace(from, to);
      assert.notEqual(xml, sample(name));
      assert.throws(
        () => imported(xml),
        (error: PlacedError) => error.name === 'FimError' && error.line > 1 && message.test(error.message),
      );
    });
  }

  it('is refused as a code list', () => {
    assert.throws(() => readCodeList(parseXml(sample('find-3'))), /line 2: .* is no code list/);
    const empty = sample('market-days').replace(/<Row>.*<\/Row>/g, '');
    assert.throws(() => readCodeList(parseXml(empty)), /line 2: The code list has no rows/);
  });
});

describe('what only a to-do can tell', () => {
  for (const [reason, name, from, to, toDo] of [
    ['a pattern that is none', 'market-2', '[A-Z]+', '[A-Z', /The pattern "\[A-Z" is no regular expression/],
    ['a pattern without end', 'market-2', '[A-Z]+', '^(a+)+(?=b)$', /may take for ever/],
    [
      'limits that leave nothing',
      'market-2',
      '"minValue":"0","maxValue":"9"',
      '"minValue":"9","maxValue":"1"',
      /Nothing lies/,
    ],
    [
      'a limit that is no number',
      'market-2',
      '"maxLength":"500"',
      '"maxLength":"viele"',
      /maxLength "viele" is no such/,
    ],
    [
      'content that does not fit',
      'market-2',
      '<xdf:inhalt>1</xdf:inhalt>',
      '<xdf:inhalt>12</xdf:inhalt>',
      /"12" is no/,
    ],
    ['a part given 0 times', 'market-2', '<xdf:anzahl>0:1', '<xdf:anzahl>0:0', /may be given 0 times/],
    ['a field twice', 'find-3', /F90000000008/g, 'F90000000001', /the second is called F90000000001_2/],
    ['a value twice', 'find-3', '<code>AN</code>', '<code>TA</code>', /The code "TA" is listed twice/],
    ['an object', 'find-3', '<code>date</code>', '<code>obj</code>', /an object of any kind/],
    ['a document of any size', 'find-3', '<xdf:maxSize>5</xdf:maxSize>', '', /does not say how large/],
    [
      'something beside the subject',
      'market-2',
      '</xdf:header>',
      '</xdf:header><xdf:more/>',
      /<more> was not understood/,
    ],
  ] as const) {
    it(`is said of ${reason}, and the form loads`, () => {
      const form = imported(sample(name).replace(from, to));
      assert.match(toDosOf(form).join('\n'), toDo);
      assert.ok(loadForm(form.definition));
    });
  }
});

const others =
  process.env['XDATENFELDER'] ?? join(import.meta.dirname, '../../../../../..', 'shared/data/xdatenfelder');

describe('messages of other people', {skip: !existsSync(others) && 'they are not here; see docs/testing.md'}, () => {
  for (const path of globSync('v*/*.xml', {cwd: others}).sort()) {
    const isInvalid = /duplicate|unknown|unexpected|missing|empty|invalid/.test(basename(path));
    it(`${isInvalid ? 'are refused with a line' : 'become forms'}: ${path}`, () => {
      const xml = readFileSync(join(others, path), 'utf8');
      if (isInvalid) assert.throws(() => imported(xml), {name: 'FimError'});
      else assert.deepEqual(notesOn(loadForm(imported(xml).definition)), []);
    });
  }
});
