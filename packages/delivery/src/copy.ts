/**
 * Fetches the copy of an application that a receiver makes for the citizen. The access code
 * travels as a header, never in an address, where histories and logs would keep it.
 */
import type {Acknowledgement} from '@ozg-forms/core/protocol/submission';
import {browserFetch, systemClock} from './browser-ports.ts';
import {urlBelow} from './endpoint-url.ts';
import type {Fetch} from './ports.ts';
import {errorFrom, mediaTypeOf} from './refusal.ts';
import {TransportError} from './transport-error.ts';

export interface CopyOptions {
  /** The receiver's absolute address. */
  readonly endpoint: string;
  readonly acknowledgement: Pick<Acknowledgement, 'reference' | 'accessCode'>;
  readonly fetch?: Fetch | undefined;
}

/**
 * Resolves to a PDF, with its media type.
 *
 * @throws TransportError also where the answer is no PDF: a login page with status 200 is none
 */
export async function fetchCopy({endpoint, acknowledgement, fetch = browserFetch}: CopyOptions): Promise<Blob> {
  const {reference, accessCode} = acknowledgement;
  const url = urlBelow(endpoint, `submissions/${encodeURIComponent(reference)}/copy`);
  try {
    const response = await fetch(url, {
      headers: {Authorization: `Bearer ${accessCode}`},
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    const header = (name: string) => response.headers.get(name);
    if (response.status === 200 && mediaTypeOf(header('content-type')) === 'application/pdf') {
      return new Blob([await response.arrayBuffer()], {type: 'application/pdf'});
    }
    throw errorFrom({status: response.status, body: await response.text(), header}, systemClock.now());
  } catch (cause) {
    if (cause instanceof TransportError) throw cause;
    throw new TransportError('offline', 'The receiver could not be reached.', {cause});
  }
}
