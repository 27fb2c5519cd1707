/** Forms that the commands made of other formats: shown under the strict policy, and filled in through their controls. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {readCodeList} from '@ozg-forms/cli/import/fim/code-list';
import {definitionFrom} from '@ozg-forms/cli/import/fim/definition';
import {readMessage} from '@ozg-forms/cli/import/fim/read-message';
import {importLayout} from '@ozg-forms/cli/import/uischema/import-layout';
import {parseXml} from '@ozg-forms/cli/import/xml';
import type {FormDefinition} from '@ozg-forms/core/definition/form-definition';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {axeViolations} from '../accessibility/axe.ts';
import {openPage, startBrowser, type Watched} from '../e2e/support/browser.ts';
import {answersOf, openForm, startHost, type Host} from './form-page.ts';
import {Person} from './person.ts';

const samples = resolve(import.meta.dirname, '../../packages/cli/src/testing/fim');
const fimSample = (name: string) => parseXml(readFileSync(resolve(samples, `${name}.xml`), 'utf8'));
const ofFim = (name: string) =>
  definitionFrom(readMessage(fimSample(name)), [readCodeList(fimSample('market-days'))]).definition;

function ofJsonForms(wanted: string): FormDefinition {
  const {getExamples} = createRequire(import.meta.url)('@jsonforms/examples') as {
    getExamples(): {name: string; schema: SchemaObject; uischema: SchemaObject}[];
  };
  const {name, schema, uischema} = getExamples().find((example) => example.name === wanted)!;
  return importLayout(schema, uischema, 'jsonforms', {name, language: 'de'}).definition;
}

const forms: readonly (readonly [name: string, definition: FormDefinition, answers: object])[] = [
  [
    'XDatenfelder 2',
    ofFim('market-2'),
    {
      G900001: {F900001: 'Gärtnerei Beispiel', F900002: '24103', F900003: 'markt@example.org'},
      G900002: {
        F900011: 3.5,
        F900012: ['mi', 'sa'],
        F900013: 'Blumen',
        G900003: [{F900014: 'KI', F900015: false}],
        F900016: '2026-03-01',
        F900018: 12.5,
      },
      F900019: 2,
    },
  ],
  [
    'XDatenfelder 3',
    ofFim('find-3'),
    {
      F90000000001: 'Müller',
      F90000000002: ['Ada', 'Eva'],
      F90000000003: 'TA',
      G90000000002: {G90000000004: {F90000000005: '11'}},
      F90000000007: 'Fundbüro',
      F90000000008: '2026-02-03',
    },
  ],
  [
    'JSON Forms',
    ofJsonForms('categorization'),
    {
      firstName: 'Ada',
      secondName: 'Lovelace',
      birthDate: '1985-06-02',
      vegetarian: true,
      provideAddress: true,
      nationality: 'DE',
      address: {street: 'Am Markt', city: 'Kiel'},
      vegetarianOptions: {vegan: false, favoriteVegetable: 'Other', otherFavoriteVegetable: 'Rote Bete'},
    },
  ],
  [
    'react-jsonschema-form',
    importLayout(
      {
        title: 'Kita',
        type: 'object',
        required: ['care'],
        properties: {
          note: {title: 'Hinweis', type: 'string', maxLength: 500},
          care: {title: 'Betreuung', type: 'string', enum: ['half', 'full']},
          flat: {title: 'Wohnung', type: 'object', properties: {street: {type: 'string'}, city: {type: 'string'}}},
        },
      },
      {
        'ui:order': ['care', 'note', '*'],
        note: {'ui:widget': 'textarea', 'ui:title': 'Was sollen wir wissen?'},
        care: {'ui:widget': 'select', 'ui:enumNames': ['Halbtags', 'Ganztags']},
      },
      'rjsf',
      {name: 'kita', language: 'de'},
    ).definition,
    {care: 'full', note: 'Zwei Zeilen\nsind es.', flat: {street: 'Am Markt', city: 'Kiel'}},
  ],
];

let host: Host;
let browser: Browser;
let watched: Watched;

before(async () => {
  host = await startHost();
  browser = await startBrowser();
  watched = await openPage(browser);
});

after(async () => {
  await browser.close();
  await host.close();
});

describe('a form made of', () => {
  for (const [name, definition, answers] of forms) {
    it(`${name} takes answers through its controls, and axe finds nothing on the way`, async () => {
      await openForm(watched, host, definition);
      const person = new Person(watched.page, loadForm(definition), answers, {
        lookAt: async (title) => assert.deepEqual(await axeViolations(watched.page), [], title),
      });
      const {missing, nameless, isAtReview} = await person.fillIn();
      assert.deepEqual({missing, nameless}, {missing: [], nameless: []}, await watched.story());
      assert.ok(isAtReview, await watched.story());
      assert.deepEqual(await answersOf(watched.page), answers);
      await watched.assertClean([host.origin]);
    });
  }
});
