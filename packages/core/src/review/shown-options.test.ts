import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {FormTexts} from '../definition/texts.ts';
import {shapeOf} from '../state/shape.ts';
import {shownOptions} from './shown-options.ts';

const words: Record<string, string> = {yes: 'Ja', no: 'Nein'};

function labels(schema: object): string[] {
  const form = loadForm({properties: {a: schema}});
  const [node] = shapeOf(form, {}).members;
  const texts = new FormTexts(form, 'de');
  return shownOptions(node!, {texts, form, language: 'de', word: (key) => words[key] ?? key}).map(({label}) => label);
}

describe('options without a title', () => {
  for (const [values, expected, reason] of [
    [['yes', 'no'], ['Ja', 'Nein'], 'yes and no of another system'],
    [['NEIN', 'JA'], ['Nein', 'Ja'], 'however they are written'],
    [['on'], ['Ja'], 'a box to tick'],
    [['no', 'se', 'dk'], ['no', 'se', 'dk'], 'Norway is no refusal'],
    [['IN_PROGRESS', 'not_started', 'DONE'], ['In progress', 'Not started', 'DONE'], 'identifiers'],
    [['de_AT', 'A_', '1_2', 'kg'], ['de_AT', 'A_', '1_2', 'kg'], 'everything else as it is'],
  ] as const) {
    it(`are called ${expected.join(', ')}: ${reason}`, () => assert.deepEqual(labels({enum: values}), expected));
  }

  it('give way to the words of an author', () => {
    assert.deepEqual(
      labels({
        oneOf: [
          {const: 'yes', title: 'Gern'},
          {const: 'no', title: 'Lieber nicht'},
        ],
      }),
      ['Gern', 'Lieber nicht'],
    );
  });
});

describe('what allows nothing but null', () => {
  it('is not asked', () => {
    const [node] = shapeOf(loadForm({properties: {a: {type: 'null'}}, required: ['a']}), {}).members;
    assert.equal(node?.kind, 'constant');
    assert.equal(node?.sent, null);
  });
});
