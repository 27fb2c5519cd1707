/** One example of a widget in one state, drawn as a form draws it: from a session, with the real messages. */
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {isRightToLeft} from '@ozg-forms/core/locale';
import {Session} from '@ozg-forms/core/state/session';
import {AnswerEvent} from '@ozg-forms/elements/answer-event';
import type {FormView, Messages} from '@ozg-forms/elements/form-view';
import {applyAction} from '@ozg-forms/elements/form/actions';
import {adoptFinishStyles, messagesOf, sentencesIn} from '@ozg-forms/elements/form/finish';
import {lazyUploads} from '@ozg-forms/elements/form/lazy-uploads';
import {viewFor} from '@ozg-forms/elements/form/view-for';
import {members} from '@ozg-forms/elements/section/members';
import {sheets} from '@ozg-forms/elements/styles/sheets';
import type {Language} from '@ozg-forms/elements/texts/languages';
import type {WidgetExample} from '@ozg-forms/elements/widgets/example';
import {html, render} from 'lit';
import type {ExampleState} from './choices.ts';

const pointer = '/answer';

/** Longer than any label should be; long words show what breaks. */
const longLabel =
  ' – einschließlich aller Angaben zur Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung, soweit sie Ihnen bekannt sind';

export interface SpecimenOptions {
  readonly language: Language;
  readonly tag: string;
  readonly isLong: boolean;
}

/** Whether an example can be in this state: some have no answer to show. */
export function hasState({answer}: WidgetExample, state: ExampleState): boolean {
  return answer !== undefined || state === 'empty' || state === 'wrong';
}

/**
 * Draws into a shadow root of `host`, as `<ozg-form>` does.
 *
 * `host.dataset` tells what tests want to know: `answer` (JSON) and `message`.
 */
export async function showSpecimen(
  host: HTMLElement,
  example: WidgetExample,
  state: ExampleState,
  {language, tag, isLong}: SpecimenOptions,
): Promise<void> {
  const {options, texts, isRequired = true, answer, wrong} = example;
  const title = example.schema.title + (isLong ? longLabel : '');
  const schema = {...example.schema, title, ...(state === 'readOnly' && {readOnly: true})};
  const form = loadForm({
    id: 'specimen',
    version: '1.0.0',
    language: 'de',
    title: 'Beispiel',
    schema: {type: 'object', properties: {answer: schema}, ...(isRequired && {required: ['answer']})},
    pages: [{id: 'page', title: 'Seite', fields: [pointer]}],
    fields: {[pointer]: {...options, widget: example.widget}},
    ...(texts && {texts: {de: {[pointer]: texts}}}),
  });
  const isAnswered = state === 'answered' || state === 'readOnly';
  const session = new Session(form, {language: tag, ...(isAnswered && {answers: {answer}})});
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = sheets.map(({styleSheet}) => styleSheet!);
  adoptFinishStyles(root);
  const view: FormView = viewFor({
    loaded: {form, tag, language},
    session,
    uploads: lazyUploads('/documents', session),
    announce: (text) => (root.querySelector('#status')!.textContent = text),
  });
  const sentences = await sentencesIn(language);
  let messages: Messages = new Map();
  const draw = () => {
    messages = messagesOf(session.state, view.texts, sentences, messages);
    const node = session.field(pointer)!;
    host.dataset['message'] = messages.get(pointer) ?? '';
    host.dataset['answer'] = JSON.stringify((session.state.answers as Record<string, unknown>)['answer']) ?? '';
    render(
      html`<div class="form" lang=${tag} dir=${isRightToLeft(tag) ? 'rtl' : 'ltr'}>
        <div class="members" ${members([node], {view, messages, level: 4})}></div>
        <p id="status" class="visually-hidden" role="status"></p>
      </div>`,
      root,
    );
  };
  root.addEventListener(AnswerEvent.type, (event) => {
    const {pointer: at, action} = event as AnswerEvent;
    applyAction(session, view, at, action);
    draw();
  });
  if (state === 'wrong') {
    if (wrong !== undefined) session.type(pointer, wrong);
    session.reveal();
  }
  draw();
}
