/**
 * Tus 1.0.0 (tus.io) for one file: one attempt to bring it to the server: creates the upload or asks
 * how far it got, then sends what is missing. Ends with the upload's URL or a `TransportError`;
 * when to try again is decided elsewhere.
 *
 * `tus-js-client` sends by XMLHttpRequest (only that reports progress), needs no CSP beyond
 * `connect-src`, and knows no time-outs: the watchdog here is what notices a silent line.
 */
import {Upload} from 'tus-js-client';
import type {DetailedError, HttpRequest, HttpResponse, HttpStack} from 'tus-js-client';
import {errorFrom} from '../refusal.ts';
import {TransportError} from '../transport-error.ts';
import {isOnOrigin} from './upload-memory.ts';

export interface TusAttempt {
  readonly file: Blob;
  /** The absolute URL at which uploads are created. */
  readonly uploads: string;
  /** The upload to go on with; `undefined` creates one. */
  readonly url: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  /** How long nothing may move. */
  readonly stallMs: number;
  readonly signal: AbortSignal;
  /** Up to where the next request carries the file, once that is ready. A rejection ends the attempt with it. */
  readonly endAfter: (start: number) => Promise<number>;
  /** The most that the server can have of this file. */
  readonly mostSentBytes: () => number;
  /** How requests are made; XMLHttpRequest unless told. */
  readonly httpStack?: HttpStack | undefined;
  /** Milliseconds since 1970, for `Retry-After` dates. */
  readonly now: () => number;
  /** The upload exists on the server, at this URL. */
  readonly onUrl: (url: string) => void;
  /** So many bytes have left the device, or were there already. */
  readonly onSent: (bytes: number) => void;
  /** So many bytes are confirmed by the server. */
  readonly onAccepted: (bytes: number) => void;
}

/**
 * @returns the upload's URL, once the server has confirmed the last byte
 * @throws TransportError; `refused` with status 404 or 410 when `url` leads nowhere any more
 */
export function sendByTus(attempt: TusAttempt): Promise<string> {
  const {file, uploads, signal, stallMs} = attempt;
  return new Promise((resolve, reject) => {
    let over = false;
    let watchdog: ReturnType<typeof setTimeout> | undefined;

    const finish = (settle: () => void) => {
      if (over) return;
      over = true;
      clearTimeout(watchdog);
      signal.removeEventListener('abort', cancel);
      settle();
    };
    const fail = (error: TransportError) =>
      finish(() => {
        void upload.abort();
        reject(error);
      });
    const cancel = () => fail(new TransportError('cancelled', 'The upload was stopped.'));
    const alive = () => {
      clearTimeout(watchdog);
      if (!over) watchdog = setTimeout(bark, stallMs);
    };
    const bark = () => fail(new TransportError('timed-out', `Nothing moved for ${stallMs} ms.`));

    // What the device itself takes its time for is no silence of the line.
    const endAfter = async (start: number) => {
      clearTimeout(watchdog);
      const end = await attempt.endAfter(start);
      alive();
      return end;
    };

    const upload: Upload = new Upload(file, {
      endpoint: attempt.url ? null : uploads,
      uploadUrl: attempt.url ?? null,
      metadata: {...attempt.metadata},
      // How much of it goes with one request, the source decides.
      chunkSize: Number.POSITIVE_INFINITY,
      parallelUploads: 1,
      // Retries and memory are ours: tus would begin anew after any 4xx, a 429 included, and
      // would keep file names in localStorage.
      retryDelays: null,
      storeFingerprintForResuming: false,
      fingerprint: () => Promise.resolve(''),
      fileReader: {openFile: () => Promise.resolve(sourceOf(file, endAfter))},
      ...(attempt.httpStack && {httpStack: attempt.httpStack}),
      onBeforeRequest() {
        // An abort between two requests does not keep tus from making the second.
        if (over) throw new Error('This attempt is over.');
        alive();
      },
      onAfterResponse: (_request: HttpRequest, response: HttpResponse) => {
        alive();
        const stranger = strangenessOf(response, attempt);
        if (stranger) return fail(stranger);
        const accepted = Number.parseInt(response.getHeader('Upload-Offset') ?? '', 10);
        if (!over && accepted >= 0) attempt.onAccepted(accepted);
      },
      onUploadUrlAvailable() {
        if (over || !upload.url || upload.url === attempt.url) return;
        if (isOnOrigin(upload.url, uploads)) return attempt.onUrl(upload.url);
        fail(new TransportError('refused', 'The server keeps uploads at an origin other than its own.'));
      },
      onProgress(sentBytes) {
        alive();
        if (!over) attempt.onSent(sentBytes);
      },
      onSuccess: () => finish(() => resolve(upload.url!)),
      onError: (error) => fail(transportErrorFrom(error, attempt.now())),
    });

    signal.addEventListener('abort', cancel);
    if (signal.aborted) return cancel();
    alive();
    upload.start();
  });
}

/**
 * Deletes an upload on the server (tus extension "termination"). Never rejects, and waits for
 * no one longer than ten seconds: an upload nobody names in an application expires anyway.
 */
export async function removeByTus(url: string, httpStack?: HttpStack): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, 10_000)));
  const options = {retryDelays: [1_000, 3_000], ...(httpStack && {httpStack})};
  await Promise.race([patience, Upload.terminate(url, options).catch(() => {})]);
  clearTimeout(timer);
}

/** What is wrong with an answer that tus would take for good. */
function strangenessOf(response: HttpResponse, {uploads, file, mostSentBytes}: TusAttempt): TransportError | undefined {
  // XMLHttpRequest follows redirects in silence; this is where it ended.
  const answeredBy: unknown = (response.getUnderlyingObject() as {responseURL?: unknown}).responseURL;
  if (typeof answeredBy === 'string' && answeredBy !== '' && !isOnOrigin(answeredBy, uploads)) {
    return new TransportError('not-an-answer', 'Another server answered in place of the receiver.');
  }
  const length = Number.parseInt(response.getHeader('Upload-Length') ?? '', 10);
  if (response.getStatus() < 300 && length >= 0 && length !== file.size) {
    return new TransportError('refused', 'The upload to go on with is one of another size.', {status: 410});
  }
  // Another tab has gone on with it, and nobody knows with what.
  if (Number.parseInt(response.getHeader('Upload-Offset') ?? '', 10) > mostSentBytes()) {
    return new TransportError('refused', 'The upload to go on with holds more than was sent.', {status: 410});
  }
  return undefined;
}

function transportErrorFrom(error: Error | DetailedError, now: number): TransportError {
  if ('causingError' in error && error.causingError instanceof TransportError) return error.causingError;
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response) return new TransportError('offline', 'The connection failed.', {cause: error});
  const header = (name: string) => response.getHeader(name);
  return errorFrom({status: response.getStatus(), body: response.getBody(), header}, now);
}

/** The file as tus reads it, the same in every environment. */
function sourceOf(file: Blob, endAfter: (start: number) => Promise<number>) {
  return {
    size: file.size,
    async slice(start: number) {
      const end = await endAfter(start);
      return {value: file.slice(start, end), done: end === file.size};
    },
    close() {},
  };
}
