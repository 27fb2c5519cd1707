/** The examples of every form get the verdict they name, from each of the two validators. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv2020, type ErrorObject} from 'ajv/dist/2020.js';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {childOf} from '@ozg-forms/core/pointer';
import {nodeAt} from '@ozg-forms/core/state/field-node';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {formats} from '@ozg-forms/core/validation/formats';
import {publishedForms, type Example} from './forms/published-forms.ts';

const ajv = new Ajv2020({strict: true, allErrors: true, formats});

for (const {folder, definition, examples} of publishedForms) {
  const validate = ajv.compile(definition.schema);
  const form = loadForm(definition);

  /** What this project's own validator finds, in the words of the examples. */
  const violationsIn = (answers: Example['answers']): string[] => {
    const root = shapeOf(form, answers);
    return form.evaluator.violationsOf(form.schema, answers).flatMap(({pointer, keyword}) => {
      if (!isLeftover(keyword)) return [`${pointer} ${keyword}`];
      // A branch that fails elsewhere declares nothing, as the standard has it; its questions are asked all the same.
      return nodeAt(root, pointer) ? [] : [`${pointer} hidden`];
    });
  };

  describe(`examples of ${folder}`, () => {
    it('show answers that pass and answers that fail', () => {
      assert.ok(examples.some(({valid}) => valid));
      assert.ok(examples.some(({valid}) => !valid));
    });

    for (const example of examples) {
      const {name, description, valid, answers} = example;
      const named = namedBySchema(example);
      const passesSchema = valid || named.length === 0;

      it(`${name}: ${description}`, () => {
        assert.equal(valid, (example.violations ?? []).length === 0, 'names violations exactly when it is invalid');
        assert.equal(validate(answers), passesSchema, 'by Ajv');
        const found = new Set((validate.errors ?? []).map(inOurWords));
        assert.deepEqual(
          named.filter((violation) => !found.has(violation)),
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

/** What the schema must find; rules are held against the answers elsewhere. */
function namedBySchema({violations = []}: Example): string[] {
  return violations.filter(({keyword}) => keyword !== 'rule').map(({pointer, keyword}) => `${pointer} ${keyword}`);
}

function isLeftover(keyword: string): boolean {
  return keyword === 'unevaluatedProperties' || keyword === 'additionalProperties';
}

/** Ajv points at the object that lacks or exceeds a member, the examples at the member. */
function inOurWords({instancePath, keyword, params}: ErrorObject): string {
  const member: unknown = params['missingProperty'] ?? params['unevaluatedProperty'] ?? params['additionalProperty'];
  const pointer = typeof member === 'string' ? childOf(instancePath, member) : instancePath;
  return `${pointer} ${isLeftover(keyword) ? 'hidden' : keyword}`;
}
