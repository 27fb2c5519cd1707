/**
 * Brings one document to the authority: hashed, sent, resumed after every cut, until it is
 * stored. A module of its own, to be loaded only when a form takes documents.
 */
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import type {HttpStack} from 'tus-js-client';
import {browserConnection, sessionKeyStore, systemClock} from '../browser-ports.ts';
import {urlBelow} from '../endpoint-url.ts';
import type {Clock, Connection, KeyStore} from '../ports.ts';
import {backOffMs, pauseBeforeRetry} from '../retry.ts';
import {TransportError} from '../transport-error.ts';
import {sha256Of} from './hash.ts';
import {Lane} from './lane.ts';
import {paceFrom, secondsLeft, withSent} from './progress.ts';
import {removeByTus, sendByTus} from './send-by-tus.ts';
import {UploadMemory} from './upload-memory.ts';
import type {DocumentUpload, UploadState} from './upload-state.ts';

export interface UploadOptions {
  readonly file: File;
  /** The receiver's absolute address; uploads go to `{endpoint}/uploads`. */
  readonly endpoint: string;
  /** Media type by content, as `inspect` tells it; the device's word unless told. */
  readonly mediaType?: string | undefined;
  /** Called at every change, from within `uploadDocument` on. */
  readonly onState: (state: UploadState) => void;
  /** Stops the upload as `failed`, with the reason `cancelled`. Deletes nothing on the server. */
  readonly signal?: AbortSignal | undefined;
  /** How long nothing may move before the line is taken for dead. 20 seconds unless told. */
  readonly stallMs?: number | undefined;
  /** The most that one request carries. 8 MiB unless told; less after trouble. */
  readonly chunkBytes?: number | undefined;
  /** Where an unfinished upload's URL outlives a reload; no file name is kept in it. */
  readonly store?: KeyStore | undefined;
  readonly connection?: Connection | undefined;
  readonly clock?: Clock | undefined;
  /** How requests are made; XMLHttpRequest unless told. */
  readonly httpStack?: HttpStack | undefined;
}

/** Attempts in a row without one byte confirmed, before it is called a failure: some minutes. */
const mostFailures = 8;

/** Below this, the round trips cost more than a lost request. */
const leastChunkBytes = 512 * 1024;

const lane = new Lane(2);

/**
 * Starts bringing a document to the endpoint.
 *
 * @throws RangeError when the endpoint is not an absolute http(s) URL
 */
export function uploadDocument(options: UploadOptions): DocumentUpload {
  return new Transfer(options);
}

/** What is known once the content has been read. */
interface Content {
  readonly sha256: string;
  readonly memory: UploadMemory;
}

class Transfer implements DocumentUpload {
  readonly #options: UploadOptions;
  readonly #uploads: string;
  readonly #clock: Clock;
  readonly #connection: Connection;
  #state: UploadState;
  #run = new AbortController();
  #runEnded: Promise<void> = Promise.resolve();
  #content: Content | undefined;
  #url: string | undefined;
  #sentBytes = 0;
  #chunkBytes: number;
  #removed = false;

