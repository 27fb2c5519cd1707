import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import type {Pointer} from '@ozg-forms/core/pointer';
import type {State} from '@ozg-forms/core/state/state';
import {AnswerEvent} from '../answer-event.ts';
import type {FormDrafts} from '../drafts/form-drafts.ts';
import {formEvent} from '../events.ts';
import {moveFocus} from '../focus.ts';
import type {FormView, Messages} from '../form-view.ts';
import {sheets} from '../styles/sheets.ts';
import {isRightToLeft} from '@ozg-forms/core/locale';
import {applyAction} from './actions.ts';
import {brokenView, type Broken} from './broken-view.ts';
import {channelsOf} from './channels.ts';
import {FormElement} from './form-element.ts';
import {fillingOf, type Begun, type Filling} from './filling.ts';
import {loadFinish, type Finish} from './finish-loading.ts';
import {languagesView} from './languages-view.ts';
import {showForm, type LoadedForm, type LoadError} from './loading.ts';
import {pageView} from './page-view.ts';
import {loadRules} from './rules-loading.ts';
import type {FailureReason, Sending} from './sending.ts';
import {timeLeftView} from './time-left-view.ts';
import {viewFor} from './view-for.ts';
import type {Walk} from './walk.ts';

declare global {
  interface HTMLElementTagNameMap {
    'ozg-form': OzgForm;
  }
}

/**
 * An application to a public authority, from its definition to the receipt.
 *
 * What stands inside of the tag is shown until the form is there, and stays when the form
 * cannot be shown. What a page sets, hears and styles is written down at `FormElement`.
 *
 * @element ozg-form
 */
export class OzgForm extends FormElement {
  static override readonly styles = sheets;

  @state() private loaded: LoadedForm | undefined;
  @state() private broken: Broken | undefined;
  @state() private sending: Sending = {state: 'filling'};
  @state() private channel: string | undefined;
  @state() private current: State | undefined;
  /** Whether the list of all pages is open. */
  @state() private isListed = false;

  /** Messages, checking, sending: loaded once the first page is on the screen. */
  @state() private finish: Finish | undefined;

  /** Loaded after that, where the page lets people keep something. */
  @state() private keeping: FormDrafts | undefined;

  /** The way through the pages: nobody takes a step before the rest is loaded. */
  #walk: Walk | undefined;
  #filling: Filling | undefined;
  #unsubscribe: (() => void) | undefined;
  #view: FormView | undefined;
  #messages: Messages = new Map();
  #loadNumber = 0;
  /** Whether a step is being taken: a second click must not take it again. */
  #isStepping = false;

