/** Coverage in words, for people and for programs. */
import {wordsOfCondition} from '../survey/condition-words.ts';
import {Labels} from '../survey/labels.ts';
import {phrasesIn} from '../survey/phrases.ts';
import type {QuestionState} from '../walks/reached.ts';
import type {Trial} from './trial.ts';

export interface CoverageReport {
  /** Each outcome of each condition, with the section whose answers decide. */
  readonly conditions: readonly {readonly at: string; readonly words: string; readonly isReached: boolean}[];
  /** Each question with the ways it may stand, and whether it was seen so. */
  readonly questions: readonly {
    readonly pointer: string;
    readonly states: Readonly<Partial<Record<QuestionState, boolean>>>;
  }[];
}

export function coverageReport({survey, coverage}: Trial): CoverageReport {
  const wording = {labels: new Labels(survey, survey.form.language), phrases: phrasesIn('en')};
  const questions = new Map<string, Partial<Record<QuestionState, boolean>>>();
  for (const {pattern, state, isReached} of coverage.states)
    questions.set(pattern, {...questions.get(pattern), [state]: isReached});
  return {
    conditions: coverage.outcomes.map(({outcome, isReached}) => ({
      at: outcome.at,
      words: `${outcome.at || '/'}: ${wordsOfCondition(outcome, wording)}`,
      isReached,
    })),
    questions: [...questions].map(([pointer, states]) => ({pointer, states})),
  };
}
