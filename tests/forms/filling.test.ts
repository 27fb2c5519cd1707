/**
 * Each form of the catalogue in Chromium, under the strict policy, as a citizen fills it in: what the receiver
 * stores of a valid example is that example, and an invalid one is held back with the message at its field.
 *
 * One example of each verdict a form, by mouse. `EXAMPLES=all` takes all of them, the valid ones by keyboard.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Form} from '@ozg-forms/core/definition/form';
import {isWithin, type Pointer} from '@ozg-forms/core/pointer';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {createRules} from '@ozg-forms/core/validation/rules';
import {today} from '@ozg-forms/elements/form/today';
import {axeViolations} from '../accessibility/axe.ts';
import {openPage, startBrowser, type Watched} from '../e2e/support/browser.ts';
import {startTown, type Town} from '../e2e/support/town.ts';
import {faultyPlaces} from '../real-schemas/form-page.ts';
import {byKeys, byMouse} from '../real-schemas/hand.ts';
import {Person} from '../real-schemas/person.ts';
import {reachablePart} from '../real-schemas/reachable.ts';
import {openInTown} from './in-town.ts';
import {Papers, withoutIds} from './papers.ts';
import {bySize, publishedForms, readRepositoryJson, type Example} from './published-forms.ts';

const takesAll = process.env['EXAMPLES'] === 'all';
const profile = readRepositoryJson('demo/musterstadt/profile.json') as Record<string, unknown>;
const papers = new Papers();
/** Reference → what has to be stored under it. */
const sent = new Map<string, {readonly folder: string; readonly answers: unknown}>();

let town: Town;
let browser: Browser;
let watched: Watched;

before(async () => {
  town = await startTown();
  browser = await startBrowser();
  watched = await openPage(browser);
});

after(async () => {
  await browser.close();
  await town.close();
  papers.remove();
});

for (const {folder, definition, examples} of publishedForms) {
  const form = loadForm(definition);

  describe(`forms/${folder}`, () => {
    for (const {name, answers} of largest(examples.filter(({valid}) => valid))) {
      it(`takes ${name} through its controls, and axe finds nothing on the way`, async () => {
        await openInTown(watched.page, town, folder);
        const person = personWith(form, answers, assertAccessible);
        const {missing, nameless, refused, isAtReview} = await person.fillIn();
        assert.deepEqual({missing, nameless, refused}, {missing: [], nameless: [], refused: []}, await watched.story());
        assert.ok(isAtReview, await watched.story());
        const reference = await person.send();
        assert.ok(reference !== undefined, await watched.story());
        await assertAccessible('receipt');
        sent.set(reference, {folder, answers: papers.asStored(answers)});
        await watched.assertClean([town.town]);
      });
    }

    const wrong = examples.filter(({valid}) => !valid).map((example) => ({...example, ...givenOf(form, example)}));
    for (const {name, reasons} of wrong.filter(({faults}) => faults.length === 0))
      it(`cannot even be given ${name}: ${reasons.join(' ')}`, () => assert.notDeepEqual(reasons, []));

    for (const {name, given, faults} of soonest(
      wrong.filter((example) => example.faults.length > 0),
      form,
    )) {
      const [first, ...more] = faults;
      it(`holds back ${name}, with a message at ${first}${more.length > 0 ? ' and further places' : ''}`, async () => {
        await openInTown(watched.page, town, folder);
        const person = personWith(form, given);
        const {refused, isAtReview} = await person.fillIn();
        const isMet = (place: Pointer) => faults.some((fault) => isWithin(fault, place) || isWithin(place, fault));
        // Without a file that was refused the rest may be in order.
        if (refused.some(isMet)) return;
        if (isAtReview) assert.equal(await person.send(), undefined);
        const places = await faultyPlaces(watched.page);
        assert.ok(places.some(isMet), `${places.join(', ')}\n${await watched.story()}`);
        await watched.assertClean([town.town]);
      });
    }
  });
}

it('has stored exactly what was given', () => {
  const stored = town
    .exported()
    .map(({reference, formId, answers}) => [reference, {folder: formId, answers: withoutIds(answers)}]);
  assert.ok(sent.size >= publishedForms.length);
  assert.deepEqual(Object.fromEntries(stored), Object.fromEntries(sent));
});

async function assertAccessible(title: string): Promise<void> {
  assert.deepEqual(await axeViolations(watched.page), [], title);
}

function personWith(form: Form, answers: unknown, lookAt?: (title: string) => Promise<void>): Person {
  const hand = takesAll ? byKeys : byMouse;
  return new Person(watched.page, form, answers, {hand, fileOf: papers.fileOf, ...(lookAt && {lookAt})});
}

/** What of an invalid example a person can give at all, and what is then wrong with it. */
function givenOf(form: Form, {answers}: Example) {
  const {answers: given, reasons} = reachablePart(form, answers);
  const root = shapeOf(form, given);
  const bySchema = form.evaluator.violationsOf(form.schema, root.sent);
  const rules = createRules(form, (error) => assert.fail(error));
  const found = bySchema.length > 0 ? bySchema : rules.violations(root, {today: today(), profile});
  return {given, faults: found.map(({pointer}) => pointer), reasons: [...new Set(reasons.values())]};
}

function largest(examples: readonly Example[]): readonly Example[] {
  return takesAll ? examples : examples.toSorted(bySize).slice(-1);
}

/** All, or the one that is held back on the earliest page for a single reason. */
function soonest<Some extends {readonly faults: readonly Pointer[]}>(
  wrong: readonly Some[],
  form: Form,
): readonly Some[] {
  const pageOf = ({faults}: Some) =>
    form.pages.findIndex(({fields}) => fields.some((field) => isWithin(faults[0]!, field)));
  const single = wrong.filter(({faults}) => faults.length === 1);
  return takesAll ? wrong : single.toSorted((a, b) => pageOf(a) - pageOf(b)).slice(0, 1);
}
