/** A disk that fills up while applications and documents arrive, and has space again later. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, rmSync, statfsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {referenceTo, uploadDocument} from '@ozg-forms/receiver/testing/test-receiver';
import {atMost, exactly, some, type Chance, type Part} from '../support/part.ts';
import {Receiver} from '../support/receiver.ts';
import {compare, newKey, post, submissionWith} from '../support/sending.ts';

const points = 20;
const freeAfterMs = 5_000;

export const fullDisk: Part = {
  name: 'full-disk',
  title: 'a disk of 64 MB that is full at 20 points, and freed after 5 s',
  missing: () => (process.getuid?.() === 0 ? undefined : 'needs root, to mount a small disk'),
  async run(chance) {
    const receiver = new Receiver({DISK_RESERVE: '4MiB'});
    const disk = receiver.environment['DATA_DIR']!;
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]).status !== 0)
      return [{what: 'not measured', value: 'a small disk cannot be mounted here', isMet: true}];
    try {
      await receiver.start();
      const acknowledged = new Map<string, string>();
      const odd: number[] = [];
      let refused = 0;
      let slowestMs = 0;
      for (let point = 0; point < some(points, chance); point++) {
        fill(disk, chance);
        const freedAt = Date.now() + freeAfterMs;
        const free = pause(freeAfterMs).then(() => rmSync(join(disk, 'ballast'), {force: true}));
        const statuses = await Promise.all(
          Array.from({length: 3}, (_, at) => sendThrough(receiver.url, `${point}-${at}`, acknowledged)),
        );
        await free;
        for (const {seen, keptAtMs} of statuses) {
          refused += seen.filter((status) => status === 507 || status === 503).length;
          odd.push(...seen.filter((status) => ![201, 204, 503, 507].includes(status)));
          slowestMs = Math.max(slowestMs, keptAtMs - freedAt);
        }
      }
      const {lost, doubled, other} = compare(await receiver.exported(), acknowledged);
      const verified = await receiver.command('verify');
      return [
        exactly('applications kept in the end', acknowledged.size, some(points, chance) * 3),
        exactly('lost, doubled or under another reference', lost + doubled + other, 0),
        {what: 'answers 507 and 503 on the way', value: String(refused), goal: 'some', isMet: refused > 0},
        exactly('other answers', odd.length, 0),
        atMost('until kept, once there was space', slowestMs / 1000, 30, 's'),
        exactly('exit status of "verify"', verified.status ?? -1, 0),
      ];
    } finally {
      await receiver.end();
      spawnSync('umount', [disk]);
      await receiver.remove();
    }
  },
};

/** Leaves between nothing and 6 MB. */
function fill(disk: string, {random}: Chance): void {
  const {bavail, bsize} = statfsSync(disk);
  const ballast = bavail * bsize - Math.floor(random() * 6_000_000);
  try {
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, ballast)));
  } catch {
    // It is full: that is what is wanted.
  }
}

/** A document and its application, tried until they are kept. */
async function sendThrough(url: string, name: string, acknowledged: Map<string, string>) {
  const seen: number[] = [];
  const key = newKey();
  const content = Buffer.alloc(200_000, name);
  for (;;) {
    try {
      const attachment = await uploadDocument(url, content);
      const body = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
      for (;;) {
        const {status, body: answer} = await post(url, key, body);
        seen.push(status);
        if (status === 201) {
          acknowledged.set(key, String(answer['reference']));
          return {seen, keptAtMs: Date.now()};
        }
        if (status < 500) break;
        await pause(300);
      }
    } catch (error) {
      const status = Number(/\b(\d{3})\b/.exec((error as Error).message)?.[1] ?? 0);
      if (status !== 0) seen.push(status);
    }
    await pause(300);
  }
}
