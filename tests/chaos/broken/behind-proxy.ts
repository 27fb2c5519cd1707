/** A sound receiver behind a proxy that spoils something on the way. */
import {once} from 'node:events';
import {createServer, request as ask, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';
import {startWithKeep} from './with-store.ts';

/** Looks at a call, and may change its headers or answer it; returns whether it was answered. */
export type Spoil = (request: IncomingMessage, response: ServerResponse) => boolean;

export async function startBehindProxy(
  t: TestContext,
  environment: Record<string, string>,
  spoil: Spoil,
): Promise<string> {
  const sound = new URL(await startWithKeep(t, environment, (keep) => keep));
  const proxy = createServer((request, response) => {
    if (spoil(request, response)) return;
    const {method = 'GET', url = '/', headers} = request;
    const onward = ask({host: sound.hostname, port: sound.port, path: url, method, headers}, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  t.after(() => {
    proxy.close();
    proxy.closeAllConnections();
  });
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}${sound.pathname}`;
}
