/**
 * Receipts: what was received and when, signed, so that the citizen can prove it to anyone.
 *
 * A JWS in compact serialisation (RFC 7515) with Ed25519 (RFC 8037). The public key is
 * served as a JWK, named by its thumbprint (RFC 7638).
 */
import {createPublicKey, type KeyObject} from 'node:crypto';
import {calculateJwkThumbprint, CompactSign, exportJWK, type JWK} from 'jose';
import type {ReceiptClaims, Submission} from '@ozg-forms/core/protocol/submission';
import type {Deletion} from '../retention/retention.ts';
import {sha256Of} from '../store/hash.ts';
import {canonicalJson} from '@ozg-forms/core/canonical-json';

export interface ReceiptSigner {
  /** The public key, for `{endpoint}/receipt-key.json`. */
  readonly publicKey: JWK;
  sign(claims: ReceiptClaims): Promise<string>;
  /** Signs that an application was deleted. */
  signDeletion(deletion: Deletion): Promise<string>;
}

export async function receiptSignerFrom(privateKey: KeyObject): Promise<ReceiptSigner> {
  const jwk = await exportJWK(createPublicKey(privateKey));
  const kid = await calculateJwkThumbprint(jwk);
  const signAs = (typ: string, claims: object) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({alg: 'EdDSA', typ, kid})
      .sign(privateKey);
  return {
    publicKey: {...jwk, kid, use: 'sig', alg: 'EdDSA'},
    sign: (claims) => signAs('ozg-receipt+jws', claims),
    signDeletion: (deletion) => signAs('ozg-deletion+jws', deletion),
  };
}

export function receiptClaimsFor(reference: string, receivedAt: string, submission: Submission): ReceiptClaims {
  return {
    reference,
    receivedAt,
    form: submission.form,
    answersSha256: sha256Of(canonicalJson(submission.answers)),
    attachments: submission.attachments.map(({name, size, sha256}) => ({name, size, sha256})),
  };
}
