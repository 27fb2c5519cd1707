/** Who is measured. A further one is a folder under `contestants`, and a line here. */
import type {Section} from './form.ts';
import {jsonFormsForm} from './contestants/json-forms/form.ts';
import {ourForm} from './contestants/ours/form.ts';
import {rjsfForm} from './contestants/rjsf/form.ts';
import {staticForm} from './contestants/static/form.ts';
import {surveyForm} from './contestants/survey-js/form.ts';

export interface Contestant {
  /** Name of its folder, and of its place on the server. */
  readonly id: string;
  readonly title: string;
  /** The page that a person's browser opens, with so many questions. */
  readonly pageFor: (questions: number) => string;
  /** The measured form in its own format. */
  readonly formFor: (sections: readonly Section[]) => string;
  /** Whether its pages are put together by the bundler; ours come from our own build. */
  readonly isBundled: boolean;
}

export const ours: Contestant = {
  id: 'ours',
  title: 'ozg-form',
  pageFor: (questions) => `${questions}.html`,
  formFor: ourForm,
  isBundled: false,
};

export const byHand: Contestant = {
  id: 'static',
  title: 'static, by hand',
  pageFor: (questions) => `${questions}.html`,
  formFor: staticForm,
  isBundled: false,
};

const peerPage = (questions: number) => `index.html?open=${questions}`;

export const peers: readonly Contestant[] = [
  {id: 'rjsf', title: 'RJSF', pageFor: peerPage, formFor: rjsfForm, isBundled: true},
  {id: 'json-forms', title: 'JSON Forms', pageFor: peerPage, formFor: jsonFormsForm, isBundled: true},
  {id: 'survey-js', title: 'SurveyJS', pageFor: peerPage, formFor: surveyForm, isBundled: true},
];
