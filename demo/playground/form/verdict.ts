/** What would become of the answers if they were sent now: the application, and what a receiver would object to. */
import {FormTexts} from '@ozg-forms/core/definition/texts';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import {documentsIn} from '@ozg-forms/core/state/documents';
import {Session} from '@ozg-forms/core/state/session';
import {createRules} from '@ozg-forms/core/validation/rules';
import {sentenceFor} from '@ozg-forms/core/validation/sentence';
import {sha256Of} from '@ozg-forms/elements/form/sources';
import {today} from '@ozg-forms/elements/form/today';
import {loadLanguage} from '@ozg-forms/elements/texts/languages';
import type {GoodForm} from './examined.ts';
import {profile} from './profile.ts';

export interface Objection {
  readonly pointer: string;
  /** As the citizen would read it. */
  readonly sentence: string;
}

/** @param language BCP 47 tag in which the citizen reads */
export async function objectionsTo(answers: unknown, good: GoodForm, language: string): Promise<readonly Objection[]> {
  const {tag, sentences} = await loadLanguage(language);
  const templates = await sentences();
  const {state} = sessionWith(answers, good, language);
  const texts = new FormTexts(good.form, language);
  return state.violations.map((violation) => ({
    pointer: violation.pointer,
    sentence: sentenceFor(violation, state.root, texts, {language: tag, templates}),
  }));
}

/** The body that a receiver would get. */
export async function applicationOf(
  answers: unknown,
  good: GoodForm,
  {language, channel}: {readonly language: string; readonly channel: string | undefined},
): Promise<Submission> {
  const {form, text} = good;
  const {state} = sessionWith(answers, good, language);
  return {
    form: {id: form.id, version: form.version, sha256: await sha256Of(new TextEncoder().encode(text))},
    region: profile.ars,
    language,
    answers: answers as Submission['answers'],
    attachments: documentsIn(state.root, form).map(({pointer, reference}) => ({...reference, pointer})),
    ...(channel !== undefined && {reply: {digitalDecision: channel !== 'post', channel}}),
    startedAt: new Date().toISOString(),
    runtime: 'ozg-forms/playground',
  };
}

function sessionWith(answers: unknown, {form}: GoodForm, language: string): Session {
  const context = {today: today(), profile: profile as unknown as Record<string, unknown>};
  const session = new Session(form, {answers, language, context});
  if (form.rules.length > 0 || Object.keys(form.computed).length > 0) session.useRules(createRules(form), context);
  return session;
}
