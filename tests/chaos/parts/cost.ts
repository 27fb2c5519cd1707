/** Whether an application costs more where many are stored already. */
import {randomUUID} from 'node:crypto';
import {join} from 'node:path';
import {sealWith} from '@ozg-forms/receiver/sealing/seal';
import {openDatabase} from '@ozg-forms/receiver/store/sqlite/database';
import {SqliteRecords} from '@ozg-forms/receiver/store/sqlite/sqlite-records';
import {some, type Measured, type Part} from '../support/part.ts';
import {Receiver} from '../support/receiver.ts';
import {fire} from './load.ts';
import {newKey, submissionWith} from '../support/sending.ts';

const stored = [1_000, 10_000, 100_000];

export const costPerSubmission: Part = {
  name: 'cost',
  title: 'the cost of one application, by how many are stored',
  async run(chance) {
    const receiver = new Receiver();
    try {
      const rows: Measured[] = [];
      let count = 0;
      let first = NaN;
      for (const wanted of stored) {
        await fill(receiver, some(wanted, chance) - count);
        count = some(wanted, chance);
        await receiver.start();
        // The first ones warm it up.
        await fire(receiver.url, 50, 2);
        const {times} = await fire(receiver.url, 50, some(10, chance));
        await receiver.end('SIGTERM');
        const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
        if (Number.isNaN(first)) first = median;
        rows.push({
          what: `median with ${count.toLocaleString('en')} stored`,
          value: `${median.toFixed(2)} ms (${(median / first).toFixed(2)} ×)`,
          goal: 'flat: ≤ 1.5 × the first',
          isMet: median <= first * 1.5,
        });
      }
      return rows;
    } finally {
      await receiver.remove();
    }
  },
};

/** Puts records in as the receiver does, many in one transaction. */
async function fill({environment}: Receiver, count: number): Promise<void> {
  const {mkdirSync} = await import('node:fs');
  mkdirSync(environment['DATA_DIR']!, {recursive: true});
  const database = openDatabase(join(environment['DATA_DIR']!, 'applications.db'));
  database.exec('PRAGMA synchronous = OFF');
  const records = new SqliteRecords(database, sealWith([]));
  for (let at = 0; at < count; at++) {
    await records.insert(
      {
        reference: randomUUID(),
        idempotencyKey: newKey(),
        bodySha256: '0'.repeat(64),
        receivedAt: new Date().toISOString(),
        submission: submissionWith(),
        accessCodeSha256: '0'.repeat(64),
        receipt: 'a.b.c',
      },
      Buffer.from('{}'),
      {targets: [], scans: []},
    );
  }
  await records.close();
}
