import {lastKeyOf} from '@ozg-forms/core/pointer';
import {nearest} from '../../terminal/suggestion.ts';
import {nearestPlace} from '../nearest-place.ts';
import type {CheckedFile} from '../checked-file.ts';
import {askedFurther} from '../example-schemas.ts';
import type {Impossible} from '../conditions.ts';
import {listing} from '../listing.ts';
import type {Fault, Rule} from '../rule.ts';

export const unreachableBranch: Rule = {
  name: 'unreachable-branch',
  severity: 'error',
  docs: {
    what: 'A condition can never be true: it wants a value that nobody can choose, or contradicts one around it.',
    why: 'The questions inside of it are never asked, although the definition looks as if they were.',
    bad: {form: {schema: conditional('zugezogen')}},
    good: {form: {schema: conditional('zuzug')}},
  },
  *check(file) {
    for (const impossible of file.conditions?.impossible ?? []) yield faultFrom(impossible, file);
  },
};

function conditional(wanted: string): object {
  return askedFurther({properties: {herkunft: {const: wanted}}, required: ['herkunft']});
}

function faultFrom(
  {wanted, condition, options, outer, isUnknown}: Impossible,
  {questions, source}: CheckedFile,
): Fault {
  const {pattern, values, place} = wanted;
  if (isUnknown) {
    const near = nearestPlace(
      pattern,
      questions.map((question) => question.pattern),
    );
    return {
      pointer: place,
      message: `Nothing is asked at "${pattern}", so the condition is never true.`,
      mend: near === undefined ? 'Name a question that is asked.' : `Look at "${lastKeyOf(near)}" if that is meant.`,
    };
  }
  if (outer) {
    const {line} = source.position(source.spanOf(outer.place).offset);
    return {
      pointer: place,
      message: `This is never true: here "${pattern}" has to be ${listing(values, 'or')}, and around it, in line ${line}, ${listing(outer.values, 'or')}.`,
      mend: 'Move the condition out of the other one, or let both want the same.',
    };
  }
  const meant = values.length === 1 ? nearestOption(values[0], options ?? []) : undefined;
  const near = meant === undefined ? undefined : JSON.stringify(meant);
  return {
    pointer: values.length === 1 ? place : condition,
    message: `${listing(values, 'or')} can never be the answer at "${pattern}": ${listing(options ?? [], 'and')} can.`,
    mend:
      near === undefined
        ? 'Name one of these values, or offer the value.'
        : `Write ${near} if that is meant, or offer the value.`,
    ...(near !== undefined && place.endsWith('/const') && {suggestion: near}),
  };
}

// "true" may well be meant to be true.
function nearestOption(value: unknown, options: readonly unknown[]): unknown {
  const near = nearest(String(value), options.map(String));
  return options.find((option) => String(option) === near);
}
