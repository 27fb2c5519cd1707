/** The interface of widgets: how a kind of answer becomes a control. */
import type {FieldOptions} from '@ozg-forms/core/definition/form-definition';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {CSSResult, nothing, TemplateResult} from 'lit';
import type {FormView} from '../form-view.ts';
import type {NativeControl} from './native-control.ts';

/** One field, as its widget sees it: what to show, and where to say what a person does. */
export interface Field {
  readonly node: FieldNode;
  readonly view: FormView;
  readonly options: FieldOptions;
  /** For the control, so that label and links find it. */
  readonly id: string;
  readonly label: string;
  /** For `aria-describedby`: ids of hint and fault, or `nothing`. */
  readonly describedBy: string | typeof nothing;
  /** What is wrong, as a sentence; empty while nothing is. */
  readonly message: string;
  /** For `aria-invalid`. */
  readonly invalid: 'true' | typeof nothing;
  /** For `aria-required`. */
  readonly required: 'true' | typeof nothing;
  /** What the control shows. */
  readonly text: string;
  /** Text was typed. */
  type(text: string): void;
  /** A value was picked; `undefined` removes the answer. */
  answer(value: unknown): void;
}

/**
 * A widget renders the control of one field and nothing else: label, hint and fault stand
 * around it already, unless it `saysFault`. It keeps no state and never validates.
 */
export interface Widget {
  /** The name authors write under `fields.….widget`. */
  readonly name: string;
  /** Whether this widget is taken when the author names none. The first in the list that fits is taken. */
  readonly fits: (node: FieldNode, options: FieldOptions) => boolean;
  /**
   * Whether it can take this place when the author names it; always unless given. Where it cannot, the
   * one that fits is taken.
   */
  readonly suits?: (node: FieldNode) => boolean;
  /**
   * `label`: one control, named by a `<label for>`.
   * `group`: several controls, named by a `<legend>`.
   * `beside`: one control that carries its own label, as a checkbox does.
   */
  readonly layout: 'label' | 'group' | 'beside';
  /** A template, or a single native control without one: for what long forms have many of. */
  readonly render: (field: Field) => TemplateResult | NativeControl;
  /** It has hints of its own above the control, and draws the fault (`faultOf`) between them and the control. */
  readonly saysFault?: boolean;
  /** Its looks, brought into the form with the first field. */
  readonly styles?: CSSResult;
}

/**
 * A widget whose file is loaded with the first field that takes it. What has to be known before
 * stands here; until it is there, a plain control or an empty place of about its size stands in.
 */
export interface LazyWidget extends Pick<Widget, 'name' | 'fits' | 'suits' | 'layout'> {
  /** Asked again after a failure, until it succeeds. */
  readonly load: () => Promise<Widget>;
}
