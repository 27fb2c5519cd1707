/** Which places stand on which page, whatever the answers: sections and lists before what is inside of them. */
import type {Page} from '@ozg-forms/core/definition/form-definition';
import {isWithin, parentOf} from '@ozg-forms/core/pointer';
import type {Survey, SurveyedPlace} from '../survey/survey.ts';

export interface PrintedPlace {
  readonly place: SurveyedPlace;
  /** How many sections and lists are around it. */
  readonly depth: number;
}

export function placesOn(page: Page, survey: Survey): readonly PrintedPlace[] {
  const {places, form} = survey;
  const printed = new Map<string, PrintedPlace>();
  const print = (pattern: string): void => {
    const place = places.get(pattern);
    // Entries and the whole have no words of their own.
    if (place?.parts.length && pattern !== '' && !pattern.endsWith('/*') && !printed.has(pattern))
      printed.set(pattern, {place, depth: sectionsAround(pattern).length});
  };
  for (const field of page.fields) {
    // A section says under which condition its members are asked, also where a page names them one by one.
    for (const around of sectionsAround(field)) print(around);
    for (const pattern of ordered(field, survey))
      if (pattern === field || !placedElsewhere(pattern, field, form.placed)) print(pattern);
  }
  return [...printed.values()];
}

function sectionsAround(pattern: string): readonly string[] {
  const parent = parentOf(pattern);
  if (parent === '') return [];
  return [...sectionsAround(parent), ...(parent.endsWith('/*') ? [] : [parent])];
}

/** A place and everything inside of it; a follow-up question stands behind the one that triggers it. */
function ordered(pattern: string, survey: Survey): readonly string[] {
  const members = [...survey.places.keys()].filter((other) => other !== '' && parentOf(other) === pattern);
  const first = (survey.form.fields[pattern]?.order ?? []).map((name) => `${pattern}/${name}`);
  const all = [...new Set([...first.filter((name) => members.includes(name)), ...members])];
  return [pattern, ...all.flatMap((member) => ordered(member, survey))];
}

/** Whether a page names the place, or something around it within `field`, for itself. */
function placedElsewhere(pattern: string, field: string, placed: ReadonlySet<string>): boolean {
  for (let place = pattern; place !== field && isWithin(place, field); place = parentOf(place))
    if (placed.has(place)) return true;
  return false;
}
