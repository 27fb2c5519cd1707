/**
 * Violations with their sentences, in the language the citizen used: the author's own words where
 * there are some, otherwise the same templates the browser uses.
 */
import {readdirSync, readFileSync} from 'node:fs';
import type {Form} from '@ozg-forms/core/definition/form';
import {fallbacksOf, FormTexts, type LocalTexts} from '@ozg-forms/core/definition/texts';
import {localeOf} from '@ozg-forms/core/locale';
import type {ProblemViolation} from '@ozg-forms/core/protocol/problem';
import {createQuoting, tellIn} from '@ozg-forms/core/quotes/quoted-form';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {sentenceFor, type SentenceLanguage} from '@ozg-forms/core/validation/sentence';
import type {Violation} from '@ozg-forms/core/validation/violation';
import {copyWordsIn} from '../copy/copy-words.ts';
import {sentencesFolder} from '../core-files.ts';

const languages: ReadonlyMap<string, SentenceLanguage> = new Map(
  readdirSync(sentencesFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const language = name.slice(0, -'.json'.length);
      const templates = JSON.parse(readFileSync(new URL(name, sentencesFolder), 'utf8')) as Record<string, string>;
      return [language, {language, templates}];
    }),
);

/**
 * @param wanted BCP 47 tag; a language without sentences falls back to the form's, and at last to German
 * @param local the town's own words for the form, as the browser shows them
 */
export function spokenIn(
  wanted: string,
  violations: readonly Violation[],
  root: FieldNode,
  form: Form,
  local: LocalTexts = {},
): readonly ProblemViolation[] {
  const tags = [...fallbacksOf(wanted), ...fallbacksOf(form.language), 'de'];
  const language = tags.map((tag) => languages.get(tag)).find((found) => found !== undefined)!;
  const tell = tellIn({form, language: localeOf(wanted), word: copyWordsIn(wanted, form.language)});
  const texts = new FormTexts(form, wanted, local, tell);
  const quoted = createQuoting(form, local).root(root);
  return violations.map((violation) => ({
    pointer: violation.pointer,
    keyword: violation.keyword,
    message: sentenceFor(violation, quoted, texts, language),
  }));
}
