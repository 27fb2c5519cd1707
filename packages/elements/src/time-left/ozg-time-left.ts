import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {formEvent} from '../events.ts';
import {moveFocus} from '../focus.ts';
import type {FormView} from '../form-view.ts';
import {adoptStyles} from '../styles/adopt.ts';
import {nextLookMs, stageAt, type Stage} from './stage.ts';
import {timeLeftStyles} from './time-left-styles.ts';

/** How long the host may take to give more time. */
const patienceMs = 15_000;

/**
 * Says that the host's login is about to end, and offers more time (WCAG 2.2, 2.2.1).
 *
 * Told at five minutes and at one, in place and without taking the focus. Asks the host for
 * everything: it neither knows what a login is nor ends one. The answers stay as they are.
 *
 * @element ozg-time-left
 * @internal
 * @fires {CustomEvent} ozg-session-expiring - Five minutes are left, or one; cancelled, the host says so itself.
 * @fires {CustomEvent} ozg-session-expired - The time is over; cancelled, the host says so itself.
 * @fires {CustomEvent} ozg-session-extend - The person asks for more time.
 * @csspart time-left - The notice.
 * @csspart extend - Its button.
 */
export class OzgTimeLeft extends LitElement {
  /** When the login ends, RFC 3339. */
  @property({attribute: false}) until = '';

  @property({attribute: false}) view!: FormView;

  @state() private stage: Stage = 'quiet';
  @state() private minutes = 0;
  /** Whether the person has asked for more time, and what became of it. */
  @state() private asked: 'no' | 'waiting' | 'in-vain' = 'no';
  @state() private isLeftToHost = false;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #returnTo: HTMLElement | undefined;

  constructor() {
    super();
    this.addEventListener('focusin', ({relatedTarget}) => {
      if (relatedTarget instanceof HTMLElement && !this.contains(relatedTarget)) this.#returnTo = relatedTarget;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode() as ShadowRoot, timeLeftStyles);
    // Timers stand still while a device sleeps.
    document.addEventListener('visibilitychange', this.#look);
    if (this.hasUpdated) this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
  }

  // One shadow root per form: see docs/decisions.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  // A notice that is no longer true by now is not drawn at all.
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('until') && stageAt(this.#leftMs) === 'quiet') this.stage = 'quiet';
  }

  protected override update(changed: PropertyValues): void {
    const root = this.getRootNode() as ShadowRoot;
    const hadFocus = this.contains(root.activeElement);
    const wasShown = this.hasAttribute('data-shown');
    super.update(changed);
    this.toggleAttribute('data-shown', this.#isShown);
    if (!wasShown || this.#isShown) return;
    if (this.stage === 'quiet') this.view.announce(this.view.word('session.extended', {time: this.#endText}));
    if (!hadFocus) return;
    if (this.#returnTo?.isConnected) this.#returnTo.focus();
    else void moveFocus(root, 'page-title');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('until')) this.#takeTime();
  }

  protected override render(): TemplateResult {
    const {view, stage, asked} = this;
    const isWaiting = asked === 'waiting';
    const button = isWaiting ? 'session.extending' : stage === 'over' ? 'session.signIn' : 'session.extend';
    return html`<div class="time-left" part="time-left" ?hidden=${!this.#isShown}>
      <p role="alert">${this.#isShown ? this.#text : ''}</p>
      <button
        type="button"
        class="button secondary"
        part="extend"
        aria-disabled=${isWaiting ? 'true' : nothing}
        @click=${this.#ask}
      >
        ${view.word(button)}
      </button>
    </div>`;
  }

  get #isShown(): boolean {
    return this.stage !== 'quiet' && !this.isLeftToHost;
  }

  get #text(): string {
    const {view, stage, asked, minutes} = this;
    if (asked === 'in-vain') return view.word('session.notExtended');
    if (stage === 'over') return view.word('session.over');
    return view.counted('session.soon', minutes, {time: this.#endText});
  }

  get #endText(): string {
    return new Intl.DateTimeFormat(this.view.language, {timeStyle: 'short'}).format(new Date(this.until));
  }

  #takeTime(): void {
    clearTimeout(this.#patience);
    this.asked = 'no';
    this.#look();
  }

  /** Not a number while `until` is no time. */
  get #leftMs(): number {
    return Date.parse(this.until) - Date.now();
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    const leftMs = this.#leftMs;
    if (Number.isNaN(leftMs)) {
      const message = `session-expires: "${this.until}" is no time. Give one as RFC 3339, e.g. 2026-11-24T14:30:00+01:00.`;
      this.dispatchEvent(formEvent('ozg-error', {phase: 'session', message}));
      this.stage = 'quiet';
      return;
    }
    const stage = stageAt(leftMs);
    if (stage !== this.stage) this.#enter(stage, leftMs);
    this.minutes = Math.max(1, Math.ceil(leftMs / 60_000));
    const waitMs = nextLookMs(leftMs);
    if (waitMs !== undefined) this.#timer = setTimeout(this.#look, waitMs);
  };

  // The host hears of it first: one that gives more time at once spares the person the notice.
  #enter(stage: Stage, leftMs: number): void {
    this.isLeftToHost = stage !== 'quiet' && !this.#tell(stage, leftMs);
    this.stage = stage;
  }

  /** Whether the host leaves it to the form to tell the person. */
  #tell(stage: Stage, leftMs: number): boolean {
    const {until: expiresAt} = this;
    const cancelable = {cancelable: true};
    return stage === 'over'
      ? this.dispatchEvent(formEvent('ozg-session-expired', {expiresAt}, cancelable))
      : this.dispatchEvent(
          formEvent('ozg-session-expiring', {expiresAt, secondsLeft: Math.ceil(leftMs / 1_000)}, cancelable),
        );
  }

  readonly #ask = (): void => {
    if (this.asked === 'waiting') return;
    this.asked = 'waiting';
    this.#patience = setTimeout(() => (this.asked = 'in-vain'), patienceMs);
    this.dispatchEvent(formEvent('ozg-session-extend', {expiresAt: this.until}));
  };
}
