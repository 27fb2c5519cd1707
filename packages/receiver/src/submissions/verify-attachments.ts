/**
 * Looks at the bytes of every attachment: there, whole, as large and with the hash the submission says.
 *
 * Nothing is taken from what the upload once reported; the bytes are read again.
 */
import {createHash} from 'node:crypto';
import {ERRORS} from '@tus/server';
import type {Attachment} from '@ozg-forms/core/protocol/submission';
import type {Violation} from '@ozg-forms/core/validation/violation';
import {MediaSniffer} from '../check/media-signature.ts';
import type {VerifiedUpload} from '../store/store.ts';
import type {UploadStore} from '../uploads/upload-store.ts';

export interface VerifiedAttachments {
  readonly uploads: readonly VerifiedUpload[];
  /** Keyword `upload` at each attachment that has not arrived as it should, `mediaType` where it is of another kind. */
  readonly violations: readonly Violation[];
}

export async function verifyAttachments(
  attachments: readonly Attachment[],
  store: UploadStore,
): Promise<VerifiedAttachments> {
  const uploads: VerifiedUpload[] = [];
  const violations: Violation[] = [];
  for (const {id, pointer, size, sha256, mediaType} of attachments) {
    const keyword = await faultOf(store, {id, size, sha256, mediaType});
    if (keyword === undefined) uploads.push({id, size, sha256});
    else violations.push({pointer, keyword});
  }
  return {uploads, violations};
}

type Declared = Pick<Attachment, 'id' | 'size' | 'sha256' | 'mediaType'>;

async function faultOf(
  store: UploadStore,
  {id, size, sha256, mediaType}: Declared,
): Promise<'upload' | 'mediaType' | undefined> {
  if ((await store.sizeOfComplete(id)) !== size) return 'upload';
  const hash = createHash('sha256');
  const sniffer = new MediaSniffer();
  try {
    for await (const chunk of (await store.read(id)) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      sniffer.update(chunk);
    }
  } catch (error) {
    // Expired or deleted between two looks: it counts as never uploaded.
    if (error === ERRORS.FILE_NOT_FOUND) return 'upload';
    throw error;
  }
  if (hash.digest('hex') !== sha256) return 'upload';
  return sniffer.contradicts(mediaType) ? 'mediaType' : undefined;
}
