/** Hands what a person did in a field to the session. */
import type {Pointer} from '@ozg-forms/core/pointer';
import type {Session} from '@ozg-forms/core/state/session';
import type {Action} from '../answer-event.ts';
import type {FormView} from '../form-view.ts';

export function applyAction(session: Session, view: FormView, pointer: Pointer, action: Action): void {
  switch (action.type) {
    case 'type':
      return session.type(pointer, action.text);
    case 'answer':
      return session.answer(pointer, action.value);
    case 'leave':
      return session.leave(pointer);
    case 'add':
      return void session.add(pointer);
    case 'remove':
      view.followList(pointer, (index) => (index === action.at ? undefined : index > action.at ? index - 1 : index));
      return session.remove(pointer, action.at);
    case 'move': {
      const {at, to} = action;
      // One step, always: the two change places.
      view.followList(pointer, (index) => (index === at ? to : index === to ? at : index));
      return session.move(pointer, at, to);
    }
    case 'name':
      return session.name(pointer, action.text);
    case 'drop':
      return session.drop(pointer);
    case 'choose':
      return session.choose(pointer, action.choice, action.branch);
  }
}
