/**
 * Schemas that nobody wrote for this project are forms: each is shown under the strict policy,
 * its valid examples go in through the controls and come out the same, and invalid ones are
 * held back with the message at the field.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {isWithin, type Pointer} from '@ozg-forms/core/pointer';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {openPage, startBrowser, type Watched} from '../e2e/support/browser.ts';
import {answersOf, faultyPlaces, namelessControls, openForm, startHost, type Host} from './form-page.ts';
import {Person} from './person.ts';
import {differences, elsewhere, leavesOf, reachablePart} from './reachable.ts';
import {corpusFolder, corpusSchemas, faultsOf, jsonFormsSchemas, type RealSchema} from './schemas.ts';

/** Answers of valid examples whose name the schema knows elsewhere only; looked up by hand. */
const askedElsewhere: Readonly<Record<string, readonly Pointer[]>> = {
  // The descriptions of sources have an id, a title, citations …, but no description.
  'JSON Forms: huge': ['/sourceDescriptions/0/description', '/sourceDescriptions/1/description'],
};

let host: Host;
let browser: Browser;
let watched: Watched;

const counts = {schemas: 0, valid: 0, answers: 0, heldBack: 0, outOfReach: 0};
const limits = new Map<string, number>();
const defaults: Pointer[] = [];

before(async () => {
  host = await startHost();
  browser = await startBrowser();
  watched = await openPage(browser);
});

after(async () => {
  await browser.close();
  await host.close();
  console.log(
    `${counts.schemas} schemas; ${counts.valid} valid examples with ${counts.answers} answers in and out, ` +
      `${defaults.length} defaults added; ${counts.heldBack} invalid examples held back, ${counts.outOfReach} cannot be given.`,
  );
  for (const [reason, count] of limits) console.log(`${count} answers cannot be given as they stand: ${reason}`);
});

function behavesAsAForm({name, schema, valid, invalid}: RealSchema): void {
  describe(name, () => {
    const form = loadForm(schema);

    it('is shown under the policy, with every control named', async () => {
      await openForm(watched, host, schema);
      assert.deepEqual(await namelessControls(watched.page), []);
      await watched.assertClean([host.origin]);
      counts.schemas += 1;
    });

    for (const [at, example] of valid.entries()) {
      it(`takes valid example ${at + 1} through its controls`, async () => {
        assert.deepEqual(faultsOf(schema, example), []);
        const {answers, reasons} = reachablePart(form, example);
        const doubtful = [...reasons].filter(([, reason]) => reason === elsewhere).map(([place]) => place);
        assert.deepEqual(doubtful, askedElsewhere[name] ?? []);
        await openForm(watched, host, schema);
        const outcome = await new Person(watched.page, form, answers).fillIn();
        assert.deepEqual(outcome.nameless, []);
        assert.deepEqual(outcome.missing, [], await watched.story());
        const without = [...leavesOf(answers)].filter((place) => !isEnteredOrSent(place, outcome.entered));
        assert.deepEqual(without, [], 'each answer of the example went into a control');
        assert.deepEqual(
          differences(form, answers, await answersOf(watched.page), defaults),
          [],
          await watched.story(),
        );
        // An answer that nobody can give may be required: then the form rightly asks for it.
        if (faultsOf(schema, shapeOf(form, answers).sent).length === 0)
          assert.ok(outcome.isAtReview, await watched.story());
        await watched.assertClean([host.origin]);
        counts.valid += 1;
        counts.answers += [...leavesOf(answers)].length;
        note(reasons);

        // Constants and empty parts have no control: they are there by themselves.
        function isEnteredOrSent(place: Pointer, entered: ReadonlySet<Pointer>): boolean {
          return (
            [...entered].some((each) => each !== '' && isWithin(place, each)) || answers === undefined || place === ''
          );
        }
      });
    }

    for (const [at, {answers}] of invalid.entries()) {
      const given = reachablePart(form, answers);
      const faults = faultsOf(schema, shapeOf(form, given.answers).sent);
      if (faults.length === 0) {
        it(`cannot even be given invalid example ${at + 1}: ${[...new Set(given.reasons.values())].join(' ')}`, () => {
          assert.notEqual(given.reasons.size, 0);
          counts.outOfReach += 1;
          note(given.reasons);
        });
        continue;
      }
      it(`holds back invalid example ${at + 1}, at ${[...new Set(faults)].join(', ') || 'the whole'}`, async () => {
        await openForm(watched, host, schema);
        const outcome = await new Person(watched.page, form, given.answers).fillIn();
        if (outcome.isAtReview) await watched.page.getByRole('button', {name: 'Verbindlich absenden'}).click();
        await watched.page.locator('ozg-form #summary').waitFor();
        const places = await faultyPlaces(watched.page);
        // A fault of a whole (`oneOf`) is said at the question inside that decides it.
        const exact = faults.filter((fault) => !faults.some((other) => other !== fault && isWithin(other, fault)));
        const named = places.filter((place) => exact.some((fault) => isWithin(place, fault)));
        assert.notDeepEqual(named, [], `the messages are at ${places.join(', ')}\n${await watched.story()}`);
        await watched.assertClean([host.origin]);
        counts.heldBack += 1;
      });
    }
  });
}

function note(reasons: ReadonlyMap<Pointer, string>): void {
  for (const reason of reasons.values()) limits.set(reason, (limits.get(reason) ?? 0) + 1);
}

describe('the examples of JSON Forms', () => jsonFormsSchemas().forEach(behavesAsAForm));

const folder = corpusFolder();
describe('forms of public administrations', {skip: folder ? false : 'set CORPUS to the folder of the corpus'}, () => {
  if (folder) corpusSchemas(folder).forEach(behavesAsAForm);
});

it('sends nothing that is held back', () => assert.equal(host.arrived, 0));
