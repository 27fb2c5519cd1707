/**
 * A line to a server that fails as real ones do: cut in the middle, or silent without a
 * word. Works on the bytes of the connection, so that neither end knows.
 */
import {connect, createServer} from 'node:net';
import type {Socket} from 'node:net';
import type {TestContext} from 'node:test';
import {listen} from './listen.ts';

interface RoughLine {
  /** The origin to use in place of the server's. */
  readonly origin: string;
  /** Bytes carried to the server so far, over all connections, headers included. */
  readonly carriedBytes: number;
  /** Destroys the connection once so many further bytes were carried. */
  cutAfter(bytes: number): void;
  /** Lets nothing through any more in either direction once so many further bytes were carried; new connections work. */
  fallSilentAfter(bytes: number): void;
}

export async function roughLine(t: TestContext, serverOrigin: string): Promise<RoughLine> {
  const {port} = new URL(serverOrigin);
  const sockets = new Set<Socket>();
  let carriedBytes = 0;
  let fault: {at: number; kind: 'cut' | 'silence'} | undefined;

  const server = createServer((client) => {
    const upstream = connect(Number(port), '127.0.0.1');
    let silent = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (bytes) => {
      if (silent) return;
      carriedBytes += bytes.length;
      if (fault && carriedBytes >= fault.at) {
        const {kind} = fault;
        fault = undefined;
        if (kind === 'cut') return void client.destroy();
        silent = true;
        client.pause();
        return;
      }
      if (!upstream.write(bytes)) {
        client.pause();
        upstream.once('drain', () => client.resume());
      }
    });
    upstream.on('data', (bytes) => {
      if (!silent) client.write(bytes);
    });
  });
  t.after(() => sockets.forEach((socket) => socket.destroy()));

  return {
    origin: `http://127.0.0.1:${await listen(t, server)}`,
    get carriedBytes() {
      return carriedBytes;
    },
    cutAfter: (bytes) => (fault = {at: carriedBytes + bytes, kind: 'cut'}),
    fallSilentAfter: (bytes) => (fault = {at: carriedBytes + bytes, kind: 'silence'}),
  } as RoughLine;
}
