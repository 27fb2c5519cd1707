/**
 * Attempt after attempt to bring a file to the server, each going on where the last one got
 * to, until it has everything, refuses, or nothing has moved for some minutes.
 */
import type {Clock, Connection} from '../ports.ts';
import {backOffMs, pauseBeforeRetry} from '../retry.ts';
import {TransportError} from '../transport-error.ts';
import type {FileHash} from './file-hash.ts';
import {paceFrom, secondsLeft, withSent} from './progress.ts';
import {RequestSize} from './request-size.ts';
import {sendByTus} from './send-by-tus.ts';
import type {TusAttempt} from './send-by-tus.ts';
import type {UploadMemory} from './upload-memory.ts';
import type {UploadState} from './upload-state.ts';

interface Sending extends Pick<TusAttempt, 'uploads' | 'metadata' | 'stallMs' | 'signal' | 'httpStack'> {
  readonly file: File;
  /** Where the upload's URL is kept, and looked up before each attempt. */
  readonly memory: UploadMemory;
  /** Of the file, as it comes about. Nothing is sent that it has not passed. */
  readonly hash: FileHash;
  /** The most that one request ever carries. */
  readonly chunkBytes: number;
  readonly clock: Clock;
  readonly connection: Connection;
  /** Is told each change, `sending` or `paused`. */
  readonly become: (state: UploadState) => void;
}

/** For how long no byte may be confirmed by a device that is online, before that is called a failure. */
const patienceMs = 2 * 60_000;

/** Uploads that may be gone from the server (expired, lost) before that is called a refusal. */
const mostLosses = 2;

/** So much is worth a request. */
const worthwhileBytes = 4 * 1024 * 1024;

/**
 * @returns the upload's URL
 * @throws TransportError
 */
export async function sendUntilStored(sending: Sending): Promise<string> {
  const {file, memory, hash, clock, connection, signal, become} = sending;
  const size = new RequestSize(sending.chunkBytes);
  let acceptedBytes = 0;
  let sentBytes = 0;
  let failures = 0;
  let failingSince = clock.now();
  let losses = 0;

  for (;;) {
    let sendingSince: number | undefined;
    try {
      return await sendByTus({
        ...sending,
        url: memory.url,
        now: clock.now,
        async endAfter(start) {
          const most = Math.min(start + size.bytes, file.size);
          await hash.reached(Math.min(start + worthwhileBytes, most));
          // Rather less at once than wait for the hash of more.
          const end = Math.min(hash.hashedBytes, most);
          memory.cover(await hash.reached(end));
          sendingSince = clock.now();
          return end;
        },
        mostSentBytes: () => memory.covered.bytes,
        onUrl: (url) => memory.remember(url),
        onAccepted(bytes) {
          if (bytes > acceptedBytes) {
            failures = 0;
            failingSince = clock.now();
            if (sendingSince !== undefined) size.confirmed(clock.now() - sendingSince);
          }
          acceptedBytes = Math.max(acceptedBytes, bytes);
        },
        onSent: watchPace(file.size, clock, (bytes, seconds) => {
          sentBytes = bytes;
          become({state: 'sending', file, sentBytes, secondsLeft: seconds});
        }),
      });
    } catch (error) {
      if (!(error instanceof TransportError) || signal.aborted) throw error;
      if (memory.url && (error.status === 404 || error.status === 410) && losses < mostLosses) {
        losses += 1;
        acceptedBytes = 0;
        memory.forget();
        continue;
      }
      if (!error.retryable) throw error;
      await assertReadable(file, error);

      const {online} = connection;
      // A device in a tunnel proves nothing against the line.
      if (online) failures += 1;
      else failingSince = clock.now();
      if (clock.now() - failingSince > patienceMs) throw error;
      if (online && error.reason !== 'server') size.broke();
      become({state: 'paused', file, sentBytes, because: online ? 'trouble' : 'offline'});
      const waitMs = error.retryAfterMs ?? (online ? backOffMs(failures, clock.random(), error.reason) : 30_000);
      await pauseBeforeRetry(waitMs, {clock, connection, signal});
    }
  }
}

/** Turns the bytes sent in one attempt into bytes and seconds left. */
function watchPace(totalBytes: number, clock: Clock, tell: (bytes: number, seconds: number | undefined) => void) {
  let pace = paceFrom(0, clock.now());
  return (bytes: number) => {
    const now = clock.now();
    // What lay on the server already, or fills a buffer at once, was not sent at any pace.
    pace = pace.sentBytes === 0 ? paceFrom(bytes, now) : withSent(pace, bytes, now);
    tell(bytes, secondsLeft(pace, bytes, totalBytes));
  };
}

/** A file that changed or vanished looks like a broken connection to whoever sends it. */
async function assertReadable(file: File, cause: TransportError): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    throw new TransportError('unreadable', 'The file cannot be read any more.', {cause});
  }
}
