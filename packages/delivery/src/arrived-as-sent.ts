/** Whether the receiver has stored what was sent: something on the way may have rewritten it. */
import {canonicalJson} from '@ozg-forms/core/canonical-json';
import type {Acknowledgement, ReceiptClaims, Submission} from '@ozg-forms/core/protocol/submission';

/**
 * Compares the receipt with the submission. Says yes where nothing can be said: without a secure
 * context (WebCrypto), or to a receiver whose receipts have no claims.
 */
export async function arrivedAsSent({receipt}: Acknowledgement, {answers}: Submission): Promise<boolean> {
  const {answersSha256} = claimsIn(receipt);
  if (answersSha256 === undefined || !globalThis.crypto?.subtle) return true;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(answers)));
  const bytes = [...new Uint8Array(digest)];
  return answersSha256 === bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The second part of a JWS (RFC 7515) is JSON in base64url.
function claimsIn(receipt: string): Partial<ReceiptClaims> {
  try {
    const [, payload = ''] = receipt.split('.');
    return JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as ReceiptClaims;
  } catch {
    return {};
  }
}
