/** A page with one question, drawn as a form draws it: from the session alone. */
import {loadForm} from '@ozg-forms/core/definition/load-form';
import {Session} from '@ozg-forms/core/state/session';
import {html, nothing, render} from 'lit';
import type {AnswerEvent, Action} from '../answer-event.ts';
import '../define.ts';
import {applyAction} from '../form/actions.ts';
import {lazyUploads} from '../form/lazy-uploads.ts';
import {viewFor} from '../form/view-for.ts';
import type {FormView, Messages} from '../form-view.ts';
import {members} from '../section/members.ts';
import {adoptStyles} from '../styles/adopt.ts';
import {begun} from '../styles/begun.ts';
import {sheets} from '../styles/sheets.ts';
import {loadLanguage} from '../texts/languages.ts';

export interface Question {
  /** JSON Schema of the answer. */
  readonly schema: object;
  readonly isRequired?: boolean;
  /** How it is shown: `fields["/answer"]` of the definition. */
  readonly options?: object;
  /** Its words: `texts.de["/answer"]` of the definition. */
  readonly texts?: object;
  /** The answer it begins with. */
  readonly value?: unknown;
  readonly language?: string;
}

export class FieldPage {
  /** What the field told the form, in order. */
  readonly actions: Action[] = [];
  readonly host = document.createElement('main');
  readonly root = this.host.attachShadow({mode: 'open'});
  /** What was said to a screen reader, in order. */
  readonly said: readonly string[];
  readonly session: Session;
  readonly view: FormView;
  #messages: Messages = new Map();

  private constructor(session: Session, view: FormView, said: readonly string[]) {
    this.said = said;
    this.session = session;
    this.view = view;
    adoptStyles(this.root, ...sheets, begun);
    this.root.addEventListener('answer', (event) => {
      const {pointer, action} = event as AnswerEvent;
      this.actions.push(action);
      applyAction(session, view, pointer, action);
      this.#draw();
    });
  }

  /** Opens the page, and waits until it is drawn. */
  static async open({schema, isRequired = true, options, texts, value, language = 'de'}: Question): Promise<FieldPage> {
    const form = loadForm({
      id: 'one-question',
      version: '1.0.0',
      language: 'de',
      title: 'Eine Frage',
      schema: {type: 'object', properties: {answer: schema}, ...(isRequired && {required: ['answer']})},
      pages: [{id: 'page', title: 'Seite', fields: ['/answer']}],
      ...(options && {fields: {'/answer': options}}),
      ...(texts && {texts: {de: {'/answer': texts}}}),
    });
    const spoken = await loadLanguage(language);
    const session = new Session(form, {language, ...(value !== undefined && {answers: {answer: value}})});
    const said: string[] = [];
    const uploads = lazyUploads(new URL('/receiver/', location.href).href, session);
    const view = viewFor({
      loaded: {form, tag: language, language: spoken},
      session,
      uploads,
      announce: (text) => said.push(text),
    });
    const page = new FieldPage(session, view, said);
    document.body.append(page.host);
    page.#draw();
    await page.settled();
    return page;
  }

  close(): void {
    this.host.remove();
  }

  /** Shows a message at the field; an empty one takes it away. */
  async say(message: string): Promise<void> {
    this.#messages = new Map(message === '' ? [] : [['/answer', message]]);
    this.#draw();
    await this.settled();
  }

  /** Waits until what has happened can be seen. */
  async settled(): Promise<void> {
    await new Promise((settle) => setTimeout(settle));
  }

  /** Says something at the field that is no fault; an empty text takes it away. */
  async warn(warning: string): Promise<void> {
    const warnings = new Map(warning === '' ? [] : [['/answer', warning]]);
    this.#messages = Object.assign(new Map(this.#messages), {warnings});
    this.#draw();
    await this.settled();
  }

  /** Waits until the widget is there, with the element it may be made of. */
  async loaded(): Promise<void> {
    for (let waited = 0; this.root.querySelector('[aria-busy]') || !this.control; waited++) {
      if (waited > 200) throw new Error('Waited in vain for a control.');
      await new Promise((settle) => setTimeout(settle, 5));
    }
    await this.settled();
  }

  /** The messages at the field, as they are read. */
  get messages(): readonly string[] {
    return [...this.root.querySelectorAll(':is(.field, fieldset, ozg-file, ozg-upload) > [part="error"]')].map(wordsIn);
  }

  get field(): HTMLElement {
    return this.root.querySelector('ozg-field')!;
  }

  /** The control that labels, links and focus lead to. */
  get control(): HTMLInputElement {
    return this.root.getElementById('field/answer') as HTMLInputElement;
  }

  get controls(): readonly HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('input, select, textarea')];
  }

  /** The answer as the session holds it. */
  get answer(): unknown {
    return (this.session.state.answers as Record<string, unknown>)['answer'];
  }

  /** The words of the label or legend, without what is only for the eye. */
  get label(): string {
    return wordsIn(this.root.querySelector('[part="label"]'));
  }

  /** What is read out after the name of an element, in its order. */
  describes(element: Element): readonly string[] {
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids.map((id) => wordsIn(this.root.getElementById(id)));
  }

  #draw(): void {
    const node = this.session.field('/answer');
    render(
      node
        ? html`<div ${members([node], {view: this.view, messages: this.#messages, level: 2})}></div>
            <button id="after">Weiter</button>`
        : nothing,
      this.root,
    );
  }
}

/** The words of an element as they are read: without line breaks of the template. */
export function wordsIn(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
