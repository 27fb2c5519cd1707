/** The look at documents before their application is accepted, while whoever sent them can still choose others. */
import type {Readable} from 'node:stream';
import type {KeptUpload, VerifiedUpload} from '../store/store.ts';
import {UnscannedError, type Scan} from './scanner.ts';
import type {Gatekeeper} from './gatekeeper.ts';

/** For all documents of an application together: a form waits no longer than this, the rest is looked at later. */
const patienceMs = 8_000;

/** @returns the same uploads, each with what is known of it now */
export async function firstLook(
  uploads: readonly VerifiedUpload[],
  gatekeeper: Gatekeeper,
  read: (id: string) => Promise<Readable>,
): Promise<readonly KeptUpload[]> {
  if (!gatekeeper.isOn) return uploads.map((upload) => ({...upload, scan: {sha256: upload.sha256, state: 'off'}}));
  const signal = AbortSignal.timeout(patienceMs);
  const kept: KeptUpload[] = [];
  for (const upload of uploads) {
    const {id, sha256} = upload;
    let scan: Scan = {sha256, state: 'pending'};
    try {
      scan = {sha256, ...(await gatekeeper.scan(await read(id), signal))};
    } catch (error) {
      if (!(error instanceof UnscannedError)) throw error;
    }
    kept.push({...upload, scan});
  }
  return kept;
}
