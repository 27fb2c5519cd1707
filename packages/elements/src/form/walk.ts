/**
 * The way through the pages of a form: each step moves the focus and the page's address along,
 * and the host is told.
 */
import type {LitElement} from 'lit';
import type {Session} from '@ozg-forms/core/state/session';
import {isFaulty, reach, stepBack, stepOn} from '@ozg-forms/core/state/steps';
import {formEvent} from '../events.ts';
import {moveFocus} from '../focus.ts';
import {idOf, type FormView} from '../form-view.ts';
import type {SummaryEntry} from './messages.ts';
import {PageAddress} from './page-address.ts';
import {headingOf, partId} from './page-heading.ts';

interface Walker {
  readonly form: LitElement;
  /** What is walked through; asked for once it is loaded. */
  readonly walked: () => {readonly session: Session; readonly view: FormView};
  /** Whether the browser's own buttons lead nowhere at present. */
  readonly isAtRest: () => boolean;
  /** Is called at each step. */
  readonly arrived: () => void;
}

export class Walk {
  readonly #walker: Walker;
  readonly #address: PageAddress;

  constructor(walker: Walker) {
    this.#walker = walker;
    this.#address = new PageAddress(walker.form);
  }

  /** Follows the browser's back and forward buttons. */
  connect(): void {
    window.addEventListener('popstate', this.#followAddress);
  }

  disconnect(): void {
    window.removeEventListener('popstate', this.#followAddress);
    this.#address.release();
  }

  /**
   * Begins at the page that the address names, as far as the answers allow.
   *
   * @param isResumed whether the form goes on where it was, and only the address has to follow
   */
  begin(session: Session, isResumed: boolean): void {
    const {page} = this.#address;
    if (page === undefined) return;
    if (!isResumed) reach(session, page);
    this.#address.replace(session.state.page.page.id);
  }

  /** The form is done with: its pages are no longer in the address. */
  end(): void {
    this.#address.replace(undefined);
    this.focus('page-title');
  }

  next(): void {
    if (stepOn(this.#session)) this.show();
    else this.showFaults();
  }

  back(): void {
    stepBack(this.#session);
    this.show();
  }

  goTo(page: string, focus?: string): void {
    this.#session.goTo(page);
    this.show(focus);
  }

  /** Goes to a page that is to be changed; the way on leads back to the review. */
  revise(page: string, focus?: string): void {
    this.#session.goTo(page, true);
    this.show(focus);
  }

  goToFault({page, pointer}: SummaryEntry): void {
    const id = idOf(pointer);
    if (this.#session.state.page.page.id === page) this.focus(id);
    else this.goTo(page, id);
  }

  /** Shows the present page, as after a step. */
  show(focus?: string): void {
    this.#address.push(this.#session.state.page.page.id);
    this.arrive(focus);
  }

  showFaults(): void {
    this.#walker.form.requestUpdate();
    this.arrive('summary');
  }

  /** Stays where it is, in another arrangement of the pages. */
  rearrange(): void {
    const {session} = this.#walker.walked();
    const root = this.#walker.form.renderRoot as ShadowRoot;
    const focused = root.activeElement?.id;
    if (this.#address.page !== undefined) this.#address.replace(session.state.page.page.id);
    if (focused === undefined) void this.#walker.form.updateComplete.then(() => this.#tell());
    else this.arrive(focused || this.#place);
  }

  get #session(): Session {
    return this.#walker.walked().session;
  }

  focus(id: string): void {
    void moveFocus(this.#walker.form.renderRoot as ShadowRoot, id);
  }

  /** Tells the host where one is, and moves the focus there. */
  arrive(focus: string = this.#place): void {
    this.#walker.arrived();
    this.focus(focus);
    this.#tell();
  }

  #tell(): void {
    const {session, view} = this.#walker.walked();
    const {page: state, pageIndex: index, pages} = session.state;
    const {id: page} = state.page;
    const hasErrors = isFaulty(session.state, page);
    const title = headingOf(state, view);
    this.#walker.form.dispatchEvent(formEvent('ozg-page', {page, index, count: pages.length, hasErrors, title}));
  }

  // Where all pages stand on one, each has a heading of its own.
  get #place(): string {
    const {page, input} = this.#session.state;
    return page.arranged === 'all' && page.page.id !== input.page ? partId(input.page) : 'page-title';
  }

  readonly #followAddress = (): void => {
    if (this.#walker.isAtRest()) return;
    const session = this.#session;
    const {page, pages} = session.state;
    session.goTo(this.#address.page ?? pages[0]!.page.id);
    if (session.state.page !== page) this.arrive();
  };
}
