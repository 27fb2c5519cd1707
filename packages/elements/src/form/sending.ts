/**
 * The one application of a form: put together, sent until it is acknowledged, and known by
 * one key all the while, so that it becomes one record however often it is sent.
 */
import {problemTypes} from '@ozg-forms/core/protocol/problem';
import type {Acknowledgement, Submission} from '@ozg-forms/core/protocol/submission';
import {documentsIn} from '@ozg-forms/core/state/documents';
import type {Session} from '@ozg-forms/core/state/session';
import type {Violation} from '@ozg-forms/core/validation/violation';
import {sessionKeyStore} from '@ozg-forms/delivery/browser-ports';
import {arrivedAsSent} from '@ozg-forms/delivery/arrived-as-sent';
import {httpAdapter} from '@ozg-forms/delivery/http-adapter';
import {forgetIntent, intentFor} from '@ozg-forms/delivery/intent';
import {TransportError} from '@ozg-forms/delivery/transport-error';
import type {LoadedForm} from './loading.ts';

/** What is said while it is being sent: as a rule; after a cut; while a proof of work takes its time. */
export type BusyWord = 'sending' | 'sendingAgain' | 'sendingWork';

/** Where sending stands. */
export type Sending =
  | {readonly state: 'filling'}
  | {readonly state: 'sending'; readonly word: BusyWord}
  | {readonly state: 'failed'; readonly reason: FailureReason}
  | {
      readonly state: 'sent';
      readonly acknowledgement: Acknowledgement;
      /** An earlier attempt had arrived, though its answer did not: what was changed since is not part of it. */
      readonly isEarlier?: boolean;
    };

/**
 * Why it is not sent. `endpoint`: nobody said where to. `session`: the host's login is over. `duplicate`: an
 * earlier attempt had arrived, and the receiver does not say how it answered that one. `altered`: something else
 * has arrived. `keys`: the page takes away what is typed.
 */
export type FailureReason =
  'offline' | 'server' | 'refused' | 'version' | 'endpoint' | 'session' | 'duplicate' | 'altered' | 'keys';

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
  tell: (word: BusyWord) => void,
): Promise<Outcome> {
  const {endpoint} = loaded;
  // A time that is none has been reported, and keeps nobody from sending.
  if (Date.parse(frame.sessionExpires) <= Date.now()) return {state: 'failed', reason: 'session'};
  const instance = instanceOf(loaded);
  const {key, startedAt} = intentFor(instance, intents, frame.startedAt);
  try {
    const submission = submissionFrom(session, loaded, await loaded.sha256, {...frame, startedAt});
    const acknowledgement = await httpAdapter({endpoint}).submit(submission, {
      idempotencyKey: key,
      onRetry: () => tell('sendingAgain'),
      onWork: onceLong(() => tell('sendingWork')),
    });
    forgetIntent(instance, intents);
    if (!(await arrivedAsSent(acknowledgement, submission))) return {state: 'failed', reason: 'altered'};
    return {state: 'sent', acknowledgement};
  } catch (error) {
    const problem = error instanceof TransportError ? error.problem : undefined;
    if (problem?.acknowledgement) {
      forgetIntent(instance, intents);
      return {state: 'sent', acknowledgement: problem.acknowledgement, isEarlier: true};
    }
    const violations = problem?.violations ?? [];
    return violations.length > 0 ? {state: 'refused', violations} : {state: 'failed', reason: reasonOf(error)};
  }
}

/** Work of this length is worth a word: three seconds. Nobody has to hear of a shorter one. */
const longWorkMs = 3_000;

// Acts once, when it has been called for so long.
function onceLong(act: () => void): () => void {
  let begunAt: number | undefined;
  let isTold = false;
  return () => {
    begunAt ??= Date.now();
    if (isTold || Date.now() - begunAt < longWorkMs) return;
    isTold = true;
    act();
  };
}

/** Where intents are kept: in the tab, and only in this page's memory where that is forbidden. */
export const intents = sessionKeyStore();

/** Names a form for its intent and draft: for another endpoint, or in another element, it is another application. */
export function instanceOf({endpoint, form, request}: Pick<LoadedForm, 'endpoint' | 'form' | 'request'>): string {
  return `${endpoint} ${form.id} ${request.place}`.trimEnd();
}

function reasonOf(error: unknown): FailureReason {
  if (!(error instanceof TransportError)) return 'server';
  const type = error.problem?.type;
  if (type === problemTypes.keyReused) return 'duplicate';
  if (type === problemTypes.formChanged) return 'version';
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
