/** One person filling in one form: what lasts while the form is shown, whatever its language. */
import {Session} from '@ozg-forms/core/state/session';
import type {RuleContext} from '@ozg-forms/core/state/state';
import {lazyUploads, type LazyUploads} from './lazy-uploads.ts';
import type {LoadedForm} from './loading.ts';
import {today} from './today.ts';

export interface Filling {
  readonly session: Session;
  readonly uploads: LazyUploads;
  /** What rules may look at. */
  readonly context: RuleContext;
  /** RFC 3339. */
  readonly startedAt: string;
}

/** Goes on where the same form was left, in its language; another form begins anew. */
export function fillingOf({form, profile, endpoint, tag}: LoadedForm, before: Filling | undefined): Filling {
  if (before?.session.form === form) {
    before.session.speak(tag);
    return before;
  }
  const isSame = before?.session.form.id === form.id && before.session.form.version === form.version;
  const context = {today: today(), profile: (profile ?? {}) as Record<string, unknown>};
  const session = new Session(form, {language: tag, context, ...(isSame && {snapshot: before.session.snapshot()})});
  const startedAt = isSame ? before.startedAt : new Date().toISOString();
  return {session, context, uploads: lazyUploads(endpoint, session), startedAt};
}
