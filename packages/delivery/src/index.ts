/**
 * What leaves the page: applications and documents. What uploads is loaded on first use; to
 * look at a file before that, import `@ozg-forms/delivery/upload/inspect`.
 */
export type {DeliveryAdapter, SubmitRequest, UploadRequest} from './adapter.ts';
export {fetchCopy} from './copy.ts';
export type {CopyOptions} from './copy.ts';
export {httpAdapter} from './http-adapter.ts';
export type {HttpAdapterOptions} from './http-adapter.ts';
export {forgetIntent, intentFor, keepIntent} from './intent.ts';
export type {IdempotencyKey, Intent} from './intent.ts';
export {sessionKeyStore} from './browser-ports.ts';
export type {Clock, Connection, Fetch, KeyStore} from './ports.ts';
export {receiptFile} from './receipt.ts';
export type {ReceiptOptions, ReceiptTexts} from './receipt.ts';
export {submit} from './submit.ts';
export type {Retry, SubmitOptions} from './submit.ts';
export {TransportError} from './transport-error.ts';
export type {TransportErrorDetails, TransportReason} from './transport-error.ts';
export type {DocumentUpload, UploadState} from './upload/upload-state.ts';
