/**
 * The entries of the summary, each a link to its field. Made by hand: a long form may have hundreds of them, and
 * most are the same after the next key.
 */
import {noChange} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';
import {idOf} from '../form-view.ts';
import type {SummaryEntry} from './messages.ts';

type GoTo = (entry: SummaryEntry) => void;

class LinksDirective extends Directive {
  readonly #links: HTMLAnchorElement[] = [];
  #entries: readonly SummaryEntry[] = [];
  #goTo: GoTo | undefined;

  render(_entries: readonly SummaryEntry[], _goTo: GoTo): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [entries, goTo]: [readonly SummaryEntry[], GoTo]): typeof noChange {
    if (!this.#goTo) element.addEventListener('click', (event) => this.#follow(event));
    this.#goTo = goTo;
    const last = this.#entries;
    this.#entries = entries;
    for (const [at, {pointer, message}] of entries.entries()) {
      const link = (this.#links[at] ??= newLinkIn(element));
      if (pointer !== last[at]?.pointer) link.setAttribute('href', `#${idOf(pointer)}`);
      if (message !== last[at]?.message) link.textContent = message;
    }
    for (const link of this.#links.splice(entries.length)) link.parentElement!.remove();
    return noChange;
  }

  #follow(event: Event): void {
    const entry = this.#entries[this.#links.indexOf(event.target as HTMLAnchorElement)];
    if (!entry) return;
    event.preventDefault(); // the target lies in this shadow root, where the address cannot reach
    this.#goTo!(entry);
  }
}

function newLinkIn(list: Element): HTMLAnchorElement {
  const link = document.createElement('a');
  list.appendChild(document.createElement('li')).append(link);
  return link;
}

/** To stand in the tag of a list that holds nothing else. */
export const links: (entries: readonly SummaryEntry[], goTo: GoTo) => unknown = directive(LinksDirective);
