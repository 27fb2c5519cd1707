/**
 * Answers to questions that nobody asked: left over from a hidden branch, or never in the form.
 *
 * What is asked is worked out from the answers themselves, exactly as in the browser.
 */
import {childOf, type Pointer} from '@ozg-forms/core/pointer';
import type {Violation} from '@ozg-forms/core/validation/violation';

/**
 * Compares the answers that came with those the form would send.
 *
 * @returns one violation of keyword `hidden` for each surplus answer, at the highest place that is surplus
 */
export function surplusAnswers(given: unknown, sent: unknown, pointer: Pointer = ''): Violation[] {
  if (given === undefined) return [];
  // An empty section or list answers nothing; whether it may stand there is the schema's business.
  if (sent === undefined) return isEmpty(given) ? [] : [{pointer, keyword: 'hidden'}];
  if (Array.isArray(given) && Array.isArray(sent)) {
    return given.flatMap((entry, at) => (entry === null ? [] : surplusAnswers(entry, sent[at], childOf(pointer, at))));
  }
  if (!isObject(given) || !isObject(sent)) return [];
  return Object.keys(given).flatMap((key) =>
    surplusAnswers(given[key], Object.hasOwn(sent, key) ? sent[key] : undefined, childOf(pointer, key)),
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
