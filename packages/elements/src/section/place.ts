/** Any place of the answers as a template: a section, a list, or one field. */
import {html, type TemplateResult} from 'lit';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {FormView, Messages} from '../form-view.ts';

export interface PlaceContext {
  readonly view: FormView;
  readonly messages: Messages;
  /** Level of the heading above, for the outline; sections inside are one deeper. */
  readonly level: number;
  /** What it is called where it has no words of its own, as entries of a list have none. */
  readonly label?: string;
}

export function place(node: FieldNode, {view, messages, level, label = ''}: PlaceContext): TemplateResult {
  if (node.kind === 'section' || node.kind === 'closed') {
    return html`<ozg-section .node=${node} .view=${view} .messages=${messages} .level=${level}></ozg-section>`;
  }
  if (node.kind === 'list') {
    void import('../list/define.ts');
    return html`<ozg-list
      .node=${node}
      .view=${view}
      .messages=${messages}
      .level=${level}
      .label=${label}
    ></ozg-list>`;
  }
  return html`<ozg-field
    .node=${node}
    .view=${view}
    .message=${messages.get(node.pointer) ?? ''}
    .label=${label}
  ></ozg-field>`;
}
