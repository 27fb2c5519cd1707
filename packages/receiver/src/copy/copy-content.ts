/**
 * What stands in the copy that a citizen keeps: all that was sent, in the words of the form and
 * in the order of its pages, and what proves that it was received. Nothing here knows PDF.
 */
import type {Form} from '@ozg-forms/core/definition/form';
import {titleKeyOf} from '@ozg-forms/core/definition/untitled-page';
import {FormTexts, type LocalTexts} from '@ozg-forms/core/definition/texts';
import {localeOf} from '@ozg-forms/core/locale';
import {plainLines} from '@ozg-forms/core/markdown/blocks';
import {createQuoting, tellIn} from '@ozg-forms/core/quotes/quoted-form';
import {outlineOf, type OutlinePart} from '@ozg-forms/core/review/outline';
import {pagesOf} from '@ozg-forms/core/state/pages';
import {shapeOf} from '@ozg-forms/core/state/shape';
import {bytesText} from '@ozg-forms/core/validation/sentence';
import {sha256Of} from '../store/hash.ts';
import type {Acceptance} from '../store/store.ts';
import {canonicalJson} from '@ozg-forms/core/canonical-json';
import {copyWordsIn, type SayWord} from './copy-words.ts';

export interface CopyContent {
  /** BCP 47 tag of the language the citizen used. */
  readonly language: string;
  readonly word: SayWord;
  readonly reference: string;
  /** The form's title. */
  readonly title: string;
  /** Label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly pages: readonly CopyPage[];
  readonly documents: readonly CopyDocument[];
  /** What happens next, a paragraph each; empty where the form does not say. */
  readonly next: readonly string[];
}

/** A page of the form, with its questions and answers. */
export interface CopyPage {
  readonly title: string;
  readonly parts: readonly OutlinePart[];
}

export interface CopyDocument {
  /** "Nachweis.pdf (1,2 MB)" */
  readonly name: string;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/**
 * @param form the edition the application was filled in with
 * @param local the town's own words for it
 */
export function copyContentOf(application: Acceptance, form: Form, local: LocalTexts = {}): CopyContent {
  const {reference, submission} = application;
  const {language: tag} = submission;
  const language = localeOf(tag);
  const word = copyWordsIn(tag, form.language);
  const texts = new FormTexts(form, tag, local, tellIn({form, language, word}));
  const quoting = createQuoting(form, local);
  const root = quoting.root(shapeOf(form, submission.answers));
  const pages = quoting.pages(pagesOf(form, root), root).map(({page, isReview, nodes}) => ({
    title: isReview ? word('page.review') : texts.pageTitle(page) || word(titleKeyOf(page)),
    parts: outlineOf(nodes, {form, texts, language, word}),
  }));
  return {
    language: tag,
    word,
    reference,
    title: texts.title || form.id,
    facts: factsOf(application, language, word),
    pages: pages.filter(({parts}) => parts.length > 0),
    documents: submission.attachments.map(({name, size, sha256}) => ({
      name: `${name} (${bytesText(size, language)})`,
      sha256,
    })),
    next: texts.next === undefined ? [] : plainLines(texts.next),
  };
}

function factsOf(
  {reference, receivedAt, receipt, submission}: Acceptance,
  language: string,
  word: SayWord,
): readonly (readonly [string, string])[] {
  const {form, service, reply, answers} = submission;
  const channel = reply && replyWord(reply.channel);
  return [
    [word('reference'), reference],
    [word('receivedAt'), momentIn(language, receivedAt)],
    ...(service?.name === undefined ? [] : [[word('service'), service.name] as const]),
    [word('form'), word('formVersion', {id: form.id, version: form.version})],
    ...(channel === undefined ? [] : [[word('reply'), word(channel)] as const]),
    [word('receiptSha256'), sha256Of(receipt)],
    [word('answersSha256'), sha256Of(canonicalJson(answers))],
  ];
}

function replyWord(channel: string): 'reply.mailbox' | 'reply.email' | 'reply.post' | undefined {
  return channel === 'mailbox' || channel === 'email' || channel === 'post' ? `reply.${channel}` : undefined;
}

/** On the clocks of the country whose law sets the dates. */
function momentIn(language: string, instant: string): string {
  const format = new Intl.DateTimeFormat(language, {dateStyle: 'long', timeStyle: 'long', timeZone: 'Europe/Berlin'});
  return format.format(new Date(instant));
}
