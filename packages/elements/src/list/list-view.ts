/** What the ways to draw a list may know of it: what it is, and what can be done. */
import type {TemplateResult} from 'lit';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {FormView, Messages} from '../form-view.ts';

export interface ListView {
  readonly node: FieldNode;
  readonly view: FormView;
  readonly messages: Messages;
  /** Level of the heading above. */
  readonly level: number;
  /** "Hund 2", or what the answers call it: "Hund 2: Bello". */
  titleOf(entry: FieldNode, at: number): string;
  /** Id of the heading of an entry, to which the focus goes. */
  headingId(at: number): string;
  /** The buttons of an entry; with `change` where it is folded. */
  buttons(at: number, title: string, isFolded?: boolean): TemplateResult;
  /** The question before a filled entry is removed; nothing while none is asked. */
  question(at: number, title: string): TemplateResult | undefined;
}
