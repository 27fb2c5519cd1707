/**
 * What a person does in a field. Bubbles up to the form, which is the only listener: the
 * event is not `composed`, so answers never leave the form's shadow root.
 */
import type {Pointer} from '@ozg-forms/core/pointer';
import type {Session} from '@ozg-forms/core/state/session';

export type Action =
  /** Text in a control, as typed. */
  | {readonly type: 'type'; readonly text: string}
  /** A JSON value that was picked; `undefined` removes the answer. */
  | {readonly type: 'answer'; readonly value: unknown}
  /** The focus left the field. */
  | {readonly type: 'leave'}
  /** Entries of a list come, go or move. The list brings the change along: forms without lists need not know it. */
  | {
      readonly type: 'entries';
      readonly change: (session: Session, list: Pointer) => void;
      /** The index an entry gets; `undefined` for one that goes. */
      readonly newIndex: (at: number) => number | undefined;
    }
  /** The name of a further member is being typed; the pointer is its section's. */
  | {readonly type: 'name'; readonly text: string}
  /** A member that was named by the person goes. */
  | {readonly type: 'drop'}
  /** A branch was chosen where no answer tells them apart. */
  | {readonly type: 'choose'; readonly choice: string; readonly branch: number};

export class AnswerEvent extends Event {
  static readonly type = 'answer';
  /** JSON Pointer (RFC 6901) of the place. */
  readonly pointer: Pointer;
  readonly action: Action;

  constructor(pointer: Pointer, action: Action) {
    super(AnswerEvent.type, {bubbles: true});
    this.pointer = pointer;
    this.action = action;
  }
}
