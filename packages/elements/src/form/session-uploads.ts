/** Documents on their way have an owner of their own; what arrives becomes an answer of the session. */
import {valueAt, type Pointer} from '@ozg-forms/core/pointer';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import type {Session} from '@ozg-forms/core/state/session';
import {Uploads} from '../upload/uploads.ts';

export async function uploadsOf(
  endpoint: string,
  session: Session,
  changed: (pointer: Pointer) => void = () => {},
): Promise<Uploads> {
  if (endpoint === '') throw new Error('Documents need an endpoint: set "endpoint" on the element or in the profile.');
  const {deliveryTo} = await import('./finish.ts');
  const valueOf = (pointer: Pointer) => valueAt(session.state.input.answers, pointer);
  const listAt = (pointer: Pointer) => {
    const value = valueOf(pointer);
    return Array.isArray(value) ? (value as DocumentReference[]) : [];
  };
  const answer = (pointer: Pointer, value: unknown) => {
    session.answer(pointer, value);
    changed(pointer);
  };
  return new Uploads({
    adapter: deliveryTo(endpoint),
    place: (pointer, reference, isList) => answer(pointer, isList ? [...listAt(pointer), reference] : reference),
    unplace: (pointer, id) => {
      const rest = listAt(pointer).filter((document) => document.id !== id);
      answer(pointer, rest.length > 0 ? rest : undefined);
    },
    pending: (pointers) => session.wait(pointers),
  });
}
