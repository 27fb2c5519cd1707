/** PostgreSQL stopped at once under load, and frozen for a minute. */
import {setTimeout as pause} from 'node:timers/promises';
import {readdirSync, readFileSync} from 'node:fs';
import {postgresFolder, TestPostgres} from '@ozg-forms/receiver/testing/test-postgres';
import {atMost, exactly, some, type Part} from '../support/part.ts';
import {Receiver} from '../support/receiver.ts';
import {compare, newKey, post, sendUntilKept, submissionWith} from '../support/sending.ts';

export const postgresAway: Part = {
  name: 'postgres-away',
  title: 'PostgreSQL stopped at once 10 times under load, and frozen for 60 s',
  missing: () => (postgresFolder() === undefined ? 'there is no PostgreSQL here' : undefined),
  async run(chance) {
    const postgres = await TestPostgres.start();
    const receiver = new Receiver({DATABASE_URL: await postgres.database()});
    try {
      await receiver.start();
      const acknowledged = new Map<string, string>();
      const keep = async () => {
        const key = newKey();
        const {status, body} = await sendUntilKept(receiver.url, key, submissionWith());
        if (status === 201) acknowledged.set(key, String(body['reference']));
      };
      const stops = some(10, chance);
      for (let round = 0; round < stops; round++) {
        const running = Array.from({length: 20}, keep);
        await pause(chance.random() * 60);
        await postgres.stop('SIGQUIT');
        await pause(200);
        await postgres.restart();
        await Promise.all(running);
      }
      const longestMs = await freeze(postgres, receiver.url, 60_000 * chance.share);
      await keep();
      const {lost, doubled, other} = compare(await receiver.exported(), acknowledged);
      return [
        exactly('applications kept', acknowledged.size, stops * 20 + 1),
        exactly('lost, doubled or under another reference', lost + doubled + other, 0),
        atMost('longest wait for an answer while it was frozen', longestMs / 1000, 30, 's'),
      ];
    } finally {
      await receiver.remove();
      await postgres.remove();
    }
  },
};

/** Freezes the server with all its processes; the receiver has to answer all the same. */
async function freeze(postgres: TestPostgres, url: string, ms: number): Promise<number> {
  const processes = [postgres.pid, ...childrenOf(postgres.pid)];
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  let longest = 0;
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const began = Date.now();
    const {status} = await post(url, newKey(), submissionWith());
    longest = Math.max(longest, Date.now() - began);
    if (status !== 503) throw new Error(`While the database was frozen the answer was ${status}.`);
  }
  for (const pid of processes) process.kill(pid, 'SIGCONT');
  return longest;
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]!.split(' ')[1] === String(parent);
      } catch {
        return false;
      }
    })
    .map(Number);
}
