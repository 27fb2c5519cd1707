/**
 * Takes applications in: one key, one record, and no yes before it is kept.
 *
 * check → read the documents again → keep documents → commit → answer. A crash after any step
 * leaves either nothing acknowledged or a record that answers the repeat with the same words.
 */
import {problemTypes} from '@ozg-forms/core/protocol/problem';
import type {Acknowledgement, Submission} from '@ozg-forms/core/protocol/submission';
import type {Violation} from '@ozg-forms/core/validation/violation';
import type {FormCheck} from '../check/form-check.ts';
import type {FormChecks} from '../check/form-checks.ts';
import {Problem} from '../http/problem.ts';
import {firstLook} from '../scanning/first-look.ts';
import type {Gatekeeper} from '../scanning/gatekeeper.ts';
import {sha256Of} from '../store/hash.ts';
import type {Acceptance, Application, KeptUpload, Store} from '../store/store.ts';
import type {UploadStore} from '../uploads/upload-store.ts';
import {accessCodeFor, isAccessCode} from './access-code.ts';
import {canonicalJson} from '@ozg-forms/core/canonical-json';
import {receiptClaimsFor, type ReceiptSigner} from './receipt.ts';
import {newReference} from './reference.ts';
import {submissionFrom} from './submission-schema.ts';
import {verifyAttachments} from './verify-attachments.ts';

export interface IntakeParts {
  readonly store: Store;
  readonly uploads: UploadStore;
  readonly checks: FormChecks;
  readonly signer: ReceiptSigner;
  readonly gatekeeper: Gatekeeper;
  /** Key of the access codes. */
  readonly accessSecret: Buffer;
  /** Called whenever an application has been kept. */
  readonly onKept?: (submission: Submission) => void;
}

export class Intake {
  readonly #parts: IntakeParts;
  /** Attempts of this process that have not ended, by key. */
  readonly #running = new Map<string, Promise<Acknowledgement | undefined>>();

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /**
   * Accepts an application, or repeats the answer it was given before.
   *
   * @param body parsed JSON, not nested too deeply
   * @throws Problem 400 or 422 when it is refused: then nothing is stored
   */
  async accept(idempotencyKey: string, body: unknown): Promise<Acknowledgement> {
    const bodySha256 = sha256Of(spelled(body));
    for (;;) {
      const earlier = await this.#parts.store.withKey(idempotencyKey);
      if (earlier) return this.#repeat(earlier, bodySha256);
      if (await this.#parts.store.isForgotten(idempotencyKey)) {
        throw new Problem(
          410,
          'The application under this Idempotency-Key was received, and deleted when its time was over.',
          {
            type: 'urn:ozg-forms:problem:deleted',
          },
        );
      }
      const running = this.#running.get(idempotencyKey);
      if (running) {
        // Whatever becomes of it, the store knows then.
        await running.catch(() => undefined);
        continue;
      }
      const attempt = this.#attempt(idempotencyKey, body, bodySha256);
      this.#running.set(idempotencyKey, attempt);
      try {
        const acknowledgement = await attempt;
        if (acknowledgement) return acknowledgement;
      } catch (error) {
        // Another call with this key may have been quicker, here or at another receiver: it took the documents along,
        // which looks as if they had never arrived.
        if (!(await this.#parts.store.withKey(idempotencyKey))) throw error;
      } finally {
        this.#running.delete(idempotencyKey);
      }
    }
  }

  /** One attempt. Resolves to `undefined` when key or reference turned out to be taken: then ask the store again. */
  async #attempt(idempotencyKey: string, body: unknown, bodySha256: string): Promise<Acknowledgement | undefined> {
    const {store, uploads, checks, signer, accessSecret, gatekeeper} = this.#parts;
    const submission = submissionFrom(body);
    const check = await checks.for(submission);
    refuse(check.violationsOf(submission, new Date()), submission, check);
    const verified = await verifyAttachments(submission.attachments, uploads);
    refuse(verified.violations, submission, check);
    const looked = await firstLook(verified.uploads, gatekeeper, (id) => uploads.read(id));
    refuse(infectedIn(submission, looked), submission, check);

    const reference = newReference();
    const receivedAt = new Date().toISOString();
    const accessCode = accessCodeFor(idempotencyKey, accessSecret);
    const receipt = await signer.sign(receiptClaimsFor(reference, receivedAt, submission));
    const acceptance: Acceptance = {
      reference,
      idempotencyKey,
      bodySha256,
      receivedAt,
      submission,
      accessCodeSha256: sha256Of(accessCode),
      receipt,
    };
    if (!(await store.keep(acceptance, looked, check.bytes))) return undefined;
    this.#parts.onKept?.(submission);
    // The contents live on under their hashes; what is left of the uploads would expire by itself.
    await Promise.allSettled(submission.attachments.map(({id}) => uploads.remove(id)));
    return {reference, receivedAt, accessCode, receipt, copy: true};
  }

  #repeat({bodySha256, accessCodeSha256, ...earlier}: Application, repeatedSha256: string): Acknowledgement {
    const {reference, idempotencyKey, receivedAt, receipt} = earlier;
    const accessCode = accessCodeFor(idempotencyKey, this.#parts.accessSecret);
    if (!isAccessCode(accessCode, accessCodeSha256)) {
      throw new Error(
        'keys/access-code.key is not the key this application was received with. Restore it from the backup.',
      );
    }
    const acknowledgement = {reference, receivedAt, accessCode, receipt, copy: true};
    if (bodySha256 === repeatedSha256) return acknowledgement;
    // Whose answer got lost, and who then changed something, must not be left with neither application nor receipt.
    throw new Problem(
      422,
      'This Idempotency-Key belongs to another application. Use a new key for a new application.',
      {type: problemTypes.keyReused, acknowledgement},
    );
  }
}

function spelled(body: unknown): string {
  try {
    return canonicalJson(body);
  } catch (error) {
    throw new Problem(400, 'The body holds numbers or texts that cannot be kept exactly.', {cause: error});
  }
}

function infectedIn({attachments}: Submission, looked: readonly KeptUpload[]): readonly Violation[] {
  return attachments
    .filter((_, at) => looked[at]?.scan.state === 'infected')
    .map(({pointer}) => ({pointer, keyword: 'malware'}));
}

function refuse(violations: readonly Violation[], submission: Submission, check: FormCheck): void {
  if (violations.length === 0) return;
  throw new Problem(422, 'Some answers cannot be accepted. The violations say which, and why.', {
    type: 'urn:ozg-forms:problem:invalid-answers',
    violations: check.spoken(violations, submission),
  });
}
