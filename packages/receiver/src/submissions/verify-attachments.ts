/**
 * Looks at the bytes of every attachment: there, whole, as large and with the hash the submission says.
 *
 * Nothing is taken from what the upload once reported; the bytes are read again.
 */
import {createHash} from 'node:crypto';
import {ERRORS} from '@tus/server';
import type {Attachment} from '@ozg-forms/core/protocol/submission';
import type {Violation} from '@ozg-forms/core/validation/violation';
import {contradicts, signatureBytes} from '../check/media-signature.ts';
import type {VerifiedUpload} from '../store/store.ts';
import type {UploadStore} from '../uploads/upload-store.ts';

export interface VerifiedAttachments {
  readonly uploads: readonly VerifiedUpload[];
  /** Keyword `upload`, at the pointer of each attachment that is not what it should be. */
  readonly violations: readonly Violation[];
}

export async function verifyAttachments(
  attachments: readonly Attachment[],
  store: UploadStore,
): Promise<VerifiedAttachments> {
  const uploads: VerifiedUpload[] = [];
  const violations: Violation[] = [];
  for (const {id, pointer, size, sha256, mediaType} of attachments) {
    if (await isAsDeclared(store, {id, size, sha256, mediaType})) uploads.push({id, size, sha256});
    else violations.push({pointer, keyword: 'upload'});
  }
  return {uploads, violations};
}

type Declared = Pick<Attachment, 'id' | 'size' | 'sha256' | 'mediaType'>;

async function isAsDeclared(store: UploadStore, {id, size, sha256, mediaType}: Declared): Promise<boolean> {
  if ((await store.sizeOfComplete(id)) !== size) return false;
  const hash = createHash('sha256');
  let beginning = Buffer.alloc(0);
  try {
    for await (const chunk of (await store.read(id)) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      if (beginning.length < signatureBytes)
        beginning = Buffer.concat([beginning, chunk.subarray(0, signatureBytes - beginning.length)]);
    }
  } catch (error) {
    // Expired or deleted between two looks: it counts as never uploaded.
    if (error === ERRORS.FILE_NOT_FOUND) return false;
    throw error;
  }
  return hash.digest('hex') === sha256 && !contradicts(beginning, mediaType);
}
