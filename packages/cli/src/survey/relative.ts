/** Conditions of a place, as far as they are not those of what holds it. */
import {parentOf} from '@ozg-forms/core/pointer';
import {beyond, follows, keyOf, type Conditions} from './condition.ts';
import type {Survey, SurveyedPlace} from './survey.ts';

/** Alternatives under each of which the place is asked, where what holds it is; `always` if one of them asks nothing more. */
export function askedWhen(place: SurveyedPlace, survey: Survey): readonly Conditions[] | 'always' {
  return relative(
    place.parts.map(({when}) => when),
    place,
    survey,
  );
}

/** Alternatives under each of which it has to be answered; none where it may be left out. */
export function demandedWhen(place: SurveyedPlace, survey: Survey): readonly Conditions[] | 'always' {
  return relative(place.requiredWhen, place, survey);
}

function relative(
  whens: readonly Conditions[],
  {pattern}: SurveyedPlace,
  {places}: Survey,
): readonly Conditions[] | 'always' {
  const parent = parentOf(pattern);
  // Conditions on the answers of the parent itself decide about this place, and not about the parent.
  const around = (places.get(parent)?.parts ?? []).map(({when}) => when.filter(({at}) => at !== parent));
  const alternatives = whens.map((when) => {
    const held = around.filter((outer) => follows(outer, when)).sort((a, b) => b.length - a.length);
    return beyond(when, held[0] ?? []);
  });
  if (alternatives.some((when) => when.length === 0)) return 'always';
  return [...new Map(alternatives.map((when) => [when.map(keyOf).join(), when])).values()];
}
