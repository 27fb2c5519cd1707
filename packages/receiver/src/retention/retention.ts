/**
 * Deletes applications whose time is over, and proves it: what is left is a signed statement of what went, without
 * anything of what it said.
 *
 * An application goes only once every delivery of it has arrived. A document goes with the last application that names it.
 */
import type {Records} from '../store/records.ts';
import type {Contents} from '../store/contents.ts';

/** What is known of an application that was deleted. */
export interface Deletion {
  readonly reference: string;
  readonly form: {readonly id: string; readonly version: string};
  /** RFC 3339. */
  readonly receivedAt: string;
  /** RFC 3339. */
  readonly deletedAt: string;
  /** SHA-256 over the canonical JSON of the request's body, as it was when it was accepted. */
  readonly bodySha256: string;
  /** SHA-256 of its documents, the office's own among them. */
  readonly documentsSha256: readonly string[];
}

/** A deletion, signed by the receipt key: JWS compact serialisation over the JSON of `Deletion`. */
export interface ProvenDeletion extends Deletion {
  readonly proof: string;
}

export interface RetentionParts {
  readonly records: Records;
  readonly contents: Contents;
  readonly sign: (deletion: Deletion) => Promise<string>;
}

const atOnce = 100;

/**
 * Deletes what was received before a time. Returns how many applications went.
 *
 * @param before RFC 3339
 */
export async function deleteExpired({records, contents, sign}: RetentionParts, before: string): Promise<number> {
  let deleted = 0;
  for (;;) {
    const expired = await records.expired(before, atOnce);
    for (const {reference, bodySha256, receivedAt, submission, documents} of expired) {
      const {id, version} = submission.form;
      const hashes = [...submission.attachments, ...documents].map(({sha256}) => sha256);
      const deletion: Deletion = {
        reference,
        form: {id, version},
        receivedAt,
        deletedAt: new Date().toISOString(),
        bodySha256,
        documentsSha256: [...new Set(hashes)].sort(),
      };
      // The record first: from then on nobody finds it, and a crash leaves at most contents that nobody names.
      await records.forget({...deletion, proof: await sign(deletion)});
      for (const sha256 of deletion.documentsSha256) await deleteContent(sha256, records, contents);
      deleted += 1;
    }
    if (expired.length < atOnce) break;
  }
  if (deleted > 0) await records.scrub();
  return deleted;
}

/** Ends what an earlier run, cut off, had only put aside. */
export async function deleteLeftContents({records, contents}: Omit<RetentionParts, 'sign'>): Promise<void> {
  for (const sha256 of await contents.setAside()) await decide(sha256, records, contents);
}

/**
 * Deletes a content no application names, although one may just be accepted that brings the same bytes.
 *
 * It is put aside before anyone looks whether it is needed; whoever accepts looks for it after the commit, and stores
 * it again if it is gone. So either this sees the new application, or the other sees that the content is missing.
 */
async function deleteContent(sha256: string, records: Records, contents: Contents): Promise<void> {
  await contents.putAside(sha256);
  await decide(sha256, records, contents);
}

async function decide(sha256: string, records: Records, contents: Contents): Promise<void> {
  if (await records.names(sha256)) await contents.takeBack(sha256);
  else await contents.delete(sha256);
}
