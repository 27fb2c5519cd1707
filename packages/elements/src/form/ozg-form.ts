import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {FormTexts} from '@ozg-forms/core/definition/texts';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {Session} from '@ozg-forms/core/state/session';
import type {State} from '@ozg-forms/core/state/state';
import type {SentenceLanguage} from '@ozg-forms/core/validation/sentence';
import {AnswerEvent} from '../answer-event.ts';
import {formEvent} from '../events.ts';
import {idOf, type FormView, type Messages} from '../form-view.ts';
import {place} from '../section/place.ts';
import {sheets} from '../styles/sheets.ts';
import {applyAction} from './actions.ts';
import {brokenView, type Broken} from './broken-view.ts';
import {linksView, progressView} from './frame-view.ts';
import {load, LoadError, type LoadedForm} from './loading.ts';
import type {SummaryEntry} from './messages.ts';
import {pageInAddress, pushPage, replacePage} from './page-address.ts';
import {channelsOf} from './channels.ts';
import type {Outcome, Sending} from './sending.ts';
import {today} from './today.ts';
import {viewFor} from './view-for.ts';

type Finish = typeof import('./finish.ts') & {readonly sentences: SentenceLanguage};

/**
 * An application to a public authority, from its definition to the receipt.
 *
 * What stands inside of the tag is shown until the form is there, and stays when the form
 * cannot be shown.
 *
 * @element ozg-form
 * @attr {string} src - Address of the form definition (JSON).
 * @attr {string} profile - Address of the town's profile (JSON).
 * @attr {string} endpoint - Where applications go; the profile's `endpoint` unless given.
 * @attr {string} language - BCP 47 tag; the page's own language unless given.
 * @fires {CustomEvent} ozg-ready - The form can be filled in.
 * @fires {CustomEvent} ozg-change - An answer changed; `detail.pointer` says which.
 * @fires {CustomEvent} ozg-page - Another page is shown, or its faults are.
 * @fires {CustomEvent} ozg-submitted - The application is stored; `detail.reference` names it.
 * @fires {CustomEvent} ozg-error - The form is broken, a rule failed, or sending did not succeed.
 * @slot - What to show without the form: a link to a paper form, a telephone number.
 * @csspart page - The present page.
 * @csspart progress - "Schritt 2 von 5" and its bar.
 * @csspart summary - The list of faults above the page.
 * @csspart field - One question with everything that belongs to it.
 * @csspart label - The words of a question.
 * @csspart input - A native control.
 * @csspart hint - The sentence below a label.
 * @csspart error - The message at a field.
 * @csspart review - All answers for checking.
 * @csspart receipt - The page after sending.
 * @cssprop [--ozg-color-action=#003064] - Buttons, links and what is chosen.
 * @cssprop [--ozg-color-error=#b3261e] - Faults.
 * @cssprop [--ozg-font=inherit] - Font family.
 * @cssprop [--ozg-radius=4px] - Rounding of corners.
 */
export class OzgForm extends LitElement {
  static override readonly styles = sheets;

  /** Address of the form definition. */
  @property() src = '';

  /** Address of the town's profile. */
  @property({attribute: 'profile'}) profileSrc = '';

  /** Where applications go. */
  @property() endpoint = '';

  /** BCP 47 tag of the language. */
  @property() language = '';

  /** A definition as an object, instead of `src`. */
  @property({attribute: false}) definition: unknown = undefined;

  /** A profile as an object, instead of its address. */
  @property({attribute: false}) profile: Profile | undefined = undefined;

  @state() private loaded: LoadedForm | undefined;
  @state() private broken: Broken | undefined;
  @state() private sending: Sending = {state: 'filling'};
  @state() private channel: string | undefined;
  @state() private current: State | undefined;

  /** Messages, checking, sending: loaded once the first page is on the screen. */
  @state() private finish: Finish | undefined;

  #session: Session | undefined;
  #view: FormView | undefined;
  #messages: Messages = new Map();
  #startedAt = '';
  #loadNumber = 0;
  /** What takes the focus once it is drawn: an id in the shadow root. */
  #focusNext = '';

