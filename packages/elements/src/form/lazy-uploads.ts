/** The documents of a session that are on their way, loaded with the first one. */
import type {Pointer} from '@ozg-forms/core/pointer';
import type {Session} from '@ozg-forms/core/state/session';
import type {FormView} from '../form-view.ts';
import type {Uploads} from '../upload/uploads.ts';

export type LazyUploads = Pick<FormView, 'uploads' | 'followList'>;

/**
 * @param endpoint absolute; without one, asking for the documents is refused
 * @param changed hears where a document became an answer, or is one no more
 */
export function lazyUploads(endpoint: string, session: Session, changed?: (pointer: Pointer) => void): LazyUploads {
  let uploads: Promise<Uploads> | undefined;
  const load = async () => (await import('./session-uploads.ts')).uploadsOf(endpoint, session, changed);
  return {
    uploads: () => (uploads ??= load()),
    followList: (list, newIndex) => void uploads?.then((loading) => loading.move(list, newIndex)),
  };
}