  constructor(options: UploadOptions) {
    this.#options = options;
    this.#uploads = urlBelow(options.endpoint, 'uploads');
    this.#clock = options.clock ?? systemClock;
    this.#connection = options.connection ?? browserConnection;
    this.#chunkBytes = options.chunkBytes ?? 8 * 1024 * 1024;
    this.#state = {state: 'waiting', file: options.file};
    options.signal?.addEventListener('abort', () => this.#cancel(), {once: true});
    if (options.signal?.aborted) this.#cancel();
    else this.#start();
  }

  get state(): UploadState {
    return this.#state;
  }

  pause(): void {
    if (this.#removed || this.#state.state === 'stored' || this.#state.state === 'failed') return;
    this.#run.abort();
    this.#become({state: 'paused', file: this.#options.file, sentBytes: this.#sentBytes, because: 'asked'});
  }

  resume(): void {
    if (this.#removed || (this.#state.state !== 'paused' && this.#state.state !== 'failed')) return;
    this.#run.abort();
    this.#start();
  }

  async remove(): Promise<void> {
    if (this.#removed) return;
    this.#removed = true;
    this.#run.abort();
    await this.#runEnded;
    this.#content?.memory.forget();
    this.#content?.memory.release();
    if (this.#url) await removeByTus(this.#url, this.#options.httpStack);
  }

  #cancel(): void {
    if (this.#removed || this.#state.state === 'stored') return;
    this.#run.abort();
    const error = new TransportError('cancelled', 'The upload was cancelled.');
    this.#become({state: 'failed', file: this.#options.file, error});
  }

  /** Begins a run. An aborted run changes no state any more, but ends before the next begins. */
  #start(): void {
    const {file} = this.#options;
    const run = new AbortController();
    this.#run = run;
    const become = (state: UploadState) => {
      if (!run.signal.aborted) this.#become(state);
    };
    become({state: 'waiting', file});
    this.#runEnded = this.#runEnded
      .then(() => this.#bring(run.signal, become))
      .then(
        (reference) => become({state: 'stored', reference}),
        (error: unknown) => become({state: 'failed', file, error: asTransportError(error)}),
      );
  }

  #become(state: UploadState): void {
    this.#state = state;
    this.#options.onState(state);
  }

  /** The whole way, or what is left of it. */
  async #bring(signal: AbortSignal, become: (state: UploadState) => void): Promise<DocumentReference> {
    const leave = await lane.enter(signal);
    if (!leave) throw new TransportError('cancelled', 'The upload was stopped.');
    try {
      const content = (this.#content ??= await this.#read(signal, become));
      const url = await this.#send(content, signal, become);
      content.memory.forget();
      content.memory.release();
      return {
        id: new URL(url).pathname.replace(/\/+$/, '').split('/').at(-1)!,
        ...this.#label,
        size: this.#options.file.size,
        sha256: content.sha256,
      };
    } finally {
      leave();
    }
  }

  /** How the document is called, the same in the upload and in the submission. */
  get #label(): {name: string; mediaType: string} {
    const {file, mediaType} = this.#options;
    // Some devices write ä as two characters; everyone else means one (Unicode NFC).
    return {name: file.name.normalize('NFC'), mediaType: mediaType ?? file.type};
  }

  async #read(signal: AbortSignal, become: (state: UploadState) => void): Promise<Content> {
    const {file, store = sessionKeyStore()} = this.#options;
    const onProgress = (hashedBytes: number) => become({state: 'hashing', file, hashedBytes});
    onProgress(0);
    const sha256 = await sha256Of(file, {signal, onProgress});
    return {sha256, memory: new UploadMemory(store, this.#uploads, sha256)};
  }

  /** Attempt after attempt, until the server has everything. */
  async #send({memory}: Content, signal: AbortSignal, become: (state: UploadState) => void): Promise<string> {
    const {file, stallMs = 20_000, httpStack} = this.#options;
    const {name: filename, mediaType: filetype} = this.#label;
    let acceptedBytes = 0;
    let failures = 0;
    let lostUploads = 0;

    for (;;) {
      this.#url = memory.url;
      let pace = paceFrom(0, this.#clock.now());
      try {
        return await sendByTus({
          file,
          uploads: this.#uploads,
          url: memory.url,
          metadata: {filename, filetype},
          chunkBytes: this.#chunkBytes,
          stallMs,
          signal,
          httpStack,
          now: this.#clock.now,
          onUrl: (url) => {
            this.#url = url;
            memory.remember(url);
          },
          onAccepted: (bytes) => {
            if (bytes > acceptedBytes) failures = 0;
            acceptedBytes = Math.max(acceptedBytes, bytes);
          },
          onSent: (bytes) => {
            // What lay there already was not sent at this pace.
            const first = pace.sentBytes === 0 && bytes > 0 && pace.bytesPerSecond === undefined;
            pace = first ? paceFrom(bytes, this.#clock.now()) : withSent(pace, bytes, this.#clock.now());
            this.#sentBytes = bytes;
            become({state: 'sending', file, sentBytes: bytes, secondsLeft: secondsLeft(pace, bytes, file.size)});
          },
        });
      } catch (error) {
        if (!(error instanceof TransportError) || signal.aborted) throw error;
        if (memory.url && (error.status === 404 || error.status === 410) && lostUploads < 2) {
          // Expired on the server: begin anew, but not for ever.
          lostUploads += 1;
          acceptedBytes = 0;
          memory.forget();
          continue;
        }
        if (!error.retryable) throw error;
        await this.#assertReadable(error);
        const {online} = this.#connection;
        // A device in a tunnel proves nothing against the line.
        if (online) failures += 1;
        if (failures > mostFailures) throw error;
        if (online && error.reason !== 'server') this.#chunkBytes = Math.max(leastChunkBytes, this.#chunkBytes / 2);
        become({state: 'paused', file, sentBytes: this.#sentBytes, because: online ? 'trouble' : 'offline'});
        const waitMs = error.retryAfterMs ?? (online ? backOffMs(failures, this.#clock.random()) : 30_000);
        await pauseBeforeRetry(waitMs, {clock: this.#clock, connection: this.#connection, signal});
      }
    }
  }

  /** A file that changed or vanished looks like a broken connection to whoever sends it. */
  async #assertReadable(cause: TransportError): Promise<void> {
    try {
      await this.#options.file.slice(0, 1).arrayBuffer();
    } catch {
      throw new TransportError('unreadable', 'The file cannot be read any more.', {cause});
    }
  }
}

function asTransportError(error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  return new TransportError('server', 'The upload ended unexpectedly.', {cause: error});
}
