/** What examples and walks have reached of all that a form can ask, and what they have not. */
import {optionsOf} from '@ozg-forms/core/schema/options';
import {follows, keyOf, type Condition} from '../survey/condition.ts';
import type {Survey, SurveyedPlace} from '../survey/survey.ts';
import {stateKey, type QuestionState, type Reached} from '../walks/reached.ts';

/** One way that a condition may go. */
export interface CoveredOutcome {
  readonly outcome: Condition;
  readonly isReached: boolean;
}

/** One way that a question may stand. */
export interface CoveredState {
  readonly pattern: string;
  readonly state: QuestionState;
  readonly isReached: boolean;
}

export interface Coverage {
  readonly outcomes: readonly CoveredOutcome[];
  readonly states: readonly CoveredState[];
}

export function coverageOf(survey: Survey, reached: readonly Reached[]): Coverage {
  const outcomes = new Set(reached.flatMap((each) => [...each.outcomes.keys()]));
  const states = new Set(reached.flatMap((each) => [...each.states]));
  const questions = [...survey.places.values()].filter((place) => isQuestion(place, survey));
  return {
    outcomes: survey.outcomes.map((outcome) => ({outcome, isReached: outcomes.has(keyOf(outcome))})),
    states: questions.flatMap((place) =>
      possibleStates(place).map((state) => ({
        pattern: place.pattern,
        state,
        isReached: states.has(stateKey(place.pattern, state)),
      })),
    ),
  };
}

function isQuestion({pattern, parts}: SurveyedPlace, {places}: Survey): boolean {
  if (pattern === '' || parts.length === 0) return false;
  if ([...places.keys()].some((other) => other.startsWith(`${pattern}/`))) return false;
  // A constant is never asked; a choice of one value is.
  return !parts.every(({schema}) => 'const' in schema && schema['const'] !== true && !optionsOf(schema));
}

/** As the schema has it; whether anybody can get there is what coverage shows. */
function possibleStates({parts, requiredWhen}: SurveyedPlace): readonly QuestionState[] {
  const isAlwaysThere = parts.some(({when}) => when.length === 0);
  const isFree = parts.some(({when}) => !requiredWhen.some((demand) => follows(demand, when)));
  return [
    ...(requiredWhen.length > 0 ? ['required' as const] : []),
    ...(isFree ? ['optional' as const] : []),
    ...(isAlwaysThere ? [] : ['not asked' as const]),
  ];
}
