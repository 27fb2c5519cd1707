/** Tries a form: its examples and walks through all of its conditions, in both validators. */
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Profile} from '@ozg-forms/core/definition/profile';
import type {Pointer} from '@ozg-forms/core/pointer';
import type {Example} from '../folder/example-answers.ts';
import type {JsonFile} from '../files/read-json.ts';
import {surveyOf, type Survey} from '../survey/survey.ts';
import {reachedBy} from '../walks/reached.ts';
import {walksThrough, type KeptWalk} from '../walks/walks.ts';
import {differenceOn, faultsOfExample} from './agreement.ts';
import {coverageOf, type Coverage} from './coverage.ts';
import {judgesOf} from './judges.ts';

export interface Trial {
  readonly survey: Survey;
  /** In the order of the examples; no faults for one that is as it says. */
  readonly examples: readonly {readonly example: Example; readonly faults: readonly string[]}[];
  readonly walks: readonly KeptWalk[];
  /** Answers on which the validators differ. */
  readonly differences: readonly {readonly answers: unknown; readonly difference: string}[];
  readonly coverage: Coverage;
}

export interface TrialOptions {
  readonly profile: Profile | undefined;
  readonly now: Date;
  readonly onRuleFailure: (place: Pointer) => void;
}

/** @throws UnusableFileError when the form cannot be used */
export function trialOf(file: JsonFile, examples: readonly Example[], options: TrialOptions): Trial {
  const judges = judgesOf(file, options);
  const survey = surveyOf(loadForm(file.json));
  const {form} = survey;
  const walks = walksThrough({
    survey,
    today: options.now.toISOString().slice(0, 10),
    faultsOf: (answers) => judges.browser(answers).violations,
  });
  const shape = form.createShaper();
  const ofExamples = examples.map(({answers}) =>
    reachedBy(shape({answers, branches: new Map(), emptied: new Set()}), survey),
  );
  const differences = walks.flatMap(({answers}) => {
    const difference = differenceOn(answers, judges);
    return difference === undefined ? [] : [{answers, difference}];
  });
  return {
    survey,
    examples: examples.map((example) => ({example, faults: faultsOfExample(example, judges)})),
    walks,
    differences,
    coverage: coverageOf(survey, [...ofExamples, ...walks.map(({reached}) => reached)]),
  };
}
