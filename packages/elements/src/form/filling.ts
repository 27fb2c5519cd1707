/** One person filling in one form: what lasts while the form is shown, whatever its language. */
import {localTextsOf} from '@ozg-forms/core/definition/texts';
import type {Pointer} from '@ozg-forms/core/pointer';
import {Session} from '@ozg-forms/core/state/session';
import type {Input} from '@ozg-forms/core/state/input';
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

/** What was begun at another time, or with another edition of the form. */
export interface Begun {
  /** RFC 3339. */
  readonly startedAt: string;
  /** A session of the same version, or else only the answers of one. */
  readonly from: {readonly input: Input} | {readonly answers: unknown};
}

export interface FillingOptions {
  readonly begun?: Begun | undefined;
  /** Hears where an answer changes that nobody typed: a document has arrived, or was taken away. */
  readonly changed?: (pointer: Pointer) => void;
}

/** Goes on where the same form was left, in its language; another form begins anew, or with what was begun. */
export function fillingOf(
  {form, profile, endpoint, tag, modes, quotes}: LoadedForm,
  before: Filling | undefined,
  {begun, changed = () => {}}: FillingOptions = {},
): Filling {
  if (before?.session.form === form && !begun) {
    before.session.speak(tag);
    before.session.arrange(modes?.arrange);
    return before;
  }
  const isSame = before?.session.form.id === form.id && before.session.form.version === form.version;
  const context = {today: today(), profile: (profile ?? {}) as Record<string, unknown>};
  const from = begun?.from ?? (isSame && {input: before.session.state.input});
  const quoting = quotes?.createQuoting(form, localTextsOf(profile, form.id));
  const session = new Session(form, {language: tag, context, quoting, ...from});
  session.arrange(modes?.arrange);
  const startedAt = begun?.startedAt ?? (isSame ? before.startedAt : new Date().toISOString());
  return {session, context, uploads: lazyUploads(endpoint, session, changed), startedAt};
}
