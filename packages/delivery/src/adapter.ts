/**
 * What every way of delivery offers the elements: this project's own endpoint is one, a
 * federal delivery service may be another. One file each.
 */
import type {Acknowledgement, Submission} from '@ozg-forms/core/protocol/submission';
import type {SubmitOptions} from './submit.ts';
import type {UploadOptions} from './upload/upload-document.ts';
import type {DocumentUpload} from './upload/upload-state.ts';

/** How one submission is to be sent. */
export type SubmitRequest = Pick<SubmitOptions, 'idempotencyKey' | 'signal' | 'onRetry' | 'onWork'>;

/** How one document is to be sent. */
export type UploadRequest = Pick<UploadOptions, 'mediaType' | 'onState' | 'signal'>;

export interface DeliveryAdapter {
  /**
   * Sends an application; resolves only when it is stored for good.
   *
   * @throws TransportError
   */
  submit(submission: Submission, request: SubmitRequest): Promise<Acknowledgement>;

  /**
   * Starts to send a document. Rejects only when the code for it cannot be loaded; everything
   * later is told by `onState`.
   *
   * @throws TransportError with the reason `offline`
   */
  upload(file: File, request: UploadRequest): Promise<DocumentUpload>;
}
