/** A steady load and five times as much, on SQLite and on PostgreSQL. */
import {setTimeout as pause} from 'node:timers/promises';
import {postgresFolder, TestPostgres} from '@ozg-forms/receiver/testing/test-postgres';
import {atMost, exactly, p95, some, type Chance, type Measured, type Part} from '../support/part.ts';
import {Receiver} from '../support/receiver.ts';
import {compare, newKey, post, submissionWith} from '../support/sending.ts';

const perSecond = 50;
const steadySeconds = 300;
const overloadSeconds = 10;

const title = (database: string) =>
  `${perSecond} applications a second for ${steadySeconds} s on ${database}, then five times as many`;

export const load: Part = {name: 'load', title: title('SQLite'), run: (chance) => onDatabase({}, chance)};

export const loadOnPostgres: Part = {
  name: 'load-on-postgres',
  title: title('PostgreSQL'),
  missing: () => (postgresFolder() === undefined ? 'there is no PostgreSQL here' : undefined),
  async run(chance) {
    const postgres = await TestPostgres.start();
    try {
      return await onDatabase({DATABASE_URL: await postgres.database()}, chance);
    } finally {
      await postgres.remove();
    }
  },
};

async function onDatabase(environment: Record<string, string>, chance: Chance): Promise<Measured[]> {
  const receiver = new Receiver(environment);
  try {
    await receiver.start();
    const steady = await fire(receiver.url, perSecond, some(steadySeconds, chance));
    const over = await fire(receiver.url, perSecond * 5, some(overloadSeconds, chance));
    await pause(10_000 * Math.min(1, chance.share * 4));
    const after = await fire(receiver.url, perSecond, 3);
    const acknowledged = new Map([...steady.acknowledged, ...over.acknowledged, ...after.acknowledged]);
    const {lost, doubled, other} = compare(await receiver.exported(), acknowledged);
    const unexpected = over.statuses.filter((status) => ![201, 429, 503].includes(status)).length;
    return [
      exactly('not accepted under the steady load', steady.statuses.filter((status) => status !== 201).length, 0),
      atMost('p95 under the steady load', p95(steady.times), 250, 'ms'),
      exactly('other answers than 201, 429, 503 under five times the load', unexpected, 0),
      exactly('not accepted ten seconds later', after.statuses.filter((status) => status !== 201).length, 0),
      atMost('p95 ten seconds later', p95(after.times), 250, 'ms'),
      exactly(`lost of ${acknowledged.size}`, lost + other, 0),
      exactly('doubled', doubled, 0),
    ];
  } finally {
    await receiver.remove();
  }
}

/** Posts at a steady pace, whether earlier ones were answered or not. */
export async function fire(url: string, rate: number, seconds: number) {
  const times: number[] = [];
  const statuses: number[] = [];
  const acknowledged = new Map<string, string>();
  const running: Promise<void>[] = [];
  const start = performance.now();
  for (let at = 0; at < rate * seconds; at++) {
    const dueMs = (at * 1000) / rate - (performance.now() - start);
    if (dueMs > 1) await pause(dueMs);
    const began = performance.now();
    const key = newKey();
    running.push(
      post(url, key, submissionWith()).then(
        ({status, body}) => {
          times.push(performance.now() - began);
          statuses.push(status);
          if (status === 201) acknowledged.set(key, String(body['reference']));
        },
        () => void statuses.push(0),
      ),
    );
  }
  await Promise.all(running);
  return {times, statuses, acknowledged};
}
