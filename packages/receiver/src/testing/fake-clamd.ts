/** A scanner that speaks `INSTREAM` as clamd(8) does, knows the EICAR test file only, and can be told to misbehave. */
import {createServer, type AddressInfo, type Socket} from 'node:net';
import type {TestContext} from 'node:test';

export type Behaviour =
  | 'scans'
  /** Says `OK` to whatever lies behind the first 64 KiB, as with a low `MaxScanSize`. */
  | 'looks-only-at-the-beginning'
  /** Ends with an error once more than 64 KiB have come, as with a low `StreamMaxLength`. */
  | 'refuses-large'
  /** `AlertExceedsMax yes` with a low limit. */
  | 'alerts-large'
  /** Takes everything and never answers. */
  | 'is-silent';

export interface FakeClamd {
  /** For `CLAMD`. */
  readonly address: string;
  /** How many contents it was asked about. */
  asked(): number;
  behave(behaviour: Behaviour): void;
  /** Ends the daemon, or starts it again at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

const few = 64 * 1024;
const command = Buffer.from('zINSTREAM\0');

export async function startFakeClamd(t: TestContext, initial: Behaviour = 'scans'): Promise<FakeClamd> {
  let behaviour = initial;
  let asked = 0;
  let port = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    let waiting = Buffer.alloc(0);
    const contents: Buffer[] = [];
    let size = 0;
    let isAsked = false;
    socket.on('data', (bytes: Buffer) => {
      waiting = Buffer.concat([waiting, bytes]);
      if (!isAsked) {
        if (waiting.length < command.length) return;
        if (!waiting.subarray(0, command.length).equals(command)) return void socket.end('UNKNOWN COMMAND\0');
        isAsked = true;
        asked += 1;
        waiting = waiting.subarray(command.length);
      }
      while (waiting.length >= 4) {
        const length = waiting.readUInt32BE();
        if (length === 0) {
          if (behaviour !== 'is-silent') socket.end(`${answerFor(Buffer.concat(contents), behaviour)}\0`);
          return;
        }
        if (waiting.length < 4 + length) return;
        contents.push(waiting.subarray(4, 4 + length));
        size += length;
        waiting = waiting.subarray(4 + length);
        if (behaviour === 'refuses-large' && size > few)
          return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
    });
  });
  const start = async () => {
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  await start();
  t.after(stop);
  return {
    address: `127.0.0.1:${port}`,
    asked: () => asked,
    behave: (next) => (behaviour = next),
    stop,
    start,
  };
}

function answerFor(content: Buffer, behaviour: Behaviour): string {
  if (behaviour === 'alerts-large' && content.length > few)
    return 'stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND';
  const seen = behaviour === 'looks-only-at-the-beginning' ? content.subarray(0, few) : content;
  return seen.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
}
