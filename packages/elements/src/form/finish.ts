/**
 * What a form needs once somebody has begun: messages at faults, checking, sending, the
 * receipt. Loaded right after the first page is on the screen, so that the way there stays
 * short.
 */
import type {SentenceLanguage} from '@ozg-forms/core/validation/sentence';
import {httpAdapter} from '@ozg-forms/delivery/http-adapter';
import {adoptStyles} from '../styles/adopt.ts';
import {begun} from '../styles/begun.ts';
import {review} from '../styles/review.ts';
import {steps} from '../styles/steps.ts';
import {surroundings} from '../styles/surroundings.ts';
import type {Language} from '../texts/languages.ts';

export {linksView} from './links-view.ts';
export {messagesOf, summaryOf} from './messages.ts';
export {receiptView} from './receipt-view.ts';
export {replyView} from './reply-view.ts';
export {reviewView} from './review-view.ts';
export {dispatch} from './dispatch.ts';
export {stepsView} from './step-list.ts';
export {strayWarningsView} from './stray-warnings.ts';
export {summaryView} from './summary-view.ts';
export {Walk} from './walk.ts';

/** Delivery by the endpoint contract. */
export const deliveryTo = (endpoint: string) => httpAdapter({endpoint});

/** Loads how faults are said in a language. */
export async function sentencesIn({tag, sentences}: Language): Promise<SentenceLanguage> {
  return {language: tag, templates: await sentences()};
}

/** Adds the look of these pages to the form's root. */
export function adoptFinishStyles(root: ShadowRoot): void {
  adoptStyles(root, begun, review, steps, surroundings);
}
