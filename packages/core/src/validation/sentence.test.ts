import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {FormTexts} from '../definition/texts.ts';
import {shapeOf} from '../state/shape.ts';
import de from '../texts/de.json' with {type: 'json'};
import en from '../texts/en.json' with {type: 'json'};
import {bytesText, sentenceFor} from './sentence.ts';
import type {Violation} from './violation.ts';

const document = {
  type: 'object',
  title: 'Nachweis',
  properties: {id: {}, name: {}, mediaType: {}, size: {maximum: 10_485_760}, sha256: {}},
};
const form = loadForm({
  id: 'x',
  schema: {
    properties: {
      name: {type: 'string', title: 'Name'},
      size: {type: 'string', title: 'Größe'},
      plz: {type: 'string', title: 'Postleitzahl', format: 'plz'},
      born: {type: 'string', title: 'Geburtsdatum', format: 'date'},
      agree: {const: true, title: 'Ich stimme zu.'},
      sex: {enum: ['m', 'w'], title: 'Geschlecht'},
      breeds: {type: 'array', uniqueItems: true, items: {enum: ['a', 'b']}, title: 'Rassen'},
      dogs: {
        type: 'array',
        items: {type: 'object', properties: {name: {type: 'string', title: 'Rufname'}}},
        title: 'Hunde',
      },
      names: {type: 'array', items: {type: 'string'}, title: 'Vornamen'},
      proof: document,
      proofs: {type: 'array', items: document, title: 'Nachweise'},
      flat: {
        title: 'Wohnung',
        anyOf: [
          {title: 'A', properties: {a: {}}},
          {title: 'B', properties: {b: {}}},
        ],
      },
      dateOfDeath: {type: 'string'},
      price: {type: 'number', title: 'Preis', maximum: 900},
      phone: {type: 'string', title: 'Telefon'},
      stars: {type: 'integer', title: 'Sterne', minimum: 1, maximum: 5},
    },
  },
  fields: {'/stars': {widget: 'scale'}, '/price': {widget: 'scale'}},
  texts: {de: {'/name': {errors: {minLength: 'Wie heißen Sie?'}}, '/dogs/*/name': {title: 'Name des Hundes'}}},
});
const languages = {de: {language: 'de', templates: de}, en: {language: 'en', templates: en}};

function sentence(
  violation: Violation,
  language: 'de' | 'en' = 'de',
  answers: unknown = {dogs: [{name: 'Rex'}]},
): string {
  return sentenceFor(violation, shapeOf(form, answers), new FormTexts(form, language), languages[language]);
}

