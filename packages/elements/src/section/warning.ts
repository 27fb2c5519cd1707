/** What a rule says about a section or a list as a whole without keeping anybody from going on. */
import {html, nothing, type TemplateResult} from 'lit';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {idOf, type FormView, type Messages} from '../form-view.ts';

export interface Warned {
  readonly node: FieldNode;
  readonly view: FormView;
  readonly messages: Messages;
}

/** The warning at a place; empty while there is none. */
export function warningOf({node, messages}: Pick<Warned, 'node' | 'messages'>): string {
  return messages.warnings?.get(node.pointer) ?? '';
}

export function warningId({pointer}: FieldNode): string {
  return `${idOf(pointer)}-warning`;
}

export function warningView(warned: Warned): TemplateResult | typeof nothing {
  const text = warningOf(warned);
  const {node, view} = warned;
  return text
    ? html`<p part="warning" class="warning" id=${warningId(node)}>${view.word('warning')} ${text}</p>`
    : nothing;
}

/** Says a warning that was not there before: it holds nobody up, so nobody would come by it. */
export function announceWarning(warned: Warned, before: Messages | undefined): void {
  const text = warningOf(warned);
  if (text && text !== before?.warnings?.get(warned.node.pointer))
    warned.view.announce(`${warned.view.word('warning')} ${text}`);
}
