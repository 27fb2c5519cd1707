/**
 * Looks at every attachment on the disk: there, whole, as large and with the hash the submission says.
 *
 * Nothing is taken from what the upload once reported; the bytes are read again.
 */
import type {Attachment} from '@ozg-forms/core/protocol/submission';
import type {Violation} from '@ozg-forms/core/validation/violation';
import {contradictsMediaType} from '../check/media-signature.ts';
import {sha256OfFile} from '../store/hash.ts';
import type {VerifiedFile} from '../store/store.ts';
import type {UploadFolder} from '../uploads/upload-folder.ts';

export interface VerifiedAttachments {
  readonly files: readonly VerifiedFile[];
  /** Keyword `upload`, at the pointer of each attachment that is not what it should be. */
  readonly violations: readonly Violation[];
}

export async function verifyAttachments(
  attachments: readonly Attachment[],
  uploads: UploadFolder,
): Promise<VerifiedAttachments> {
  const files: VerifiedFile[] = [];
  const violations: Violation[] = [];
  for (const attachment of attachments) {
    const file = await verify(attachment, uploads);
    if (file) files.push(file);
    else violations.push({pointer: attachment.pointer, keyword: 'upload'});
  }
  return {files, violations};
}

async function verify(attachment: Attachment, uploads: UploadFolder): Promise<VerifiedFile | undefined> {
  const {id, size, sha256, mediaType} = attachment;
  const upload = await uploads.complete(id);
  if (!upload || upload.size !== size) return undefined;
  try {
    if ((await sha256OfFile(upload.path)) !== sha256) return undefined;
    if (await contradictsMediaType(upload.path, mediaType)) return undefined;
  } catch (error) {
    // Expired or deleted between two looks: it counts as never uploaded.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return {path: upload.path, sha256};
}
