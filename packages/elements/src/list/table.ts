/**
 * Entries as the rows of a table. Each control keeps a label of its own: where there is room, the
 * head of the column says it to the eye; on a narrow screen rows become cards, and labels are seen.
 * The roles are said because what is drawn as cards would no longer be a table to a browser.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {shownMembers} from '@ozg-forms/core/state/pages';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {place} from '../section/place.ts';
import type {ListView} from './list-view.ts';

const notFlat = new Set(['section', 'list', 'closed', 'documents', 'document']);

/** Whether every entry is a row of single answers. A table of anything else would not fit a screen. */
export function isTable({node, view}: ListView): boolean {
  const isRow = (entry: FieldNode) =>
    entry.kind === 'section' &&
    entry.choices.length === 0 &&
    !entry.takesNames &&
    entry.members.every(({kind}) => !notFlat.has(kind));
  return view.optionsOf(node).widget === 'table' && node.members.every(isRow);
}

/** @param labelledBy id of the list's title */
export function table(list: ListView, labelledBy: string): TemplateResult {
  const {node, view} = list;
  if (node.members.length === 0) return html``;
  const columns = columnsOf(list);
  return html`<div class=${columns.size > 3 ? 'table-box wide' : 'table-box'}>
    <table class="table" part="table" role="table" aria-labelledby=${labelledBy}>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col"><span class="visually-hidden">${view.word('table.row')}</span></th>
          ${[...columns.values()].map(
            (column) =>
              html`<th role="columnheader" scope="col">
                ${view.texts.label(column)}
                ${view.texts.hint(column) ? html`<p class="hint">${view.texts.hint(column)}</p>` : nothing}
              </th>`,
          )}
          <th role="columnheader" scope="col"><span class="visually-hidden">${view.word('table.actions')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          node.members,
          (_, at) => at,
          (entry, at) => row(list, entry, at, [...columns.keys()]),
        )}
      </tbody>
    </table>
  </div>`;
}

// A follow-up question may stand in some rows only: its column is there as soon as one has it.
function columnsOf({node, view}: ListView): ReadonlyMap<string, FieldNode> {
  const columns = new Map<string, FieldNode>();
  for (const entry of node.members)
    for (const member of shownMembers(entry, view.form)) if (!columns.has(member.key)) columns.set(member.key, member);
  return columns;
}

function row(list: ListView, entry: FieldNode, at: number, columns: readonly string[]): TemplateResult {
  const {view, messages, level} = list;
  const title = list.titleOf(entry, at);
  const question = list.question(at, title);
  const members = new Map(shownMembers(entry, view.form).map((member) => [member.key, member]));
  return html`<tr role="row" part="entry">
      <th role="rowheader" scope="row">
        <span class="entry-title" id=${list.headingId(at)} tabindex="-1">${title}</span>
      </th>
      ${columns.map((key) => {
        const member = members.get(key);
        return html`<td role="cell">${member ? place(member, {view, messages, level: level + 1}) : nothing}</td>`;
      })}
      <td role="cell">${list.buttons(at, title)}</td>
    </tr>
    ${
      question
        ? html`<tr role="row">
            <td role="cell" colspan=${columns.length + 2}>${question}</td>
          </tr>`
        : nothing
    }`;
}