  /** The answers that would be sent now: only to questions that are asked. */
  override get answers(): unknown {
    return this.current?.answers;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#walk?.connect();
    if (this.#filling?.session.isDirty) window.addEventListener('beforeunload', this.#warnBeforeLeaving);
  }

  override disconnectedCallback(): void {
    this.#walk?.disconnect();
    window.removeEventListener('beforeunload', this.#warnBeforeLeaving);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const asksAnew = ['src', 'profileSrc', 'endpoint', 'language', 'mode', 'definition', 'profile'].some((name) =>
      changed.has(name),
    );
    if (asksAnew) this.#load();
    const {sending} = this;
    // There is a new login: what kept the application from being sent is no longer true.
    if (changed.has('sessionExpires') && sending.state === 'failed' && sending.reason === 'session')
      this.sending = {state: 'filling'};
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
    const {broken, loaded, current} = this;
    const view = this.#view;
    if (broken) return brokenView(broken);
    if (!loaded || !current || !view) return html`<slot></slot>`;
    return html`<div class="form" lang=${loaded.tag} dir=${isRightToLeft(loaded.tag) ? 'rtl' : 'ltr'}>
      ${languagesView(loaded, (tag) => (this.language = tag))}
      ${this.sessionExpires && this.sending.state !== 'sent' ? timeLeftView(this.sessionExpires, view) : nothing}
      ${this.#content(current, view)} ${this.finish?.linksView(loaded.profile, loaded.profileUrl, view)}
      <p id="status" class="visually-hidden" role="status"></p>
    </div>`;
  }

  #content(current: State, view: FormView): TemplateResult {
    const {sending, finish} = this;
    if (sending.state === 'sent')
      return finish!.receiptView(sending, view, this.loaded!.endpoint, () => this.#walk!.show());
    return html`${this.keeping?.notice(current, view)} ${this.#page(current, view)} ${this.keeping?.bar(current, view)}`;
  }

  #page(current: State, view: FormView): TemplateResult {
    const {sending, channel, finish, keeping} = this;
    return pageView({
      current,
      view,
      messages: this.#messages,
      sending,
      channel,
      finish,
      modes: this.loaded?.modes,
      submit: this.#submit,
      renew:
        keeping && this.src && this.definition === undefined
          ? () => void keeping.renew(view).catch(() => this.#fail('offline'))
          : undefined,
      walk: this.#walk,
      choose: (wanted) => (this.channel = wanted),
      isListed: this.isListed,
      list: (isListed) => (this.isListed = isListed),
    });
  }

  #load(): void {
    const number = ++this.#loadNumber;
    showForm(this.request, this.loaded, {
      show: (loaded) => number === this.#loadNumber && this.#show(loaded),
      fail: (error) => number === this.#loadNumber && this.#break(error),
    });
  }

  #show(loaded: LoadedForm, begun?: Begun): void {
    const {form, tag, modes} = loaded;
    const before = this.#filling;
    const {tag: spoken, modes: shownIn} = this.loaded ?? {};
    const filling = fillingOf(loaded, before, {begun, changed: (pointer) => this.#changed(pointer)});
    const {session, uploads} = filling;
    this.#filling = filling;
    this.#view = viewFor({loaded, session, uploads, announce: (text) => this.#announce(text)});
    modes?.adoptStyles(this.renderRoot as ShadowRoot);
    this.loaded = loaded;
    this.broken = undefined;
    loaded.guard.guardKeys(this.renderRoot as ShadowRoot, () => this.sending.state === 'filling' && this.#fail('keys'));
    this.current = session.state;
    if (filling !== before) this.#begin(filling, before);
    void this.updateComplete.then(() => {
      if (filling !== before && !begun)
        this.dispatchEvent(formEvent('ozg-ready', {id: form.id, version: form.version}));
      if (filling === before && modes !== shownIn) this.#walk?.rearrange();
      if (filling === before && tag !== spoken)
        this.#announce(this.#view!.word('language.chosen', {name: loaded.language.name}));
      this.#loadFinishSoon();
    });
  }

  #begin(filling: Filling, before: Filling | undefined): void {
    const {session, startedAt} = filling;
    this.#unsubscribe?.();
    this.#unsubscribe = session.subscribe((state) => (this.current = state));
    if (startedAt !== before?.startedAt) {
      this.sending = {state: 'filling'};
      this.channel = channelsOf(session.form, false)[0];
    }
    for (const [name, value] of Object.entries(this.loaded?.profile?.theme ?? {})) {
      if (name.startsWith('--ozg-')) this.style.setProperty(name, value);
    }
    void loadRules(filling, (fault) => this.dispatchEvent(formEvent('ozg-error', {phase: 'rule', ...fault})));
    this.#walk?.begin(session, true);
  }

  // Once the page is on the screen: until then everything else can wait. Asked again when it is needed.
  #loadFinishSoon(): void {
    requestAnimationFrame(() =>
      setTimeout(() => {
        void this.#loadFinish()
          .then(() => (this.#mayKeep === 'none' ? undefined : this.#loadDrafts()))
          .catch(() => {});
      }),
    );
  }

  async #loadFinish(): Promise<Finish> {
    const {language} = this.loaded!;
    if (this.finish?.sentences.language === language.tag) return this.finish;
    const finish = await loadFinish(language, this.renderRoot as ShadowRoot);
    if (this.loaded?.language === language) this.finish = finish;
    if (!this.#walk) this.#setOut(finish);
    return finish;
  }

  #setOut({Walk}: Finish): void {
    this.#walk = new Walk({
      form: this,
      walked: () => ({session: this.#filling!.session, view: this.#view!}),
      isAtRest: () => ['sending', 'sent'].includes(this.sending.state),
      arrived: () => this.#arrive(),
    });
    if (this.isConnected) this.#walk.connect();
    this.#walk.begin(this.#filling!.session, false);
  }

  /** What the page lets people keep, or else the town. */
  get #mayKeep(): string {
    return this.drafts || (this.loaded?.profile?.drafts ?? 'device');
  }

