import {isWithin, type Pointer} from '@ozg-forms/core/pointer';
import type {CheckedFile} from '../checked-file.ts';
import type {Rule} from '../rule.ts';
import {danglingReference} from './dangling-reference.ts';
import {definitionShape} from './definition-shape.ts';
import {evilPattern} from './evil-pattern.ts';
import {patternSyntax} from './pattern-syntax.ts';
import {schemaShape} from './schema-shape.ts';

/** Rules that say the same with a reason of their own. */
const exacter = [definitionShape, schemaShape, danglingReference, patternSyntax, evilPattern];

/** Whatever core refuses and no other rule names. */
export const unusable: Rule = {
  name: 'unusable',
  severity: 'error',
  docs: {
    what: 'The form cannot be used at all.',
    why: 'A page shows this fault in place of the form, and the receiver refuses every application.',
    bad: {form: {schema: {type: 'object', unevaluatedProperties: false, allOf: [{$ref: '#'}]}}},
    good: {form: {}},
  },
  *check(file) {
    const {unusable: error} = file;
    if (error && !isNamed(error.pointer, file))
      yield {pointer: error.pointer, message: error.fault, mend: error.remedy};
  },
};

function isNamed(pointer: Pointer, file: CheckedFile): boolean {
  const named = exacter.flatMap((rule) => [...rule.check(file)].map((fault) => fault.pointer));
  return named.some((place) => isWithin(place, pointer) || (pointer !== '' && isWithin(pointer, place)));
}
