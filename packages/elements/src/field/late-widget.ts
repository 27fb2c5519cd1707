/**
 * A widget in a file of its own, loaded with the first field that takes it. A download that
 * fails is tried again until it succeeds: somebody may be in a tunnel.
 */
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {LazyWidget, Widget} from './widget.ts';

const firstWaitMs = 2_000;
const longestWaitMs = 60_000;

export class LateWidget implements Pick<Widget, 'name' | 'layout' | 'fits' | 'suits'> {
  readonly name: string;
  readonly layout: Widget['layout'];
  readonly fits: Widget['fits'];
  readonly suits: (node: FieldNode) => boolean;
  readonly #load: () => Promise<Widget>;
  #widget: Widget | undefined;
  #isMissing = false;
  #news: Promise<void> | undefined;

  constructor({name, layout, fits, suits = () => true, load}: LazyWidget) {
    this.name = name;
    this.layout = layout;
    this.fits = fits;
    this.suits = suits;
    this.#load = load;
  }

  /** The widget, once it is there. */
  get widget(): Widget | undefined {
    return this.#widget;
  }

  /** Whether it could not be loaded so far: then something else has to do. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** Begins to load. Settles when the widget is there, or when it is known for the first time that it is missing. */
  news(): Promise<void> {
    return (this.#news ??= this.#attempt());
  }

  async #attempt(): Promise<void> {
    try {
      this.#widget = await this.#load();
    } catch {
      this.#isMissing = true;
      this.#news = this.#persist();
    }
  }

  async #persist(): Promise<void> {
    for (let wait = firstWaitMs; !this.#widget; wait = Math.min(wait * 2, longestWaitMs)) {
      await onlineOrAfter(wait);
      this.#widget = await this.#load().catch(() => undefined);
    }
  }
}

function onlineOrAfter(milliseconds: number): Promise<void> {
  return new Promise((settle) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      settle();
    };
    const timer = setTimeout(go, milliseconds);
    window.addEventListener('online', go);
  });
}
