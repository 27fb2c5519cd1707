/** The examples of every form get the verdict they name, from each of the two validators. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv2020, type ErrorObject} from 'ajv/dist/2020.js';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {childOf} from '@ozg-forms/core/pointer';
import {nodeAt} from '@ozg-forms/core/state/field-node';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {formats} from '@ozg-forms/core/validation/formats';
import {createRules} from '@ozg-forms/core/validation/rules';
import {publishedForms, readRepositoryJson, type Example} from './forms/published-forms.ts';

// Examples are valid or not on every day; a fixed one keeps the test the same for ever.
// Fees are those of the demo town.
const context = {
  today: '2025-01-01',
  profile: readRepositoryJson('demo/musterstadt/profile.json') as Record<string, unknown>,
};
const ajv = new Ajv2020({strict: true, allErrors: true, formats});

for (const {folder, definition, examples} of publishedForms) {
  const validate = ajv.compile(definition.schema);
  const form = loadForm(definition);
  const rules = createRules(form, (error) => assert.fail(error));

  /** What this project's own validator and the form's rules find, in the words of the examples. */
  const violationsIn = (answers: Example['answers']): string[] => {
    const root = shapeOf(form, answers);
    const bySchema = form.evaluator.violationsOf(form.schema, answers).flatMap((violation) => {
      if (!isLeftover(violation.keyword)) return [violation];
      // A branch that fails elsewhere declares nothing, as the standard has it; its questions are asked all the same.
      return nodeAt(root, violation.pointer) ? [] : [{...violation, keyword: 'hidden'}];
    });
    // Rules compare answers that are what the schema says; before that they have nothing to go by.
    const byRules = bySchema.length > 0 ? [] : rules.violations(root, context);
    return [...bySchema, ...byRules].map(inWords);
  };

  describe(`examples of ${folder}`, () => {
    it('show answers that pass and answers that fail', () => {
      assert.ok(examples.some(({valid}) => valid));
      assert.ok(examples.some(({valid}) => !valid));
    });

    for (const example of examples) {
      const {name, description, valid, answers, violations = []} = example;
      const named = violations.map(inWords);
      const bySchema = violations.filter(({keyword}) => keyword !== 'rule').map(inWords);

      it(`${name}: ${description}`, () => {
        assert.equal(valid, named.length === 0, 'names violations exactly when it is invalid');
        assert.equal(validate(answers), bySchema.length === 0, 'by Ajv');
        const found = new Set((validate.errors ?? []).map(ajvErrorInWords));
        assert.deepEqual(
          bySchema.filter((violation) => !found.has(violation)),
          [],
          'Ajv finds what is named',
        );
        assert.deepEqual(
          violationsIn(answers).sort(),
          named.sort(),
          'the own validator finds what is named and no more',
        );
      });
    }
  });
}

function inWords({pointer, keyword}: {readonly pointer: string; readonly keyword: string}): string {
  return `${pointer} ${keyword}`;
}

function isLeftover(keyword: string): boolean {
  return keyword === 'unevaluatedProperties' || keyword === 'additionalProperties';
}

/** Ajv points at the object that lacks or exceeds a member, the examples at the member. */
function ajvErrorInWords({instancePath, keyword, params}: ErrorObject): string {
  const member: unknown = params['missingProperty'] ?? params['unevaluatedProperty'] ?? params['additionalProperty'];
  const pointer = typeof member === 'string' ? childOf(instancePath, member) : instancePath;
  return `${pointer} ${isLeftover(keyword) ? 'hidden' : keyword}`;
}
