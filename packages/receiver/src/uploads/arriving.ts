/**
 * The body of a request on its way to the disk without the web streams in between.
 *
 * `@tus/server` wants a body as a web stream and hands on a Node stream made of it; for a large document these conversions
 * cost more than reading and writing it. So the package gets a stream that carries nothing and only ends when the body does;
 * the store takes the bytes from the request itself, and stops as soon as the package ends its own stream.
 */
import type {Readable} from 'node:stream';
import {spent} from './spent-buffers.ts';

export class Arriving {
  readonly #source: Readable;
  #carrier: ReadableStreamDefaultController<Uint8Array> | undefined;

  /** For the package: has no bytes, and ends or fails as the body does. */
  readonly stream = new ReadableStream<Uint8Array>({start: (carrier) => void (this.#carrier = carrier)});

  /** @param source a request of a known length whose body nobody reads */
  constructor(source: Readable) {
    this.#source = source;
  }

  /**
   * What arrives, until all of it is there.
   *
   * @param content what the package made of `stream`: when it ends, no more is read; what it fails with is thrown
   */
  async *chunks(content: Readable): AsyncGenerator<Buffer> {
    const stop = new AbortController();
    const end = drained(content).finally(() => stop.abort());
    // Told where it is waited for.
    end.catch(() => {});
    yield* this.#until(stop.signal);
    const {readableEnded, errored} = this.#source;
    // The package has ended its stream already: then nobody listens to this one.
    if (stop.signal.aborted) return end;
    if (readableEnded) this.#carrier!.close();
    else this.#carrier!.error(errored ?? new Error('The connection was closed.'));
    await end;
  }

  /** In the pieces that came: `read()` would copy them into one. */
  async *#until(signal: AbortSignal): AsyncGenerator<Buffer> {
    const source = this.#source;
    const held: Buffer[] = [];
    const hold = (piece: Buffer) => {
      held.push(piece);
      source.pause();
    };
    source.on('data', hold);
    try {
      while (!signal.aborted) {
        const piece = held.shift();
        if (piece) {
          yield piece;
          spent(piece);
        } else if (source.readableEnded || source.destroyed) return;
        else {
          const more = changed(source, signal);
          source.resume();
          await more;
        }
      }
    } finally {
      source.off('data', hold);
    }
  }
}

async function drained(stream: Readable): Promise<void> {
  for await (const chunk of stream) void chunk;
}

/** Resolves once there may be more to read, or never will be. */
function changed(source: Readable, signal: AbortSignal): Promise<void> {
  const events = ['data', 'end', 'error', 'close'];
  return new Promise((resolve) => {
    const settle = () => {
      for (const event of events) source.off(event, settle);
      signal.removeEventListener('abort', settle);
      resolve();
    };
    for (const event of events) source.on(event, settle);
    signal.addEventListener('abort', settle);
  });
}
