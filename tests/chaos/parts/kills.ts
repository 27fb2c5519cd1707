/** Kills between the last byte and the answer: of applications with a document, and of uploads. */
import {setTimeout as pause} from 'node:timers/promises';
import {createUpload, offsetOf, patch, referenceTo, uploadDocument} from '@ozg-forms/receiver/testing/test-receiver';
import {exactly, some, type Chance, type Part} from '../support/part.ts';
import {Receiver} from '../support/receiver.ts';
import {compare, newKey, post, sendUntilKept, submissionWith} from '../support/sending.ts';

const times = 200;
/** An answer takes a few milliseconds; kills come anywhere in it. */
const withinMs = 40;

export const kills: Part = {
  name: 'kills',
  title: 'kill -9 between the last byte and the answer',
  async run(chance) {
    const receiver = new Receiver();
    try {
      await receiver.start();
      const half = await killUploads(receiver, chance);
      const {acknowledged, changed} = await killSubmissions(receiver, chance);
      const kept = await receiver.exported();
      const {lost, doubled, other} = compare(kept, acknowledged);
      const verified = await receiver.command('verify');
      return [
        exactly('applications killed on their way, and kept', acknowledged.size, some(times, chance)),
        exactly('lost', lost, 0),
        exactly('doubled', doubled, 0),
        exactly('kept under another reference', other, 0),
        exactly('answered otherwise than before the kill', changed, 0),
        exactly('records in all', kept.length, acknowledged.size),
        exactly('uploads whose told bytes were gone after the kill', half, 0),
        exactly('exit status of "verify"', verified.status ?? -1, 0),
      ];
    } finally {
      await receiver.remove();
    }
  },
};

async function killSubmissions(receiver: Receiver, chance: Chance) {
  const acknowledged = new Map<string, string>();
  let changed = 0;
  for (let round = 0; round < some(times, chance); round++) {
    const attachment = await uploadDocument(receiver.url, Buffer.from(`Beleg ${round}`));
    const body = submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]);
    const key = newKey();
    const first = post(receiver.url, key, body).catch(() => undefined);
    await pause(chance.random() * withinMs);
    await receiver.end();
    const before = await first;
    await receiver.start();
    const {status, body: answer} = await sendUntilKept(receiver.url, key, body);
    if (status === 201) acknowledged.set(key, String(answer['reference']));
    if (before?.status === 201 && before.body['reference'] !== answer['reference']) changed += 1;
  }
  return {acknowledged, changed};
}

async function killUploads(receiver: Receiver, chance: Chance): Promise<number> {
  let gone = 0;
  for (let round = 0; round < some(times, chance); round++) {
    const upload = new URL(await createUpload(receiver.url, 100_000));
    const sent = patch(upload.href, 0, Buffer.alloc(100_000, round)).catch(() => undefined);
    await pause(chance.random() * withinMs);
    await receiver.end();
    const told = (await sent)?.status === 204;
    await receiver.start();
    const offset = await offsetOf(new URL(upload.pathname, receiver.url).href);
    if (told && offset !== 100_000) gone += 1;
  }
  return gone;
}