  async #loadDrafts(): Promise<void> {
    const {FormDrafts} = await import('../drafts/form-drafts.ts');
    this.keeping ??= new FormDrafts(this, {
      mode: () => this.#mayKeep,
      present: () => ({...this.#filling!, loaded: this.loaded!, channel: this.channel}),
      announce: (text) => this.#announce(text),
      resume: (loaded, begun) => {
        this.#show(loaded, begun);
        this.channel = begun.channel ?? this.channel;
        this.#walk!.arrive();
      },
    });
    await this.keeping.begin();
  }

  #break({message, pointer, words}: LoadError): void {
    this.broken = {reason: message, words};
    this.dispatchEvent(formEvent('ozg-error', {phase: 'load', message, ...(pointer !== undefined && {pointer})}));
  }

  #take({pointer, action}: AnswerEvent): void {
    if (!this.#filling || this.sending.state === 'sending') return;
    applyAction(this.#filling.session, this.#view!, pointer, action);
    if (action.type !== 'leave') this.#changed(pointer);
  }

  #changed(pointer: Pointer): void {
    window.addEventListener('beforeunload', this.#warnBeforeLeaving);
    this.dispatchEvent(formEvent('ozg-change', {pointer}));
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#isStepping) return;
    this.#isStepping = true;
    void this.#step().finally(() => (this.#isStepping = false));
  };

  // On by one page; from the last one the application is sent.
  async #step(): Promise<void> {
    const {session} = this.#filling!;
    this.sending = {state: 'filling'};
    try {
      await this.#loadFinish();
    } catch {
      return this.#fail('offline');
    }
    if (session.state.pageIndex === session.state.pages.length - 1) await this.#send();
    else this.#walk!.next();
  }

  #arrive(): void {
    this.sending = {state: 'filling'};
    this.isListed = false;
  }

  async #send(): Promise<void> {
    if (this.loaded!.guard.hasLostKeys(this.renderRoot as ShadowRoot)) return this.#fail('keys');
    await this.finish!.dispatch({
      ...this.#filling!,
      loaded: this.loaded!,
      channel: this.channel,
      sessionExpires: this.sessionExpires,
      walk: this.#walk!,
      tell: (event) => this.dispatchEvent(event),
      announce: (text) => this.#announce(text),
      show: (sending) => (this.sending = sending),
      fail: (reason) => this.#fail(reason),
    });
    if (this.sending.state !== 'sent') return;
    this.keeping?.finish();
    window.removeEventListener('beforeunload', this.#warnBeforeLeaving);
  }

  #fail(reason: FailureReason): void {
    this.sending = {state: 'failed', reason};
    void moveFocus(this.renderRoot as ShadowRoot, 'failure');
    this.dispatchEvent(formEvent('ozg-error', {phase: 'submit', message: reason}));
  }

  #announce(text: string): void {
    const status = this.renderRoot.querySelector('#status');
    if (status) status.textContent = text;
  }

  readonly #warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    const isKept = this.sending.state === 'sent' || this.keeping?.isOn;
    if (this.#filling?.session.isDirty && !isKept) event.preventDefault();
  };
}
