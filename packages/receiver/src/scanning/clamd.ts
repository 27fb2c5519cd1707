/**
 * Asks ClamAV's daemon, by `INSTREAM` over one connection for each content (clamd(8)).
 *
 * The content goes over as it is read; nothing is written to a disk here.
 */
import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import type {Readable} from 'node:stream';
import {UnscannedError, type Scanner, type Verdict} from './scanner.ts';

/** Where the daemon listens. */
export type ClamdAddress = {readonly path: string} | {readonly host: string; readonly port: number};

const connectMs = 3_000;
/** A daemon that neither takes bytes nor answers for so long has hung up. */
const silentMs = 60_000;

export class Clamd implements Scanner {
  readonly #address: ClamdAddress;

  constructor(address: ClamdAddress) {
    this.#address = address;
  }

  async scan(content: Readable, signal?: AbortSignal): Promise<Verdict> {
    const socket = connect(this.#address);
    const answer = answerFrom(socket);
    const isOver =
      signal && new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    // Both may fail while nobody waits for them.
    answer.catch(() => undefined);
    isOver?.catch(() => undefined);
    const sooner = isOver ? [isOver] : [];
    try {
      signal?.throwIfAborted();
      await Promise.race([connected(socket), ...sooner]);
      // It may have seen enough before the end: then the answer is there, and the rest is not wanted.
      const early = await Promise.race([send(content, socket, answer), ...sooner]);
      return verdictFrom(early ?? (await Promise.race([answer, ...sooner])));
    } catch (error) {
      if (error instanceof UnscannedError) throw error;
      throw new UnscannedError(`the scanner cannot be reached: ${reasonOf(error as NodeJS.ErrnoException)}`, {
        cause: error,
      });
    } finally {
      socket.destroy();
      content.destroy();
    }
  }
}

async function connected(socket: Socket): Promise<void> {
  socket.setTimeout(connectMs, () => socket.destroy(new Error('it does not answer')));
  await once(socket, 'connect');
  socket.setTimeout(silentMs);
}

/** Everything the daemon says until its NUL. */
function answerFrom(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('latin1').on('data', (part: string) => {
      text += part;
      const end = text.indexOf('\0');
      if (end >= 0) resolve(text.slice(0, end));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('it ended the connection')));
  });
}

/** Sends `<length><bytes>…<0>`. Resolves early with the answer when that comes before the end. */
async function send(content: Readable, socket: Socket, answer: Promise<string>): Promise<string | undefined> {
  let said: string | undefined;
  void answer.then(
    (text) => (said = text),
    () => undefined,
  );
  socket.write('zINSTREAM\0');
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (chunk.length === 0) continue;
    if (said !== undefined) return said;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), answer]);
  }
  socket.write(Buffer.alloc(4));
  return said;
}

function verdictFrom(answer: string): Verdict {
  const text = answer.replace(/^stream: /, '').trim();
  if (text === 'OK') return {state: 'clean'};
  const signature = /^(\S+) FOUND$/.exec(text)?.[1];
  // `AlertExceedsMax`: it gave up before the end. That is no malware, and no clean bill either.
  if (signature === undefined || signature.startsWith('Heuristics.Limits.Exceeded'))
    throw new UnscannedError(`the scanner could not look at all of it: ${text.slice(0, 100)}`, {isOfContent: true});
  return {state: 'infected', signature};
}

function reasonOf({code, message}: NodeJS.ErrnoException): string {
  return code ?? message;
}
