/** Tells an acknowledgement from everything else that an answer may hold. */
import type {Acknowledgement} from '@ozg-forms/core/protocol/submission';

/** @returns `undefined` unless each part is there and is a text */
export function acknowledgementFrom(value: unknown): Acknowledgement | undefined {
  const parts = (value ?? {}) as Record<string, unknown>;
  const isWhole = (['reference', 'receivedAt', 'accessCode', 'receipt'] as const).every((name) => {
    const part = parts[name];
    return typeof part === 'string' && part !== '';
  });
  if (!isWhole) return undefined;
  const {reference, receivedAt, accessCode, receipt, copy} = parts as unknown as Acknowledgement;
  return {reference, receivedAt, accessCode, receipt, ...(copy === true && {copy})};
}
