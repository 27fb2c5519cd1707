/** The events of `<ozg-form>` that a page may listen to. They carry no answers. */
import type {Acknowledgement} from '@ozg-forms/core/protocol/submission';

/** Dispatched by `<ozg-form>`, bubbling and composed. `detail` says what happened. */
export interface OzgFormEvents {
  /** The form is on the page and can be filled in. */
  'ozg-ready': CustomEvent<{readonly id: string; readonly version: string}>;
  /** An answer changed; `pointer` says which one. The answers themselves stay with the element (`answers`). */
  'ozg-change': CustomEvent<{readonly pointer: string}>;
  /** Another page is shown. `hasErrors` is true while it shows faults: a host may prefix the document's title. */
  'ozg-page': CustomEvent<{
    readonly page: string;
    readonly index: number;
    readonly count: number;
    readonly title: string;
    readonly hasErrors: boolean;
  }>;
  /**
   * The application is complete and about to be sent; so at every attempt. Cancelled: nothing is sent, and the form stays
   * as it is, for a host that only shows forms or sends `answers` by itself. `channel`: how the decision is to come
   * back, where the form asks.
   */
  'ozg-submit': CustomEvent<{readonly channel: string | undefined}>;
  /** The application is stored. The access code is the citizen's secret and not part of the event. */
  'ozg-submitted': CustomEvent<Pick<Acknowledgement, 'reference' | 'receivedAt'>>;
  /**
   * The host's login ends in five minutes, or in one. A host that sets a later `sessionExpires` at once, or cancels
   * the event, spares the person the notice. `expiresAt` is the time as it was given.
   */
  'ozg-session-expiring': CustomEvent<{readonly expiresAt: string; readonly secondsLeft: number}>;
  /** The host's login is over. The answers stay; nothing is sent until `sessionExpires` is set anew. Cancelled: no notice. */
  'ozg-session-expired': CustomEvent<{readonly expiresAt: string}>;
  /** The person asks for more time, or to log in again: set a later `sessionExpires` within 15 seconds. */
  'ozg-session-extend': CustomEvent<{readonly expiresAt: string}>;
  /**
   * Something cannot go on: the form is broken (`load`), a rule failed (`rule`), sending did not succeed (`submit`),
   * or `session-expires` is no time (`session`).
   */
  'ozg-error': CustomEvent<{
    readonly phase: 'load' | 'rule' | 'submit' | 'session';
    readonly message: string;
    readonly pointer?: string;
  }>;
}

declare global {
  /* eslint-disable @typescript-eslint/no-empty-object-type -- this is how a map is added to the platform's */
  interface HTMLElementEventMap extends OzgFormEvents {}
  interface DocumentEventMap extends OzgFormEvents {}
  interface WindowEventMap extends OzgFormEvents {}
  /* eslint-enable */
}

/** Makes one of the form's events. It cannot be cancelled unless `init` says so. */
export function formEvent<T extends keyof OzgFormEvents>(
  type: T,
  detail: OzgFormEvents[T]['detail'],
  init?: EventInit,
): OzgFormEvents[T] {
  return new CustomEvent(type, {detail, bubbles: true, composed: true, ...init}) as OzgFormEvents[T];
}
