/** Hands what a person did in a field to the session. */
import type {Pointer} from '@ozg-forms/core/pointer';
import type {Session} from '@ozg-forms/core/state/session';
import type {Action} from '../answer-event.ts';
import type {FormView} from '../form-view.ts';

/** Acts at once: the next key a person presses already meets what came of it. */
export function applyAction(session: Session, view: FormView, pointer: Pointer, action: Action): void {
  switch (action.type) {
    case 'type':
      return session.type(pointer, action.text);
    case 'answer':
      return session.answer(pointer, action.value);
    case 'leave':
      return session.leave(pointer);
    case 'entries':
      view.followList(pointer, action.newIndex);
      return action.change(session, pointer);
    case 'name':
      return session.name(pointer, action.text);
    case 'drop':
      return session.drop(pointer);
    case 'choose':
      return session.choose(pointer, action.choice, action.branch);
  }
}
