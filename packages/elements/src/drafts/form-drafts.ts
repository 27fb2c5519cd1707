/**
 * Drafts as a form has them: shown on its pages, said to whoever listens, and asleep while the
 * page is. Loaded once the first page is shown, and never where the page wants no drafts.
 */
import type {nothing, ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {State} from '@ozg-forms/core/state/state';
import type {Draft} from '@ozg-forms/delivery/draft/draft';
import {draftFile} from '@ozg-forms/delivery/draft/draft-file';
import type {FormView} from '../form-view.ts';
import {moveFocus} from '../focus.ts';
import type {Begun} from '../form/filling.ts';
import type {LoadedForm} from '../form/loading.ts';
import {Drafts, type DraftNote, type Present} from './drafts.ts';
import {adoptStyles} from './drafts-styles.ts';
import {presentEdition} from './editions.ts';
import {draftBarView, draftNoticeView, noteText, type Asked, type DraftsParts} from './drafts-view.ts';
import {resumed, withoutGoneDocuments} from './resuming.ts';

export interface FormDraftsOptions {
  /** `none`, `file` or, as for every other word, `device`: what the page lets people do. */
  readonly mode: () => string;
  readonly present: () => Present;
  readonly announce: (text: string) => void;
  /** Shows what was begun at another time, perhaps with another edition of the form. */
  readonly resume: (loaded: LoadedForm, begun: Begun & {readonly channel: string | undefined}) => void;
}

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

export class FormDrafts implements ReactiveController {
  readonly #host: Host;
  readonly #options: FormDraftsOptions;
  readonly #drafts: Drafts;
  #asked: Asked = {isSure: 'no', isShared: false};

  constructor(host: Host, options: FormDraftsOptions) {
    this.#host = host;
    this.#options = options;
    this.#drafts = new Drafts({
      present: options.present,
      resume: (draft, definition) => this.#resume(draft, definition),
      changed: () => host.requestUpdate(),
    });
    adoptStyles(host.renderRoot as ShadowRoot);
    host.addController(this);
  }

  /** Whether all that was entered is kept: then nobody has to be warned before leaving. */
  get isOn(): boolean {
    return this.#drafts.isOn;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#leave);
    window.addEventListener('pagehide', this.#sleep);
    window.addEventListener('pageshow', this.#wake);
    void this.#drafts.wake();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#leave);
    window.removeEventListener('pagehide', this.#sleep);
    window.removeEventListener('pageshow', this.#wake);
    this.#drafts.sleep();
  }

  /** Turns to the form that is shown now. */
  begin(): Promise<void> {
    return this.#drafts.look();
  }

  /** The application is stored: nothing is left to keep. */
  finish(): void {
    void this.#drafts.finish();
  }

  /**
   * The receiver takes this edition no more: goes on with the one that is published now.
   *
   * @throws SourceError when that one cannot be reached
   */
  async renew(view: FormView): Promise<void> {
    const {loaded, session, startedAt, channel} = this.#options.present();
    const present = await presentEdition(loaded);
    const former = await this.#drafts.leaving();
    this.#options.resume(present, {startedAt, channel, from: {answers: session.state.answers}});
    this.#drafts.renewed(former);
    this.#tell(view);
  }

  notice(current: State, view: FormView): TemplateResult | typeof nothing {
    return draftNoticeView(this.#parts(current, view));
  }

  /** Drawn anew only when something of what it shows has changed, and not with every key. */
  bar(current: State, view: FormView): unknown {
    const {state, keepMs} = this.#drafts;
    return guard([view, state, keepMs, this.#asked, this.#options.mode()], () =>
      draftBarView(this.#parts(current, view)),
    );
  }

  #parts(current: State, view: FormView): DraftsParts {
    const drafts = this.#drafts;
    return {
      ...{drafts, view, current, asked: this.#asked},
      mode: this.#options.mode() === 'file' ? 'file' : 'device',
      isDirty: this.#options.present().session.isDirty,
      ask: (asked) => void this.#ask(asked, view),
      resume: (options) => void drafts.resume(options).then(() => this.#tell(view)),
      start: () => void drafts.start().then(() => this.#started(view)),
      remove: () => void this.#remove(view),
      save: () => void this.#drafts.leaving().then((draft) => this.#save(draft, view)),
      saveFormer: (former) => this.#save(former, view),
      load: (file) => void drafts.load(file).then(() => this.#tell(view)),
    };
  }

  async #ask(asked: Partial<Asked>, view: FormView): Promise<void> {
    this.#asked = {...this.#asked, ...asked};
    this.#host.requestUpdate();
    if (asked.isShared && this.isOn) await this.#remove(view);
    else if (asked.isSure === 'asking') await this.#focus('draft-sure');
    else if (asked.isSure === 'no') await this.#focus(this.isOn ? 'drafts-summary' : 'draft-notice');
  }

  async #remove(view: FormView): Promise<void> {
    const wasInBar = this.isOn;
    this.#asked = {...this.#asked, isSure: 'no'};
    await this.#drafts.delete();
    this.#tell(view);
    await this.#focus(wasInBar ? 'drafts-summary' : 'page-title');
  }

  async #started(view: FormView): Promise<void> {
    const {state} = this.#drafts.state;
    if (state === 'on') this.#options.announce(view.word('draft.started'));
    else if (state === 'failed') this.#options.announce(view.word('draft.failed'));
    await this.#focus(state === 'elsewhere' ? 'draft-notice' : 'drafts-summary');
  }

  #save(draft: Draft, view: FormView): void {
    const {name, blob} = draftFile(draft, view.word('draft.file.name'));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    // The browser takes the content when the download begins; a moment later the address may go.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    this.#options.announce(view.word('draft.file.saved'));
  }

  #tell(view: FormView): void {
    const current = this.#options.present().session.state;
    const {notes} = this.#drafts;
    if (notes.length > 0) this.#options.announce(notes.map((note) => noteText(note, {view, current})).join(' '));
  }

  #focus(id: string): Promise<void> {
    return moveFocus(this.#host.renderRoot as ShadowRoot, id);
  }

  async #resume(draft: Draft, definition: unknown): Promise<readonly DraftNote[]> {
    const {loaded, begun, notes} = await resumed(draft, definition, this.#options.present().loaded);
    this.#options.resume(loaded, {...begun, channel: draft.channel});
    void this.#checkDocuments();
    return notes;
  }

  // What was uploaded earlier may have expired: better said now than when the application is sent.
  async #checkDocuments(): Promise<void> {
    const {session, loaded} = this.#options.present();
    const gone = await withoutGoneDocuments(session, loaded.endpoint);
    if (gone.length > 0) this.#drafts.tell({note: 'gone', names: gone});
  }

  readonly #leave = (): void => this.#drafts.leave();
  readonly #sleep = (): void => this.#drafts.sleep();
  readonly #wake = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.#drafts.wake();
  };
}
