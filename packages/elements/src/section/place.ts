/** One place of the answers as a template: a section, a list, or one field. */
import {html, type TemplateResult} from 'lit';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {members, type PlaceContext} from './members.ts';

export function place(node: FieldNode, context: PlaceContext): TemplateResult {
  return html`<div class="members" ${members([node], context)}></div>`;
}
