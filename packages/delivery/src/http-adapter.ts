/** Delivery to any server that keeps the endpoint contract, over HTTP. */
import type {DeliveryAdapter} from './adapter.ts';
import type {Clock, Connection, Fetch, KeyStore} from './ports.ts';
import {submit} from './submit.ts';
import {TransportError} from './transport-error.ts';
import type {UploadOptions} from './upload/upload-document.ts';

export interface HttpAdapterOptions {
  /** The receiver's absolute address, e.g. `https://forms.example.org/api`. */
  readonly endpoint: string;
  readonly fetch?: Fetch | undefined;
  readonly clock?: Clock | undefined;
  readonly connection?: Connection | undefined;
  readonly store?: KeyStore | undefined;
  /** How uploads make requests; XMLHttpRequest unless told. */
  readonly httpStack?: UploadOptions['httpStack'];
}

export function httpAdapter(options: HttpAdapterOptions): DeliveryAdapter {
  const {endpoint, fetch, clock, connection, store, httpStack} = options;
  return {
    submit: (submission, request) => submit({...request, endpoint, submission, fetch, clock, connection}),
    async upload(file, request) {
      const {uploadDocument} = await loadUpload();
      return uploadDocument({...request, file, endpoint, store, clock, connection, httpStack});
    },
  };
}

// Most forms take no documents: what uploads is not part of the entry.
async function loadUpload() {
  try {
    return await import('./upload/upload-document.ts');
  } catch (cause) {
    throw new TransportError('offline', 'The code for uploads could not be loaded.', {cause});
  }
}
