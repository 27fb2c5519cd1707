/**
 * Every widget by keyboard alone: from a fault to an answer, to another one, and back to none, and out again.
 *
 * `ENGINE` names the browser; without it this is Chromium.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {widgetExamples} from '@ozg-forms/elements/widgets/examples';
import {startTown, type Town} from '../../e2e/support/town.ts';
import type {Engine, EngineName} from '../../tools/engines/engine.ts';
import {startEngine} from '../../tools/engines/engines.ts';
import {playedElsewhere, widgetScripts, type WidgetScript} from './scripts.ts';
import {SpecimenUser} from './specimen-user.ts';

const name = (process.env['ENGINE'] ?? 'chromium') as EngineName;
const folder = mkdtempSync(join(tmpdir(), 'ozg-widgets-'));
const file = join(folder, 'bild.gif');
writeFileSync(file, Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'));

let town: Town;
let engine: Engine;

before(async () => {
  town = await startTown();
  engine = await startEngine(name);
});

after(async () => {
  await engine?.close();
  await town?.close();
  rmSync(folder, {recursive: true});
});

it('has a script for every widget', () => {
  const scripted = widgetScripts.map(({example}) => exampleOf(example).widget);
  assert.deepEqual(
    [...new Set([...scripted, ...playedElsewhere])].sort(),
    [...new Set(widgetExamples.map(({widget}) => widget))].sort(),
  );
});

describe(`by keyboard alone in ${name}`, {concurrency: name === 'chromium' ? 3 : 1}, () => {
  const chosen = process.env['WIDGETS']?.split(',');
  for (const script of widgetScripts.filter(({example}) => chosen?.includes(example) ?? true)) {
    it(`${script.example} is answered, changed, cleared and left`, async () => {
      const tab = await engine.open();
      try {
        await play(script, new SpecimenUser(tab, script.example, file));
      } finally {
        await tab.close();
      }
    });
  }
});

async function play(script: WidgetScript, user: SpecimenUser): Promise<void> {
  const {widget, isRequired = true} = exampleOf(script.example);
  await user.arrive(town.town, widget);
  await user.until('shows its fault', ({message}) => message !== '' || !isRequired);
  await user.act(script.differsIn?.[name]?.fill ?? script.fill);
  await user.until('takes the answer', ({answer, message}) => isAnswer(answer, script.answer) && message === '');
  if (script.change) {
    await user.act(script.change);
    await user.until('takes another one', ({answer, message}) => isAnswer(answer, script.changed) && message === '');
  }
  if (script.clear) {
    await user.act(script.clear);
    await user.until('is empty again', ({answer}) => isAnswer(answer, script.cleared));
  }
  await user.leave();
  await user.until('says what is missing', ({message}) => (message !== '') === (!!script.clear && isRequired));
}

function isAnswer(json: string, wanted: unknown): boolean {
  if (wanted === undefined) return json === '';
  const answer: unknown = json === '' ? undefined : JSON.parse(json);
  if (wanted instanceof RegExp) return typeof answer === 'string' && wanted.test(answer);
  try {
    assert.deepEqual(answer, wanted);
    return true;
  } catch {
    return false;
  }
}

function exampleOf(name: string) {
  const example = widgetExamples.find((each) => each.name === name);
  assert.ok(example, `there is no example "${name}"`);
  return example;
}
