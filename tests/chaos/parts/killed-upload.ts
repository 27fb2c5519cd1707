/** A large document while the receiver is killed again and again: every byte arrives, and little is sent twice. */
import {createHash} from 'node:crypto';
import {request} from 'node:http';
import {createUpload, offsetOf, referenceTo} from '@ozg-forms/receiver/testing/test-receiver';
import {testForm} from '@ozg-forms/receiver/testing/test-form';
import {atMost, exactly, some, type Chance, type Part} from '../support/part.ts';
import {Receiver} from '../support/receiver.ts';
import {newKey, post, submissionWith} from '../support/sending.ts';

const kills = 20;
const pieceBytes = 64 * 1024;

export const killedUpload: Part = {
  name: 'killed-upload',
  title: 'one document, the receiver killed at moments that bytes trigger',
  async run(chance) {
    // The test form takes documents of 1 MB; here its limit is lifted.
    const size = some(300, chance) * 1_000_000;
    const form = JSON.parse(
      JSON.stringify(testForm).replaceAll('"maximum":1000000', `"maximum":${size}`),
    ) as typeof testForm;
    const receiver = new Receiver({MAX_UPLOAD: '400MiB'});
    const formBytes = receiver.publish(form);
    try {
      await receiver.start();
      const content = lettersOf(size, chance);
      const path = new URL(await createUpload(receiver.url, size)).pathname;
      const moments = Array.from({length: kills}, () => Math.floor(chance.random() * size)).sort((a, b) => a - b);
      let sentAgain = 0;
      let offset = 0;
      while (offset < size) {
        const killAt = moments.find((moment) => moment > offset);
        const sent = await send(receiver, path, content, offset, killAt);
        if (killAt !== undefined) moments.splice(0, moments.indexOf(killAt) + 1);
        if (sent === 'whole') break;
        await receiver.start();
        const arrived = await offsetOf(new URL(path, receiver.url).href);
        sentAgain = Math.max(sentAgain, sent - arrived);
        offset = arrived;
      }
      const sha256 = createHash('sha256').update(content).digest('hex');
      const id = path.split('/').at(-1)!;
      const attachment = {id, pointer: '/nachweise/0', name: 'groß', mediaType: 'text/plain', size, sha256};
      const identity = {
        id: form.id,
        version: form.version,
        sha256: createHash('sha256').update(formBytes).digest('hex'),
      };
      const body = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment], {form: identity});
      const {status} = await post(receiver.url, newKey(), body);
      const verified = await receiver.command('verify');
      return [
        exactly('status of the application that names its SHA-256', status, 201),
        exactly('exit status of "verify", which hashes it once more', verified.status ?? -1, 0),
        atMost('bytes sent again after one kill, at most', sentAgain / 1e6, 8, 'MB'),
      ];
    } finally {
      await receiver.remove();
    }
  },
};

/** Sends from an offset on; kills the receiver once so many bytes are out. Returns how many were, or that all arrived. */
function send(
  receiver: Receiver,
  path: string,
  content: Buffer,
  offset: number,
  killAt: number | undefined,
): Promise<number | 'whole'> {
  const {hostname, port} = new URL(receiver.url);
  return new Promise((resolve) => {
    let sent = offset;
    const call = request({
      ...{hostname, port, path, method: 'PATCH'},
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        'content-length': String(content.length - offset),
      },
    });
    call.on('response', (response) => {
      response.resume();
      if (response.statusCode === 204) resolve('whole');
    });
    call.on('error', () => resolve(sent));
    const write = (): void => {
      while (sent < content.length) {
        if (killAt !== undefined && sent >= killAt) return void receiver.end().then(() => resolve(sent));
        const piece = content.subarray(sent, Math.min(sent + pieceBytes, killAt ?? Infinity));
        sent += piece.length;
        if (!call.write(piece)) return void call.once('drain', write);
      }
      call.end();
    };
    write();
  });
}

/** Text, since receivers look whether it is: the same letters in each megabyte, but for its number at the beginning. */
function lettersOf(size: number, {random}: Chance): Buffer {
  const megabyte = Buffer.from(Array.from({length: 1_000_000}, () => 97 + Math.floor(random() * 26)));
  const content = Buffer.alloc(size, megabyte);
  for (let at = 0; at < size; at += megabyte.length) content.write(String(at).padStart(12, '0'), at);
  return content;
}
