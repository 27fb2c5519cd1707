/** Entries below each other: open ones with their questions, folded ones as cards with their answers. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {outlineOf, type OutlinePart} from '@ozg-forms/core/review/outline';
import {shownMembers} from '@ozg-forms/core/state/pages';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {place} from '../section/place.ts';
import type {ListView} from './list-view.ts';

/** @param isFolded whether an entry is to be shown by its answers alone */
export function cards(list: ListView, isFolded: (at: number) => boolean): TemplateResult {
  return html`${repeat(
    list.node.members,
    (_, at) => at,
    (entry, at) => card(list, entry, at, isFolded(at)),
  )}`;
}

function card(list: ListView, entry: FieldNode, at: number, isFolded: boolean): TemplateResult {
  const {view, messages, level} = list;
  const title = list.titleOf(entry, at);
  const buttons = html`${list.buttons(at, title, isFolded)} ${list.question(at, title) ?? nothing}`;
  if (entry.kind !== 'section')
    return html`<div class="entry-line">
      ${place(entry, {view, messages, level: level + 1, label: title})} ${buttons}
    </div>`;
  return html`<fieldset class="entry" part="entry">
    <legend>
      <span class="entry-title" role="heading" aria-level=${level + 2} id=${list.headingId(at)} tabindex="-1"
        >${title}</span
      >
    </legend>
    ${
      isFolded
        ? answers(outlineOf(shownMembers(entry, view.form), view))
        : html`<ozg-section
            .node=${entry}
            .view=${view}
            .messages=${messages}
            .level=${level + 2}
            .isBare=${true}
          ></ozg-section>`
    }
    ${buttons}
  </fieldset>`;
}

function answers(parts: readonly OutlinePart[]): TemplateResult {
  return html`${parts.map((part) =>
    part.type === 'group'
      ? html`<p class="review-title">${part.title}</p>
          ${answers(part.parts)}`
      : html`<dl class="entry-answers">
          ${part.rows
            .filter(({lines}) => lines.length > 0)
            .map(
              ({label, lines}) =>
                html`<div>
                  <dt>${label}</dt>
                  ${lines.map((line) => html`<dd>${line}</dd>`)}
                </div>`,
            )}
        </dl>`,
  )}`;
}
