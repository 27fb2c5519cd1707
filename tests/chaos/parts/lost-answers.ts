/** Every answer lost once on the way back, and many calls under one key at once. */
import {once} from 'node:events';
import {createServer, request as ask} from 'node:http';
import type {AddressInfo} from 'node:net';
import {exactly, some, type Part} from '../support/part.ts';
import {Receiver} from '../support/receiver.ts';
import {compare, newKey, post, sendUntilKept, submissionWith} from '../support/sending.ts';

export const lostAnswers: Part = {
  name: 'lost-answers',
  title: 'every answer to POST /submissions dropped once; 20 posts under one key at once',
  async run(chance) {
    const receiver = new Receiver();
    try {
      await receiver.start();
      const dropping = await dropFirstAnswers(receiver.url);
      const acknowledged = new Map<string, string>();
      for (let round = 0; round < some(200, chance); round++) {
        const key = newKey();
        const {body} = await sendUntilKept(dropping.url, key, submissionWith());
        acknowledged.set(key, String(body['reference']));
      }
      dropping.close();
      let references = 0;
      for (let round = 0; round < some(100, chance); round++) {
        const key = newKey();
        const answers = await Promise.all(Array.from({length: 20}, () => post(receiver.url, key, submissionWith())));
        references += new Set(answers.map(({body}) => body['reference'])).size;
        acknowledged.set(key, String(answers[0]!.body['reference']));
      }
      const kept = await receiver.exported();
      const {lost, doubled, other} = compare(kept, acknowledged);
      return [
        exactly('answers dropped', dropping.dropped(), some(200, chance)),
        exactly('records', kept.length, acknowledged.size),
        exactly('lost', lost, 0),
        exactly('doubled', doubled, 0),
        exactly('kept under another reference', other, 0),
        exactly('references of the posts at once', references, some(100, chance)),
      ];
    } finally {
      await receiver.remove();
    }
  },
};

/** A proxy that hands every call on, and cuts the connection instead of bringing back the first answer to a key. */
async function dropFirstAnswers(to: string) {
  const {hostname, port, pathname} = new URL(to);
  const known = new Set<string>();
  const server = createServer((request, response) => {
    const key = String(request.headers['idempotency-key']);
    const {method = 'POST', url = '/', headers} = request;
    const onward = ask({hostname, port, path: url, method, headers}, (answer) => {
      if (known.has(key)) return void answer.pipe(response.writeHead(answer.statusCode ?? 500, answer.headers));
      known.add(key);
      answer.resume();
      answer.on('end', () => request.socket.destroy());
    });
    request.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    dropped: () => known.size,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