describe('a sentence', () => {
  for (const [pointer, keyword, limit, german, reason] of [
    ['/name', 'required', 'name', 'Bitte füllen Sie „Name“ aus.', 'by keyword'],
    ['/sex', 'required', 'sex', 'Bitte wählen Sie bei „Geschlecht“ eine Antwort aus.', 'by keyword and kind'],
    ['/stars', 'required', 'stars', 'Bitte wählen Sie bei „Sterne“ eine Antwort aus.', 'by how it is answered'],
    ['/price', 'required', 'price', 'Bitte füllen Sie „Preis“ aus.', 'that has too many steps to be picked from'],
    ['/agree', 'required', 'agree', 'Bitte bestätigen Sie: Ich stimme zu.', 'a statement'],
    ['/agree', 'const', true, 'Bitte bestätigen Sie: Ich stimme zu.', 'a statement that was not confirmed'],
    ['/sex', 'oneOf', [], 'Bitte wählen Sie bei „Geschlecht“ eine der angebotenen Antworten.', 'a choice by oneOf'],
    ['/plz', 'format', 'plz', 'Bitte geben Sie bei „Postleitzahl“ eine Postleitzahl mit 5 Ziffern an.', 'by format'],
    ['/born', 'format', 'date', 'Bitte geben Sie bei „Geburtsdatum“ ein Datum an, das es gibt.', 'by format'],
    [
      '/name',
      'maxLength',
      1200,
      'Bitte kürzen Sie „Name“ auf höchstens 1.200 Zeichen.',
      'numbers as the language writes them',
    ],
    ['/dogs', 'minItems', 1, 'Bitte fügen Sie bei „Hunde“ mindestens einen Eintrag hinzu.', 'one'],
    ['/dogs', 'minItems', 2, 'Bitte fügen Sie bei „Hunde“ mindestens 2 Einträge hinzu.', 'several'],
    ['/breeds', 'minItems', 1, 'Bitte wählen Sie bei „Rassen“ mindestens eine Antwort aus.', 'one, by kind'],
    ['/proofs', 'minItems', 2, 'Bitte fügen Sie bei „Nachweise“ mindestens 2 Dateien hinzu.', 'several, by kind'],
    ['/proofs', 'required', 'proofs', 'Bitte fügen Sie bei „Nachweise“ mindestens eine Datei hinzu.', 'files'],
    ['/name', 'minLength', 3, 'Wie heißen Sie?', "the author's own"],
    [
      '/dogs/0/name',
      'required',
      'name',
      'Bitte füllen Sie „Name des Hundes“ aus.',
      "the author's title, for every entry",
    ],
    ['/names/1', 'required', '1', 'Bitte füllen Sie „Vornamen 2“ aus.', 'an entry without words of its own'],
    ['/dateOfDeath', 'required', 'dateOfDeath', 'Bitte füllen Sie „Date of Death“ aus.', 'a name made into words'],
    ['/size', 'required', 'size', 'Bitte füllen Sie „Größe“ aus.', 'a question that is called as a part of documents'],
    ['/flat', 'anyOf', [], 'Bitte machen Sie Angaben zu „Wohnung“.', 'nothing chosen yet'],
    [
      '/gone',
      'hidden',
      undefined,
      'Die Angabe „Gone“ wird hier nicht gebraucht. Bitte laden Sie die Seite neu.',
      'a place that is not asked',
    ],
    ['/price', 'multipleOf', 5, 'Bitte geben Sie bei „Preis“ ein Vielfaches von 5 an.', 'multiples'],
    ['/price', 'multipleOf', 0.1, 'Bitte geben Sie bei „Preis“ höchstens eine Stelle nach dem Komma an.', 'a decimal'],
    ['/price', 'multipleOf', 0.01, 'Bitte geben Sie bei „Preis“ höchstens 2 Stellen nach dem Komma an.', 'decimals'],
    ['/price', 'multipleOf', 0.25, 'Bitte geben Sie bei „Preis“ ein Vielfaches von 0,25 an.', 'other fractions'],
    [
      '',
      'anyOf',
      [{required: ['phone']}, {required: ['born']}],
      'Bitte machen Sie mindestens eine dieser Angaben: Telefon oder Geburtsdatum.',
      'branches that only demand an answer each',
    ],
    [
      '',
      'oneOf',
      [{required: ['phone']}, {required: ['mail']}],
      'Bitte machen Sie nur eine dieser Angaben: Telefon oder Mail.',
      'one of several answers, of which one is not asked',
    ],
    [
      '',
      'anyOf',
      [{minProperties: 1}],
      'Die Angaben bei „Ihre Angaben“ reichen nicht aus. Bitte prüfen Sie sie.',
      'the whole',
    ],
    ['/size', 'properties', false, 'Bei „Größe“ ist keine Angabe möglich.', 'a schema that allows nothing'],
    ['/names/1', 'items', false, 'Bei „Vornamen“ steht ein Eintrag zu viel.', 'an entry too many'],
    ['/flat/x', 'propertyNames', {}, 'Der Name „x“ ist bei „Wohnung“ nicht möglich.', 'a name of what holds it'],
    ['/name', 'x-own', undefined, 'Bitte prüfen Sie „Name“.', 'a keyword without a sentence'],
  ] as const) {
    it(`says "${german}": ${reason}`, () => {
      const violation = {pointer, keyword, limit};
      const answers = {dogs: [{name: 'Rex'}], names: ['Anna', null]};
      const label = pointer === '/gone' ? {...violation} : violation;
      assert.equal(sentence(label, 'de', answers), german);
    });
  }

  it('that came with the fault is said as it is', () => {
    assert.equal(sentence({pointer: '/name', keyword: 'rule', message: 'So nicht.'}), 'So nicht.');
  });

  it('about an empty entry of a list says that it is missing', () => {
    const answers = {dogs: [null]};
    assert.match(sentence({pointer: '/dogs/0/name', keyword: 'type', limit: 'string'}, 'de', answers), /füllen Sie/);
  });

  it('about a file names the file, and its limit as people say it', () => {
    const answers = {proof: {name: 'Impfpass.pdf'}, proofs: [{name: 'A.pdf'}, {name: 'B.pdf'}]};
    const size = (pointer: string) => sentence({pointer, keyword: 'maximum', limit: 10_485_760}, 'de', answers);
    assert.equal(
      size('/proof/size'),
      'Die Datei „Impfpass.pdf“ ist zu groß. Bitte wählen Sie eine Datei mit höchstens 10 MB.',
    );
    assert.match(size('/proofs/1/size'), /„B.pdf“/);
  });

  for (const [bytes, language, words] of [
    [10_485_760, 'de', '10 MB'],
    [1_572_864, 'de', '1,5 MB'],
    [1_572_864, 'en', '1.5 MB'],
    [512_000, 'de', '500 KB'],
    [100, 'de', '1 KB'],
  ] as const) {
    it(`says ${bytes} bytes as ${words} in ${language}`, () => assert.equal(bytesText(bytes, language), words));
  }

  // What core reports, with the limits that change the words.
  const reported: readonly (readonly [keyword: string, limit?: unknown])[] = [
    ...['type', 'enum', 'const', 'format', 'pattern', 'multipleOf', 'minimum', 'maximum'].map(
      (name) => [name, 1] as const,
    ),
    ...['exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength', 'minItems', 'maxItems'].flatMap((name) =>
      [1, 2].map((limit) => [name, limit] as const),
    ),
    ...['minProperties', 'maxProperties'].flatMap((name) => [1, 2].map((limit) => [name, limit] as const)),
    ...['required', 'not', 'oneOf', 'anyOf', 'contains', 'minContains', 'maxContains'].map((name) => [name] as const),
    ...['uniqueItems', 'propertyNames'].map((name) => [name] as const),
    ...['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'false'].map(
      (name) => [name, false] as const,
    ),
    ...['items', 'prefixItems', 'additionalItems', 'unevaluatedItems', 'allOf', '$ref', 'if', 'dependentSchemas'].map(
      (name) => [name, false] as const,
    ),
    ...['unparsed', 'pending', 'rule', 'computed', 'hidden'].map((name) => [name] as const),
  ];

  for (const language of ['de', 'en'] as const) {
    it(`exists in ${language} for every keyword, with its label and its limit`, () => {
      for (const [keyword, limit] of reported) {
        const said = sentence({pointer: '/phone', keyword, limit}, language);
        assert.notEqual(said, sentence({pointer: '/phone', keyword: 'x-own'}, language), keyword);
        assert.doesNotMatch(said, /[{}]|„“|“”|undefined/, keyword);
        if (limit === 2) assert.match(said, /\b2\b/, keyword);
      }
    });
  }

  it('exists in English as well', () => {
    assert.equal(
      sentence({pointer: '/dogs', keyword: 'minItems', limit: 1}, 'en'),
      'Please add at least one entry to “Hunde”.',
    );
  });
});
