/** Sends the application of a form, and shows what becomes of it. */
import type {Session} from '@ozg-forms/core/state/session';
import {formEvent} from '../events.ts';
import type {LoadedForm} from './loading.ts';
import {send, type BusyWord, type FailureReason, type Sending, type SubmissionFrame} from './sending.ts';
import type {Walk} from './walk.ts';

interface Dispatched extends SubmissionFrame {
  readonly session: Session;
  readonly loaded: LoadedForm;
  readonly walk: Walk;
  /** `false` where a listener has cancelled the event. */
  readonly tell: (event: Event) => boolean;
  readonly announce: (text: string) => void;
  readonly show: (sending: Sending) => void;
  readonly fail: (reason: FailureReason) => void;
}

/** Resolves once it is stored, or has been shown why not. */
export async function dispatch({
  session,
  loaded,
  walk,
  tell,
  announce,
  show,
  fail,
  ...frame
}: Dispatched): Promise<void> {
  const {words} = loaded.language;
  session.refuse([]); // it is asked once more
  if (!session.reveal()) return walk.showFaults();
  if (!tell(formEvent('ozg-submit', {channel: frame.channel}, {cancelable: true}))) return;
  if (loaded.endpoint === '') return fail('endpoint');
  const say = (word: BusyWord): void => {
    show({state: 'sending', word});
    announce(words[word]);
  };
  say('sending');
  const outcome = await send(session, loaded, frame, say);
  if (outcome.state === 'failed') return fail(outcome.reason);
  if (outcome.state === 'refused') {
    session.refuse(outcome.violations);
    walk.showFaults();
    tell(formEvent('ozg-error', {phase: 'submit', message: 'refused'}));
    return;
  }
  show(outcome);
  walk.end();
  const {reference, receivedAt} = outcome.acknowledgement;
  tell(formEvent('ozg-submitted', {reference, receivedAt}));
}
