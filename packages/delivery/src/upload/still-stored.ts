/** Asks the receiver whether documents that were uploaded earlier still wait for their application. */
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import {browserFetch} from '../browser-ports.ts';
import {urlBelow} from '../endpoint-url.ts';
import type {Fetch} from '../ports.ts';

/**
 * The documents that are certainly gone: expired, deleted, or not what they were. Where no answer comes,
 * nothing is certain, and the receiver checks again when the application is sent.
 *
 * @param endpoint absolute
 */
export async function goneDocuments(
  endpoint: string,
  documents: readonly DocumentReference[],
  fetch: Fetch = browserFetch,
): Promise<readonly DocumentReference[]> {
  const gone = await Promise.all(documents.map((document) => isGone(endpoint, document, fetch)));
  return documents.filter((_, at) => gone[at]);
}

async function isGone(endpoint: string, {id, size}: DocumentReference, fetch: Fetch): Promise<boolean> {
  // Ids that are not of the form that receivers make lead nowhere, whatever a file says.
  if (!/^[A-Za-z0-9_-]+$/.test(id)) return true;
  try {
    const response = await fetch(urlBelow(endpoint, `uploads/${id}`), {
      method: 'HEAD',
      headers: {'Tus-Resumable': '1.0.0'},
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    if (response.status === 404 || response.status === 410) return true;
    const [offset, length] = ['upload-offset', 'upload-length'].map((name) => response.headers.get(name));
    return response.ok && offset !== null && length !== null && !(Number(offset) === size && Number(length) === size);
  } catch {
    return false;
  }
}
