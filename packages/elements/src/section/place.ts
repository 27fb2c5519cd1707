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

export function place(node: FieldNode, context: PlaceContext): TemplateResult {
  if (node.kind !== 'section' && node.kind !== 'closed' && node.choices.length === 0) return answer(node, context);
  const {view, messages, level, label = ''} = context;
  return html`<ozg-section
    .node=${node}
    .view=${view}
    .messages=${messages}
    .level=${level}
    .label=${label}
  ></ozg-section>`;
}

/** A list or a field, without the choice among branches that may stand before it. */
export function answer(node: FieldNode, {view, messages, level, label = ''}: PlaceContext): TemplateResult {
  // A form that is one single answer may have no words at all.
  const name = label || (node.pointer === '' ? view.texts.title || view.word('answer') : '');
  if (node.kind === 'list') {
    void import('../list/define.ts');
    return html`<ozg-list .node=${node} .view=${view} .messages=${messages} .level=${level} .label=${name}></ozg-list>`;
  }
  return html`<ozg-field
    .node=${node}
    .view=${view}
    .message=${messages.get(node.pointer) ?? ''}
    .label=${name}
  ></ozg-field>`;
}