  constructor() {
    super();
    this.addEventListener('focusin', () => window.addEventListener('beforeunload', this.#warnBeforeLeaving), {
      once: true,
    });
  }

  /** The answers that would be sent now: only to questions that are asked. */
  get answers(): unknown {
    return this.current?.answers;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#followAddress);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#followAddress);
    window.removeEventListener('beforeunload', this.#warnBeforeLeaving);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const asksAnew = ['src', 'profileSrc', 'endpoint', 'language', 'definition', 'profile'].some((name) =>
      changed.has(name),
    );
    if (asksAnew) void this.#load();
    if (this.current && this.#view && this.finish) {
      this.#messages = this.finish.messagesOf(this.current, this.#view.texts, this.finish.sentences, this.#messages);
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener(AnswerEvent.type, (event) => this.#take(event as AnswerEvent));
    return root;
  }

  protected override render(): TemplateResult {
    if (this.broken) return brokenView(this.broken);
    if (!this.loaded || !this.current || !this.#view) return html`<slot></slot>`;
    return html`<div class="form" lang=${this.loaded.language.tag}>
      ${this.sending.state === 'sent' ? this.finish!.receiptView(this.sending.acknowledgement, this.#view) : this.#page(this.current, this.#view)}
      ${linksView(this.loaded.profile, this.loaded.profileUrl, this.#view)}
      <p id="status" class="visually-hidden" role="status"></p>
    </div>`;
  }

  protected override updated(): void {
    if (this.#focusNext === '') return;
    const target = this.renderRoot.querySelector<HTMLElement>(`[id="${CSS.escape(this.#focusNext)}"]`);
    if (!target) return;
    this.#focusNext = '';
    target.focus({preventScroll: true});
    target.scrollIntoView({block: 'start'});
  }

  #page(current: State, view: FormView): TemplateResult {
    const {page, nodes, isReview} = current.page;
    const {finish} = this;
    const summary = this.#isRevealed ? (finish?.summaryOf(current, this.#messages, view) ?? []) : [];
    const intro = view.texts.pageIntro(page);
    return html`<form part="page" novalidate autocomplete="on" @submit=${this.#submitPage}>
      ${progressView(current, view)}
      ${summary.length > 0 ? finish!.summaryView(summary, view, (entry) => this.#goToFault(entry)) : nothing}
      ${this.#failure(view)}
      <h2 id="page-title" class="page-title" tabindex="-1">${view.texts.pageTitle(page)}</h2>
      ${intro ? html`<p class="intro">${intro}</p>` : nothing}
      ${isReview ? finish?.reviewView(current, view, (id) => this.#goTo(id)) : nothing}
      ${repeat(
        nodes,
        ({pointer}) => pointer,
        (node) => place(node, {view, messages: this.#messages, level: 2}),
      )}
      ${
        isReview
          ? html`${finish?.replyView(this.channel, view, (channel) => (this.channel = channel))}
              <p class="hasty">${view.word('hasty')}</p>`
          : nothing
      }
      ${this.#buttons(current, view)}
    </form>`;
  }

  #buttons({pageIndex, pages}: State, {word}: FormView): TemplateResult {
    const isLast = pageIndex === pages.length - 1;
    const isSending = this.sending.state === 'sending';
    return html`<div class="buttons">
        ${pageIndex > 0 ? html`<button type="button" class="button secondary" part="back" ?disabled=${isSending} @click=${() => this.#back()}>${word('back')}</button>` : nothing}
        <button
          type="submit"
          class="button"
          part=${isLast ? 'send' : 'next'}
          aria-disabled=${isSending ? 'true' : nothing}
        >
          ${word(isLast ? 'send' : 'next')}
        </button>
      </div>
      ${this.sending.state === 'sending' ? html`<p class="busy">${word(this.sending.isRetry ? 'sendingAgain' : 'sending')}</p>` : nothing}`;
  }

  #failure({word}: FormView): TemplateResult | typeof nothing {
    if (this.sending.state !== 'failed') return nothing;
    return html`<div class="summary" id="failure" role="group" tabindex="-1" aria-labelledby="failure-title">
      <h2 id="failure-title" class="summary-title">${word('failed.title')}</h2>
      <p>${word(`failed.${this.sending.reason}`)}</p>
    </div>`;
  }

  get #isRevealed(): boolean {
    const {input, page} = this.current!;
    return input.revealed.has(page.page.id) || input.refused.length > 0;
  }

  async #load(): Promise<void> {
    const number = ++this.#loadNumber;
    const {src, profileSrc, endpoint, language, definition, profile} = this;
    try {
      const loaded = await load({src, profileSrc, endpoint, language, definition, profile});
      if (number === this.#loadNumber) this.#begin(loaded);
    } catch (error) {
      if (number === this.#loadNumber) this.#break(error as LoadError);
    }
  }

  #begin(loaded: LoadedForm): void {
    const {form, language, profile} = loaded;
    const before = this.#session?.form === form || this.#session?.form.id === form.id ? this.#session : undefined;
    const context = {today: today(), profile: (profile ?? {}) as Record<string, unknown>};
    const snapshot = before && before.form.version === form.version ? {snapshot: before.snapshot()} : {};
    const session = new Session(form, {language: language.tag, context, ...snapshot});
    const texts = new FormTexts(form, language.tag, localTexts(profile, form.id));
    this.#session = session;
    this.#startedAt ||= new Date().toISOString();
    this.#view = viewFor({loaded, session, texts, announce: (text) => this.#announce(text)});
    this.channel ??= channelsOf(form, false)[0];
    for (const [name, value] of Object.entries(profile?.theme ?? {})) {
      if (name.startsWith('--ozg-')) this.style.setProperty(name, value);
    }
    session.subscribe((state) => (this.current = state));
    this.current = session.state;
    this.loaded = loaded;
    this.broken = undefined;
    if (form.rules.length > 0) void this.#loadRules(session, context);
    if (pageInAddress() !== undefined) replacePage(session.state.page.page.id);
    this.finish = undefined;
    void this.updateComplete.then(() => {
      this.dispatchEvent(formEvent('ozg-ready', {id: form.id, version: form.version}));
      this.#loadFinish().catch(() => {}); // asked again when it is needed
    });
  }

  async #loadFinish(): Promise<void> {
    if (this.finish) return;
    const {language} = this.loaded!;
    try {
      const finish = await import('./finish.ts');
      const sentences = await finish.sentencesIn(language);
      finish.adoptFinishStyles(this.renderRoot as ShadowRoot);
      this.finish = {...finish, sentences};
    } catch (error) {
      this.sending = {state: 'failed', reason: 'offline'};
      this.#focusNext = 'failure';
      throw error;
    }
  }

  async #loadRules(session: Session, context: {today: string; profile: Record<string, unknown>}): Promise<void> {
    const report = ({message, pointer}: {message: string; pointer: string}) =>
      this.dispatchEvent(formEvent('ozg-error', {phase: 'rule', message, pointer}));
    try {
      const {createRules} = await import('@ozg-forms/core/validation/rules');
      session.useRules(createRules(session.form, report), context);
    } catch (error) {
      report({message: (error as Error).message, pointer: '/rules'});
    }
  }

  #break({message, pointer, words}: LoadError): void {
    this.broken = {reason: message, words};
    this.dispatchEvent(formEvent('ozg-error', {phase: 'load', message, ...(pointer !== undefined && {pointer})}));
  }

  #take({pointer, action}: AnswerEvent): void {
    if (!this.#session || this.sending.state === 'sending') return;
    applyAction(this.#session, this.#view!, pointer, action);
    if (action.type !== 'leave') this.dispatchEvent(formEvent('ozg-change', {pointer}));
  }

  readonly #submitPage = (event: Event): void => {
    event.preventDefault();
    const session = this.#session!;
    if (this.sending.state === 'sending') return;
    this.sending = {state: 'filling'};
    void this.#loadFinish().then(() => {
      if (session.state.pageIndex === session.state.pages.length - 1) void this.#send();
      else if (session.next()) this.#showPage();
      else this.#showFaults();
    });
  };

  #back(): void {
    this.#session!.back();
    this.#showPage();
  }

  #goTo(page: string): void {
    this.#session!.goTo(page);
    this.#showPage();
  }

  #goToFault({page, pointer}: SummaryEntry): void {
    const isElsewhere = this.current!.page.page.id !== page;
    if (isElsewhere) {
      this.#session!.goTo(page);
      pushPage(page);
    }
    this.#focusNext = idOf(pointer);
    this.requestUpdate();
  }

  #showPage(): void {
    const {page, pageIndex, pages} = this.#session!.state;
    pushPage(page.page.id);
    this.#focusNext = 'page-title';
    this.#tellPage(pageIndex, pages.length);
  }

  #showFaults(): void {
    this.#focusNext = 'summary';
    const {pageIndex, pages} = this.#session!.state;
    this.#tellPage(pageIndex, pages.length);
    this.requestUpdate();
  }

  #tellPage(index: number, count: number): void {
    const {page} = this.#session!.state.page;
    const hasErrors = this.#session!.problemsOn(page.id).length > 0;
    this.dispatchEvent(
      formEvent('ozg-page', {page: page.id, index, count, hasErrors, title: this.#view!.texts.pageTitle(page)}),
    );
  }

  async #send(): Promise<void> {
    const session = this.#session!;
    const loaded = this.loaded!;
    const {words} = loaded.language;
    if (!session.reveal()) return this.#showFaults();
    if (loaded.endpoint === '') return this.#break(new LoadError(words['broken.endpoint'], words));
    this.sending = {state: 'sending', isRetry: false};
    this.#announce(words.sending);
    const outcome = await this.finish!.send(
      session,
      loaded,
      {channel: this.channel, startedAt: this.#startedAt},
      () => {
        this.sending = {state: 'sending', isRetry: true};
        this.#announce(words.sendingAgain);
      },
    );
    this.#conclude(outcome);
  }

  #conclude(outcome: Outcome): void {
    if (outcome.state === 'refused') {
      this.sending = {state: 'filling'};
      this.#session!.refuse(outcome.violations);
      this.#showFaults();
    } else {
      this.sending = outcome;
      this.#focusNext = outcome.state === 'sent' ? 'page-title' : 'failure';
    }
    if (outcome.state !== 'sent') {
      this.dispatchEvent(
        formEvent('ozg-error', {phase: 'submit', message: outcome.state === 'failed' ? outcome.reason : 'refused'}),
      );
      return;
    }
    window.removeEventListener('beforeunload', this.#warnBeforeLeaving);
    replacePage(undefined);
    const {reference, receivedAt} = outcome.acknowledgement;
    this.dispatchEvent(formEvent('ozg-submitted', {reference, receivedAt}));
  }

  #announce(text: string): void {
    const status = this.renderRoot.querySelector('#status');
    if (status) status.textContent = text;
  }

  // The back and forward buttons of the browser go through the pages of the form.
  readonly #followAddress = (): void => {
    const page = pageInAddress() ?? this.#session?.form.pages[0]?.id;
    if (!this.#session || page === undefined || this.sending.state !== 'filling' || page === this.current?.page.page.id)
      return;
    this.#session.goTo(page);
    this.#focusNext = 'page-title';
    this.#tellPage(this.#session.state.pageIndex, this.#session.state.pages.length);
  };

  readonly #warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.#session?.isDirty && this.sending.state !== 'sent') event.preventDefault();
  };
}

function localTexts(profile: Profile | undefined, id: string) {
  const entries = Object.entries(profile?.texts ?? {}).flatMap(([language, forms]) =>
    forms[id] ? [[language, forms[id]] as const] : [],
  );
  return Object.fromEntries(entries);
}
