/** Sends applications as a form does: under one key until there is a yes. */
import {setTimeout as pause} from 'node:timers/promises';
import {newKey, post, submissionWith, type Answer} from '@ozg-forms/receiver/testing/test-receiver';

export {newKey, post, submissionWith};

const retryMs = 100;
const patienceMs = 120_000;

/** Asks again after cuts and 5xx, with the same key, until the answer is final. */
export async function sendUntilKept(url: string, key: string, body: unknown): Promise<Answer> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const answer = await post(url, key, body).catch(() => undefined);
    if (answer && answer.status < 500 && answer.status !== 409 && answer.status !== 429) return answer;
    if (Date.now() > giveUpAt) throw new Error(`No final answer within ${patienceMs / 1000} s.`);
    await pause(retryMs);
  }
}

/** How kept applications compare with acknowledged ones. */
export function compare(
  kept: readonly {readonly idempotencyKey: string; readonly reference: string}[],
  acknowledged: ReadonlyMap<string, string>,
): {readonly lost: number; readonly doubled: number; readonly other: number} {
  const byKey = Map.groupBy(kept, ({idempotencyKey}) => idempotencyKey);
  let lost = 0;
  let other = 0;
  for (const [key, reference] of acknowledged) {
    const records = byKey.get(key) ?? [];
    if (records.length === 0) lost += 1;
    else if (!records.some((record) => record.reference === reference)) other += 1;
  }
  const doubled = [...byKey.values()].filter((records) => records.length > 1).length;
  return {lost, doubled, other};
}
