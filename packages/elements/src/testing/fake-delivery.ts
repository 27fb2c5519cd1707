/** A delivery whose uploads get as far as a test says, and no further. */
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import type {DeliveryAdapter, UploadRequest} from '@ozg-forms/delivery/adapter';
import {TransportError, type TransportReason} from '@ozg-forms/delivery/transport-error';
import type {DocumentUpload, UploadState} from '@ozg-forms/delivery/upload/upload-state';

export class FakeUpload implements DocumentUpload {
  readonly file: File;
  readonly mediaType: string | undefined;
  /** What was asked of it, in order. */
  readonly asked: ('pause' | 'resume' | 'remove')[] = [];
  state: UploadState;
  readonly #onState: UploadRequest['onState'];

  constructor(file: File, {mediaType, onState}: UploadRequest) {
    this.file = file;
    this.mediaType = mediaType;
    this.#onState = onState;
    this.state = {state: 'waiting', file};
    onState(this.state);
  }

  become(state: UploadState): void {
    this.state = state;
    this.#onState(state);
  }

  send(sentBytes: number, secondsLeft?: number): void {
    this.become({state: 'sending', file: this.file, sentBytes, secondsLeft});
  }

  store(id = `id-of-${this.file.name}`): DocumentReference {
    const {name, size} = this.file;
    const reference = {id, name, mediaType: this.mediaType ?? '', size, sha256: '0'.repeat(64)};
    this.become({state: 'stored', reference});
    return reference;
  }

  fail(reason: TransportReason): void {
    this.become({state: 'failed', file: this.file, error: new TransportError(reason, 'A test said so.')});
  }

  pause(): void {
    this.asked.push('pause');
    this.become({state: 'paused', file: this.file, sentBytes: 0, because: 'asked'});
  }

  resume(): void {
    this.asked.push('resume');
    this.send(0);
  }

  remove(): Promise<void> {
    this.asked.push('remove');
    return Promise.resolve();
  }
}

export class FakeDelivery implements DeliveryAdapter {
  readonly uploads: FakeUpload[] = [];
  /** Whether the code for uploads cannot be loaded. */
  isOffline = false;

  submit(): never {
    throw new Error('No test of uploads sends an application.');
  }

  upload(file: File, request: UploadRequest): Promise<DocumentUpload> {
    if (this.isOffline) return Promise.reject(new TransportError('offline', 'A test said so.'));
    const upload = new FakeUpload(file, request);
    this.uploads.push(upload);
    return Promise.resolve(upload);
  }

  /** The upload of a file, by its name; the last one of several. */
  of(name: string): FakeUpload {
    const upload = this.uploads.findLast(({file}) => file.name === name);
    if (!upload) throw new Error(`${name} was not sent.`);
    return upload;
  }
}
