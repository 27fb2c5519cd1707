/** The forms of this repository, judged by the receiver: every example gets the verdict it names. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Profile} from '@ozg-forms/core/definition/profile';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import {documentsIn} from '@ozg-forms/core/state/documents';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {sha256Of} from '../store/hash.ts';
import {compileForm} from './form-check.ts';

interface Example {
  readonly description: string;
  readonly answers: Submission['answers'];
  readonly violations?: readonly {readonly pointer: string; readonly keyword: string}[];
}

const formsFolder = new URL('../../../../forms/', import.meta.url);
const now = new Date('2025-01-01T12:00:00Z');
/** A town that all forms can be judged in. */
const profile = JSON.parse(readFileSync(new URL('../demo/musterstadt/profile.json', formsFolder), 'utf8')) as Profile;

// Beside the forms lie parts of them and the catalogue.
const folders = readdirSync(formsFolder).filter((name) => existsSync(new URL(`${name}/form.json`, formsFolder)));

for (const id of folders) {
  const folder = new URL(`${id}/`, formsFolder);
  const bytes = readFileSync(new URL('form.json', folder));
  const onRuleFailure = (_form: unknown, place: string) => assert.fail(`${place} cannot be evaluated`);
  const check = compileForm({id, bytes, sha256: sha256Of(bytes)}, {profile, onRuleFailure});

  describe(`examples of ${id}`, () => {
    for (const name of readdirSync(new URL('examples/', folder))) {
      const example = JSON.parse(readFileSync(new URL(`examples/${name}`, folder), 'utf8')) as Example;
      const {answers, description, violations = []} = example;

      it(`${name}: ${description}`, () => {
        const documents = documentsIn(shapeOf(check.form, answers), check.form);
        const submission: Submission = {
          form: {id, version: check.form.version, sha256: sha256Of(bytes)},
          language: 'de',
          answers,
          attachments: documents.map(({reference, pointer}) => ({...reference, pointer})),
          startedAt: now.toISOString(),
          runtime: 'ozg-forms/1.0.0',
        };
        const found = check.violationsOf(submission, now);
        const words = ({pointer, keyword}: {pointer: string; keyword: string}) => `${pointer} ${keyword}`;
        assert.deepEqual(found.map(words).sort(), violations.map(words).sort());
        for (const {message} of check.spoken(found, submission)) assert.match(message, /\S.*[.:!?]?/);
      });
    }
  });
}
