/** Hands what a person did in a field to the session. */
import type {Pointer} from '@ozg-forms/core/pointer';
import type {Session} from '@ozg-forms/core/state/session';
import type {Action} from '../answer-event.ts';
import type {FormView} from '../form-view.ts';

// It is there with the first list that is shown.
const entries = () => import('@ozg-forms/core/state/list-entries');

/** @returns a promise where the action is taken a moment later */
export function applyAction(session: Session, view: FormView, pointer: Pointer, action: Action): Promise<void> | void {
  switch (action.type) {
    case 'type':
      return session.type(pointer, action.text);
    case 'answer':
      return session.answer(pointer, action.value);
    case 'leave':
      return session.leave(pointer);
    case 'add':
      return entries().then(({addEntry}) => void addEntry(session, pointer));
    case 'remove':
      view.followList(pointer, (index) => (index === action.at ? undefined : index > action.at ? index - 1 : index));
      return entries().then(({removeEntry}) => removeEntry(session, pointer, action.at));
    case 'move': {
      const {at, to} = action;
      // One step, always: the two change places.
      view.followList(pointer, (index) => (index === at ? to : index === to ? at : index));
      return entries().then(({moveEntry}) => moveEntry(session, pointer, at, to));
    }
    case 'name':
      return session.name(pointer, action.text);
    case 'drop':
      return session.drop(pointer);
    case 'choose':
      return session.choose(pointer, action.choice, action.branch);
  }
}
