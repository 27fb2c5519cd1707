/**
 * The browser's validator and Ajv give the same verdict on whatever schema and answers:
 * generated pairs over every keyword, and the examples of all published forms.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Schema} from '@ozg-forms/core/schema/schema';
import {SchemaIndex} from '@ozg-forms/core/schema/schema-index';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {Evaluator} from '@ozg-forms/core/validation/evaluate';
import {formats} from '@ozg-forms/core/validation/formats';
import {compileSchema} from '@ozg-forms/receiver/check/compile-schema';
import {publishedForms} from '../forms/published-forms.ts';
import {answers, closedSchemas, schemas} from './generated-schemas.ts';
import {spelledIn} from './older-spellings.ts';

const seed = Number(process.env['AGREEMENT_SEED'] ?? 20240229);
const schemaCount = 600;
const answersEach = 10;

/** Ajv's verdict; `undefined` where the code it made fails by itself. */
function ajvFor(schema: Schema): (data: unknown) => boolean | undefined {
  const ajv = new Ajv2020({strict: false, formats, validateSchema: false, logger: false});
  const validate = ajv.compile(schema as object);
  return (data) => {
    try {
      return validate(data) === true;
    } catch {
      return undefined;
    }
  };
}

describe(`on generated schemas (seed ${seed})`, () => {
  it(`browser and Ajv agree on ${schemaCount * answersEach} pairs`, (context) => {
    let valid = 0;
    let undecided = 0;
    fc.assert(
      fc.property(schemas, fc.array(answers, {minLength: answersEach, maxLength: answersEach}), (schema, values) => {
        const byAjv = ajvFor(schema);
        const evaluator = new Evaluator(new SchemaIndex(schema), {formats});
        for (const value of values) {
          const verdict = byAjv(value);
          if (verdict) valid++;
          if (verdict === undefined && ++undecided) continue;
          assert.equal(evaluator.isValid(schema, value), verdict, JSON.stringify({schema, value}));
          assert.equal(evaluator.violationsOf(schema, value).length === 0, verdict, 'faults are named exactly then');
        }
      }),
      {seed, numRuns: schemaCount, endOnFailure: true},
    );
    context.diagnostic(`${valid} of ${schemaCount * answersEach} pairs are valid, Ajv fails on ${undecided}`);
    assert.ok(undecided < schemaCount / 10);
    assert.ok(valid > schemaCount && valid < schemaCount * answersEach * 0.9, 'neither all valid nor all invalid');
  });

  for (const draft of [4, 6, 7, 2019, 2020] as const) {
    const count = 80;
    it(`browser and receiver agree on ${count * answersEach} pairs in the words of draft ${draft}`, (context) => {
      let valid = 0;
      fc.assert(
        fc.property(
          schemas,
          fc.array(answers, {minLength: answersEach, maxLength: answersEach}),
          (generated, values) => {
            const schema = spelledIn(draft, generated);
            const judge = compileSchema(schema);
            const evaluator = new Evaluator(new SchemaIndex(schema), {formats});
            for (const value of values) {
              let verdict: boolean;
              try {
                verdict = judge(value);
              } catch {
                continue; // the code that Ajv made fails by itself
              }
              if (verdict) valid++;
              assert.equal(evaluator.isValid(schema, value), verdict, JSON.stringify({schema, value}));
            }
          },
        ),
        {seed: seed + draft, numRuns: count, endOnFailure: true},
      );
      context.diagnostic(`${valid} of ${count * answersEach} pairs are valid`);
      assert.ok(valid > count && valid < count * answersEach * 0.95, 'neither all valid nor all invalid');
    });
  }

  it('what would be sent is what Ajv accepts, wherever it accepts the answers', (context) => {
    let accepted = 0;
    fc.assert(
      fc.property(closedSchemas, fc.array(answers, {minLength: 10, maxLength: 10}), (schema, values) => {
        const byAjv = ajvFor(schema);
        const form = loadForm(schema);
        for (const value of values) {
          if (!byAjv(value)) continue;
          accepted++;
          const {sent} = shapeOf(form, value);
          assert.ok(byAjv(sent), JSON.stringify({schema, value, sent}));
        }
      }),
      {seed, numRuns: 250, endOnFailure: true},
    );
    context.diagnostic(`${accepted} accepted answers`);
    assert.ok(accepted > 200);
  });
});

for (const {folder, definition, examples} of publishedForms) {
  describe(`on the examples of ${folder}`, () => {
    const form = loadForm(definition);
    const byAjv = ajvFor(definition.schema as Schema);

    for (const {name, answers: given} of examples) {
      it(`${name}: browser and Ajv agree, and nothing that is asked is lost`, () => {
        const verdict = byAjv(given);
        assert.equal(form.evaluator.isValid(form.schema, given), verdict);
        assert.equal(form.evaluator.violationsOf(form.schema, given).length === 0, verdict);
        if (verdict) assert.ok(byAjv(shapeOf(form, given).sent));
      });
    }
  });
}
