/** Whole documents, sealed and opened as streams: a header first, then the bytes. */
import {Readable} from 'node:stream';
import {headerBytes, SealError, type Seal} from './seal.ts';

/** Puts a header before the bytes, and encrypts them. */
export function sealedBytes(content: Readable, seal: Seal): Readable {
  const header = seal.newHeader();
  const cipher = seal.cipherAt(header, 0);
  return Readable.from(
    (async function* () {
      yield header;
      for await (const chunk of content as AsyncIterable<Buffer>) yield cipher.update(chunk);
    })(),
    {objectMode: false},
  );
}

/** Takes the header away, and decrypts. */
export function unsealed(content: Readable, seal: Seal): Readable {
  return Readable.from(
    (async function* () {
      let beginning = Buffer.alloc(0);
      let cipher: ReturnType<Seal['cipherAt']> | undefined;
      for await (const chunk of content as AsyncIterable<Buffer>) {
        if (cipher) {
          yield cipher.update(chunk);
          continue;
        }
        beginning = Buffer.concat([beginning, chunk]);
        if (beginning.length < headerBytes) continue;
        cipher = seal.cipherAt(beginning.subarray(0, headerBytes), 0);
        if (beginning.length > headerBytes) yield cipher.update(beginning.subarray(headerBytes));
      }
      if (!cipher) throw new SealError('A sealed document has lost its header.');
    })(),
    {objectMode: false},
  );
}

/** Decrypts bytes whose header is kept elsewhere. */
export function decrypted(content: Readable, seal: Seal, header: Buffer): Readable {
  const cipher = seal.cipherAt(header, 0);
  return Readable.from(
    (async function* () {
      for await (const chunk of content as AsyncIterable<Buffer>) yield cipher.update(chunk);
    })(),
    {objectMode: false},
  );
}
