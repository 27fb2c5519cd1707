/**
 * The one application of a form: put together, sent until it is acknowledged, and known by
 * one key all the while, so that it becomes one record however often it is sent.
 */
import type {Acknowledgement, Submission} from '@ozg-forms/core/protocol/submission';
import {documentsIn} from '@ozg-forms/core/state/documents';
import type {Session} from '@ozg-forms/core/state/session';
import type {Violation} from '@ozg-forms/core/validation/violation';
import {sessionKeyStore} from '@ozg-forms/delivery/browser-ports';
import {httpAdapter} from '@ozg-forms/delivery/http-adapter';
import {forgetIdempotencyKey, idempotencyKeyFor} from '@ozg-forms/delivery/idempotency-key';
import {TransportError} from '@ozg-forms/delivery/transport-error';
import type {LoadedForm} from './loading.ts';

/** Where sending stands. */
export type Sending =
  | {readonly state: 'filling'}
  | {readonly state: 'sending'; readonly isRetry: boolean}
  | {readonly state: 'failed'; readonly reason: FailureReason}
  | {readonly state: 'sent'; readonly acknowledgement: Acknowledgement};

/** Why it is not sent. `endpoint`: nobody said where to. `session`: the host's login is over. */
export type FailureReason = 'offline' | 'server' | 'refused' | 'version' | 'endpoint' | 'session';

/** How an attempt to send ended. */
export type Outcome =
  | Extract<Sending, {state: 'sent' | 'failed'}>
  /** The receiver names faults, to be shown at their places. */
  | {readonly state: 'refused'; readonly violations: readonly Violation[]};

/** What of a submission does not follow from the session. */
export interface SubmissionFrame {
  /** The channel by which the decision is to come back, if the form asks. */
  readonly channel: string | undefined;
  /** RFC 3339. */
  readonly startedAt: string;
  /** When the host's login ends, RFC 3339; empty without one. */
  readonly sessionExpires: string;
}

/**
 * Sends the answers of a session under the form's own key, which is forgotten once the
 * application is stored. Never rejects.
 */
export async function send(
  session: Session,
  loaded: LoadedForm,
  frame: SubmissionFrame,
  onRetry: () => void,
): Promise<Outcome> {
  const {endpoint, form} = loaded;
  // A time that is none has been reported, and keeps nobody from sending.
  if (Date.parse(frame.sessionExpires) <= Date.now()) return {state: 'failed', reason: 'session'};
  const store = sessionKeyStore();
  const instance = `${endpoint} ${form.id}`;
  const idempotencyKey = idempotencyKeyFor(instance, store);
  try {
    const acknowledgement = await httpAdapter({endpoint}).submit(
      submissionFrom(session, loaded, await loaded.sha256, frame),
      {idempotencyKey, onRetry},
    );
    forgetIdempotencyKey(instance, store);
    return {state: 'sent', acknowledgement};
  } catch (error) {
    const violations = error instanceof TransportError ? (error.problem?.violations ?? []) : [];
    return violations.length > 0 ? {state: 'refused', violations} : {state: 'failed', reason: reasonOf(error)};
  }
}

function reasonOf(error: unknown): FailureReason {
  if (!(error instanceof TransportError)) return 'server';
  if (error.status === 409) return 'version';
  if (error.reason === 'refused' || error.reason === 'too-large') return 'refused';
  return error.reason === 'offline' ? 'offline' : 'server';
}

const runtime = 'ozg-forms/0.1.0';

// The body for the endpoint: only what is asked, and each document at its place.
function submissionFrom(
  {state}: Session,
  {form, profile, tag}: LoadedForm,
  sha256: string,
  {channel, startedAt}: SubmissionFrame,
): Submission {
  const [leika] = form.service?.leika ?? [];
  const name = form.service?.name;
  return {
    form: {id: form.id, version: form.version, sha256},
    ...(form.service && {service: {...(leika !== undefined && {leika}), ...(name !== undefined && {name})}}),
    ...(profile && {region: profile.ars}),
    language: tag,
    answers: state.answers as Submission['answers'],
    attachments: documentsIn(state.root, form).map(({pointer, reference}) => ({...reference, pointer})),
    ...(channel !== undefined && {reply: {digitalDecision: channel !== 'post', channel}}),
    startedAt,
    runtime,
  };
}
