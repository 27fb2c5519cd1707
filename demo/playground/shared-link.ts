/**
 * A definition as part of an address: compressed, and behind the `#`, which browsers never send. Whoever opens the
 * link has the definition; no server has seen it.
 */

/** What a definition may be at most, as everywhere; also keeps a crafted link from filling the memory. */
const maxBytes = 1024 * 1024;

/** Mail and chat programs cut longer addresses. Of UTF-16 code units, the whole address. */
export const maxLinkLength = 32_000;

const parameter = 'definition';

/** A link that cannot be read: cut off, or made by something else. */
export class BrokenLinkError extends Error {
  override readonly name = 'BrokenLinkError';
}

/** @param page address of the playground, without anything behind it */
export async function linkTo(text: string, page: string): Promise<string> {
  const packed = await read(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);
  return `${page}#${parameter}=${base64UrlOf(packed)}`;
}

/**
 * @param fragment of the address, with its `#`
 * @returns the text of the definition; `undefined` where the fragment carries none
 * @throws BrokenLinkError
 */
export async function definitionIn(fragment: string): Promise<string | undefined> {
  const packed = new URLSearchParams(fragment.replace(/^#/, '')).get(parameter);
  if (packed === null) return undefined;
  try {
    const bytes = new Blob([bytesOf(packed)]).stream();
    const text = await read(bytes.pipeThrough(new DecompressionStream('deflate-raw')), maxBytes);
    return new TextDecoder('utf-8', {fatal: true}).decode(text);
  } catch (cause) {
    throw new BrokenLinkError('The link is incomplete or damaged.', {cause});
  }
}

async function read(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError(`More than ${limit} bytes.`);
    }
    parts.push(new Uint8Array(part.value));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function base64UrlOf(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
