/** Small HTTP servers for tests, on a free port of this machine, closed when the test ends. */
import {createServer} from 'node:http';
import type {RequestListener} from 'node:http';
import type {AddressInfo, Server} from 'node:net';
import type {TestContext} from 'node:test';

/** Starts a server and answers its origin. */
export async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  t.after(() => server.closeAllConnections());
  return `http://127.0.0.1:${await listen(t, server)}`;
}

/** Binds to a free port and answers it. */
export async function listen(t: TestContext, server: Server): Promise<number> {
  t.after(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
