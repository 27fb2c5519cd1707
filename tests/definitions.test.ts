/** What every published definition promises, before anybody fills it in. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {notesOn} from '@ozg-forms/core/definition/notes';
import {declaredPlaces, questionsAmong} from './forms/declared-places.ts';
import {publishedForms, readRepositoryJson} from './forms/published-forms.ts';
import {wordsIn, wordsInDefaultLanguage} from './forms/words.ts';

const ajv = new Ajv2020({strict: true, allErrors: true});
ajv.addSchema(readRepositoryJson('packages/core/form.schema.json') as object);
ajv.addSchema(readRepositoryJson('packages/core/profile.schema.json') as object);

/** Faults that the meta-schema finds, one readable line each. */
function faultsIn(kind: 'form' | 'profile', value: unknown): string[] {
  const validate = ajv.getSchema(`https://ozg-forms.example/v1/${kind}.schema.json`)!;
  validate(value);
  return (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
}

it('finds the published forms', () => assert.ok(publishedForms.length > 0));

for (const {folder, definition} of publishedForms) {
  const places = declaredPlaces(definition);
  const questions = questionsAmong(places);
  const isDeclared = (pattern: string): boolean => places.has(pattern);

  describe(`forms/${folder}/form.json`, () => {
    it('follows the meta-schema', () => assert.deepEqual(faultsIn('form', definition), []));

    it('says nothing that has no effect, and reads no answer that may be absent', () =>
      assert.deepEqual(notesOn(loadForm(definition)), []));

    it('has the id of its folder', () => assert.equal(definition.id, folder));

    it('gives every question a title', () => {
      const untitled = questions.filter(
        (pattern) => !places.get(pattern)!.some(({title}) => typeof title === 'string'),
      );
      assert.deepEqual(untitled, []);
    });

    it('names only places that the schema declares', () => {
      const named = [
        ...(definition.pages ?? []).flatMap(({fields}) => fields),
        ...Object.keys(definition.fields ?? {}),
        ...Object.keys(definition.computed ?? {}),
        ...(definition.rules ?? []).flatMap(({at}) => at),
        ...Object.values(definition.texts ?? {}).flatMap((texts) =>
          Object.keys(texts).filter((key) => !key.startsWith('#')),
        ),
      ];
      assert.deepEqual(
        named.filter((pattern) => !isDeclared(pattern)),
        [],
      );
    });

    it('names only pages that exist', () => {
      const pages = new Set((definition.pages ?? []).map(({id}) => `#${id}`));
      const named = Object.values(definition.texts ?? {}).flatMap((texts) => Object.keys(texts));
      assert.deepEqual(
        named.filter((key) => key.startsWith('#') && !pages.has(key)),
        [],
      );
    });

    it('orders and labels by members that exist', () => {
      const named = Object.entries(definition.fields ?? {}).flatMap(([pattern, {order = [], itemLabel}]) => [
        ...order.map((name) => `${pattern}/${name}`),
        ...(itemLabel === undefined ? [] : [`${pattern}/*${itemLabel}`]),
      ]);
      assert.deepEqual(
        named.filter((pattern) => !isDeclared(pattern)),
        [],
      );
    });

    it('asks every question on exactly one page', () => {
      const fields = (definition.pages ?? []).flatMap((page) => page.fields);
      const misplaced = definition.pages ? questions.filter((question) => timesAsked(question, fields) !== 1) : [];
      assert.deepEqual(misplaced, []);
    });

    it('ends with the page for checking', () => {
      const kinds = definition.pages?.map(({type}) => type) ?? ['review'];
      assert.equal(kinds.indexOf('review'), kinds.length - 1);
    });

    it('offers English', () => assert.ok(definition.texts?.['en']));

    for (const language of Object.keys(definition.texts ?? {}).filter((tag) => tag !== definition.language)) {
      it(`says everything in ${language}, and nothing more`, () => {
        assert.deepEqual([...wordsIn(definition, language)].sort(), [...wordsInDefaultLanguage(definition)].sort());
      });

      it(`explains every rule in ${language}`, () => {
        const mute = (definition.rules ?? []).filter(
          ({message}) => !message[definition.language] || !message[language],
        );
        assert.deepEqual(mute, []);
      });
    }
  });
}

describe('demo/musterstadt/profile.json', () => {
  const profile = readRepositoryJson('demo/musterstadt/profile.json');

  for (const town of ['musterstadt', 'nachbarstadt', 'hafenstadt']) {
    it(`follows the meta-schema, as does ${town}`, () => {
      const own = readRepositoryJson(`demo/${town}/profile.json`) as {services?: object; fees: object};
      assert.deepEqual(faultsIn('profile', own), []);
      const known = new Set(publishedForms.map(({folder}) => folder));
      const unknown = Object.keys(own.services ?? {}).filter((id) => !known.has(id));
      assert.deepEqual(unknown, [], 'offers forms that exist');
    });
  }

  for (const [change, reason] of [
    [{theme: {'--ozg-color-action': 'url(//elsewhere.example/x)'}}, 'a theme that loads a file'],
    [{endpoint: '//elsewhere.example/antraege'}, 'an endpoint on a host that the address does not show'],
    [{fees: {dog: 12.5}}, 'an amount with fractions of a cent'],
    [{links: {privacy: 'javascript:alert(1)'}}, 'a link that is a script'],
    [{rules: []}, 'a member that profiles do not have'],
  ] as const) {
    it(`would be refused with ${reason}`, () => {
      assert.notDeepEqual(faultsIn('profile', {...(profile as object), ...change}), []);
    });
  }
});

/** How many of the pages' fields bring a question; the most exact one wins over the sections around it. */
function timesAsked(question: string, fields: readonly string[]): number {
  const around = fields.filter((field) => question === field || question.startsWith(`${field}/`));
  const longest = Math.max(...around.map(({length}) => length));
  return around.filter(({length}) => length === longest).length;
}
