/** What the operating system sees: the disk is told to keep an application before the answer leaves. */
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {exactly, some, type Part} from '../support/part.ts';
import {Receiver} from '../support/receiver.ts';
import {newKey, post, submissionWith} from '../support/sending.ts';

export const syncs: Part = {
  name: 'syncs',
  title: 'strace of 50 commits: the sync comes before the answer',
  missing: () => (spawnSync('strace', ['-V']).status === 0 ? undefined : 'there is no strace here (Debian: strace)'),
  async run(chance) {
    const receiver = new Receiver();
    const trace = join(receiver.folder, 'trace.txt');
    try {
      await receiver.start();
      const calls = 'trace=fsync,fdatasync,write,writev,sendto,sendmsg';
      const words = ['-f', '-qq', '-ttt', '-s', '40', '-e', calls, '-o', trace, '-p', String(receiver.pid)];
      const tracer = spawn('strace', words, {stdio: 'ignore'});
      await pause(1_000);
      const count = some(50, chance);
      for (let at = 0; at < count; at++) {
        const {status} = await post(receiver.url, newKey(), submissionWith());
        if (status !== 201) throw new Error(`Answered with ${status}.`);
        await pause(10);
      }
      // With the process it watches the tracer ends, too.
      const traced = once(tracer, 'exit');
      await receiver.end();
      await traced;
      // Between two answers there has to be a sync that has returned.
      let synced = false;
      let inOrder = 0;
      for (const line of readFileSync(trace, 'utf8').split('\n')) {
        if (/(?:fsync|fdatasync)(?:\(.*\)| resumed>.*\)) += 0/.test(line)) synced = true;
        if (!line.includes('HTTP/1.1 201')) continue;
        if (synced) inOrder += 1;
        synced = false;
      }
      return [exactly('answers that left after their sync', inOrder, count)];
    } finally {
      await receiver.remove();
    }
  },
};
