import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {inlined} from './inline.ts';

let folder: string;
const form = (): string => join(folder, 'forms/antrag/source.json');

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'ozg-inline-'));
  write('forms/library/person.schema.json', {
    $id: 'urn:example:person',
    type: 'object',
    properties: {name: {$ref: '#/$defs/name'}, kind: {$ref: '#'}},
    $defs: {name: {title: 'Name', description: 'Wie im Ausweis.', type: 'string'}},
  });
  write('forms/library/person.presentation.json', {
    '/$defs/name': {
      fields: {'': {autocomplete: 'name', width: '20ch'}},
      texts: {
        de: {'': {errors: {format: 'In lateinischen Buchstaben.', minLength: 'Zu kurz.'}}},
        en: {'': {title: 'Name', hint: 'As in the identity document.'}},
        da: {'': {title: 'Navn'}},
      },
    },
  });
  write('forms/library/city.json', {type: 'string'});
});

after(() => rmSync(folder, {recursive: true}));

function write(path: string, json: unknown): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), JSON.stringify(json));
}

const person = {$ref: '../library/person.schema.json'};
const name = {$ref: '../library/person.schema.json#/$defs/name'};

describe('a form written in several files', () => {
  it('becomes one whose references all lead into itself', async () => {
    const source = {language: 'de', schema: {properties: {a: person, b: person}, $defs: {own: {type: 'null'}}}};
    assert.deepEqual((await inlined(source, form()))['schema'], {
      properties: {a: {$ref: '#/$defs/person'}, b: {$ref: '#/$defs/person'}},
      $defs: {
        own: {type: 'null'},
        person: {type: 'object', properties: {name: {$ref: '#/$defs/name'}, kind: {$ref: '#/$defs/person'}}},
        name: {title: 'Name', description: 'Wie im Ausweis.', type: 'string'},
      },
    });
  });

  it('keeps its own names: what comes in under the same one is called after its file as well', async () => {
    const source = {language: 'de', schema: {properties: {a: name}, $defs: {name: {type: 'null'}}}};
    const {properties, $defs} = (await inlined(source, form()))['schema'] as Record<string, unknown>;
    assert.deepEqual(properties, {a: {$ref: '#/$defs/person-name'}});
    assert.deepEqual(Object.keys($defs as object), ['name', 'person-name']);
  });

  it('takes words and controls along to every place, in the languages it speaks', async () => {
    const source = {
      language: 'de',
      schema: {
        properties: {a: {items: person}, b: {title: 'Firma', $ref: name.$ref}},
        then: {properties: {c: name}},
      },
      fields: {'/c': {autocomplete: 'off'}},
      texts: {de: {'/c': {errors: {format: 'Eigener Satz.'}}}, en: {'/b': {title: 'Company'}}},
    };
    const {fields, texts} = await inlined(source, form());
    assert.deepEqual(fields, {
      '/a/*/name': {autocomplete: 'name', width: '20ch'},
      '/b': {autocomplete: 'name', width: '20ch'},
      '/c': {autocomplete: 'off', width: '20ch'},
    });
    const errors = {format: 'In lateinischen Buchstaben.', minLength: 'Zu kurz.'};
    assert.deepEqual(texts, {
      de: {
        '/a/*/name': {errors},
        '/b': {errors},
        '/c': {errors: {format: 'Eigener Satz.', minLength: 'Zu kurz.'}},
      },
      en: {
        '/a/*/name': {title: 'Name', hint: 'As in the identity document.'},
        '/b': {title: 'Company', hint: 'As in the identity document.'},
        '/c': {title: 'Name', hint: 'As in the identity document.'},
      },
    });
  });

  it('does not translate a title of its own by that of the library', async () => {
    const own = {$ref: name.$ref, title: 'Firma', description: 'Wie im Register.'};
    const {texts} = await inlined({language: 'de', schema: {properties: {b: own}}, texts: {en: {}}}, form());
    assert.deepEqual((texts as Record<string, unknown>)['en'], {});
  });

  it('stays as it is when it refers to no file', async () => {
    const source = {language: 'de', schema: {properties: {a: {$ref: '#/$defs/x'}}, $defs: {x: {}}}};
    assert.equal(await inlined(source, form()), source);
  });

  it('takes a library without words and controls', async () => {
    const source = {language: 'de', schema: {properties: {ort: {$ref: '../library/city.json'}}}};
    const {schema} = await inlined(source, form());
    assert.deepEqual((schema as Record<string, unknown>)['$defs'], {city: {type: 'string'}});
  });

  for (const [$ref, message] of [
    ['../library/nowhere.json', /source\.json: It refers to a file that cannot be used\..*nowhere\.json: There is no/],
    [
      '../library/person.schema.json#/$defs/nobody',
      /source\.json: It refers to "\/\$defs\/nobody" in .*person\.schema/,
    ],
    [
      'https://elsewhere.example/person.json',
      /source\.json: "https:.*" is no file\. Refer to a file beside the form\./,
    ],
  ] as const) {
    it(`names the file that refers to ${$ref}`, async () => {
      await assert.rejects(inlined({language: 'de', schema: {properties: {a: {$ref}}}}, form()), message);
    });
  }
});
