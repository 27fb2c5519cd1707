/**
 * Brings one document to the authority: hashed and sent side by side, resumed after every cut, until it is
 * stored. A module of its own, to be loaded only when a form takes documents.
 */
import {sentName} from '@ozg-forms/core/protocol/file-name';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import type {HttpStack} from 'tus-js-client';
import {browserConnection, sessionKeyStore, systemClock} from '../browser-ports.ts';
import {urlBelow} from '../endpoint-url.ts';
import type {Clock, Connection, KeyStore} from '../ports.ts';
import {TransportError} from '../transport-error.ts';
import {FileHash} from './file-hash.ts';
import {Lane} from './lane.ts';
import {likenessOf} from './likeness.ts';
import {mostBytes} from './request-size.ts';
import {removeByTus} from './send-by-tus.ts';
import {sendUntilStored} from './send-until-stored.ts';
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
  /** The most that one request carries. 64 MiB unless told; most lines get less, see `RequestSize`. */
  readonly chunkBytes?: number | undefined;
  /** Where an unfinished upload's URL outlives a reload; no file name is kept in it. */
  readonly store?: KeyStore | undefined;
  readonly connection?: Connection | undefined;
  readonly clock?: Clock | undefined;
  /** How requests are made; XMLHttpRequest unless told. */
  readonly httpStack?: HttpStack | undefined;
}

const lane = new Lane(2);

/**
 * Starts bringing a document to the endpoint.
 *
 * @throws RangeError when the endpoint is not an absolute http(s) URL
 */
export function uploadDocument(options: UploadOptions): DocumentUpload {
  return new Transfer(options);
}

/** What is known of the content, and of where it may lie already. */
interface Content {
  readonly hash: FileHash;
  readonly memory: UploadMemory;
}

class Transfer implements DocumentUpload {
  readonly #options: UploadOptions;
  readonly #uploads: string;
  #state: UploadState;
  #run = new AbortController();
  #runEnded: Promise<void> = Promise.resolve();
  #content: Content | undefined;
  #storedAt: string | undefined;
  #sentBytes = 0;
  #removed = false;

  constructor(options: UploadOptions) {
    this.#options = options;
    this.#uploads = urlBelow(options.endpoint, 'uploads');
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
    this.#content?.hash.stop();
    await this.#runEnded;
    const url = this.#storedAt ?? this.#content?.memory.url;
    this.#content?.memory.forget();
    this.#close();
    if (url) await removeByTus(url, this.#options.httpStack);
  }

  #cancel(): void {
    if (this.#removed || this.#state.state === 'stored') return;
    this.#run.abort();
    // Whoever chooses the same file next, on this page or after a reload, goes on from here.
    this.#close();
    // It may just have been opening the file.
    void this.#runEnded.then(() => this.#close());
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
    if (state.state === 'sending') this.#sentBytes = state.sentBytes;
    this.#options.onState(state);
  }

  /** The whole way, or what is left of it. */
  async #bring(signal: AbortSignal, become: (state: UploadState) => void): Promise<DocumentReference> {
    const leave = await lane.enter(signal);
    if (!leave) throw new TransportError('cancelled', 'The upload was stopped.');
    try {
      const {hash, memory} = (this.#content ??= await this.#open(become));
      await this.#assertSame(hash, memory);
      const url = await this.#send(hash, memory, signal, become);
      const {sha256} = await hash.reached(this.#options.file.size);
      this.#storedAt = url;
      memory.forget();
      memory.release();
      const id = new URL(url).pathname.replace(/\/+$/, '').split('/').at(-1)!;
      return {id, ...this.#label, size: this.#options.file.size, sha256};
    } catch (error) {
      // A file that can be read again is hashed from its beginning.
      if (error instanceof TransportError && error.reason === 'unreadable') this.#close();
      throw error;
    } finally {
      leave();
    }
  }

  /** How the document is called, the same in the upload and in the submission. */
  get #label(): {name: string; mediaType: string} {
    const {file, mediaType} = this.#options;
    return {name: sentName(file.name), mediaType: mediaType ?? file.type};
  }

  /** Begins to hash; what is sent follows close behind. */
  async #open(become: (state: UploadState) => void): Promise<Content> {
    const {file, store = sessionKeyStore()} = this.#options;
    become({state: 'hashing', file, hashedBytes: 0});
    const likeness = await likenessOf(file);
    const onProgress = (hashedBytes: number) => {
      if (this.#state.state === 'hashing') this.#become({state: 'hashing', file, hashedBytes});
    };
    return {hash: new FileHash(file, {onProgress}), memory: new UploadMemory(store, this.#uploads, likeness)};
  }

  /** Forgets a kept upload that began with another content. */
  async #assertSame(hash: FileHash, memory: UploadMemory): Promise<void> {
    const {bytes, sha256} = memory.covered;
    if (memory.url === undefined) return;
    const mark = await hash.reached(bytes);
    if (mark.bytes !== bytes || mark.sha256 !== sha256) memory.forget();
  }

  #close(): void {
    this.#content?.hash.stop();
    this.#content?.memory.release();
    this.#content = undefined;
  }

  #send(
    hash: FileHash,
    memory: UploadMemory,
    signal: AbortSignal,
    become: (state: UploadState) => void,
  ): Promise<string> {
    const {file, httpStack, stallMs = 20_000, chunkBytes = mostBytes} = this.#options;
    const {clock = systemClock, connection = browserConnection} = this.#options;
    const {name: filename, mediaType: filetype} = this.#label;
    return sendUntilStored({
      ...{file, uploads: this.#uploads, metadata: {filename, filetype}, memory, hash, chunkBytes, stallMs},
      ...{httpStack, clock, connection, signal, become},
    });
  }
}

function asTransportError(error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  return new TransportError('server', 'The upload ended unexpectedly.', {cause: error});
}
