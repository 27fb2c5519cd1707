/** Twenty large documents at once: the receiver passes them through, it does not gather them. */
import {createUpload, offsetOf} from '@ozg-forms/receiver/testing/test-receiver';
import {atMost, exactly, some, type Part} from '../support/part.ts';
import {Receiver} from '../support/receiver.ts';

const megabyte = 1_000_000;

export const memory: Part = {
  name: 'memory',
  title: '20 documents of 100 MB at once',
  async run(chance) {
    const size = some(100, chance) * megabyte;
    const receiver = new Receiver();
    try {
      await receiver.start();
      const piece = Buffer.alloc(megabyte, 7);
      const upload = async () => {
        const address = await createUpload(receiver.url, size);
        let sent = 0;
        const body = new ReadableStream<Uint8Array>({
          pull(controller) {
            if (sent === size) return controller.close();
            sent += piece.length;
            controller.enqueue(piece);
          },
        });
        const headers = {
          'tus-resumable': '1.0.0',
          'upload-offset': '0',
          'content-type': 'application/offset+octet-stream',
        };
        await fetch(address, {method: 'PATCH', headers, body, duplex: 'half'} as RequestInit);
        return offsetOf(address);
      };
      const offsets = await Promise.all(Array.from({length: 20}, upload));
      return [
        exactly('documents that arrived whole', offsets.filter((offset) => offset === size).length, 20),
        atMost('largest resident set', receiver.peakMemory(), 256, 'MiB'),
      ];
    } finally {
      await receiver.remove();
    }
  },
};
