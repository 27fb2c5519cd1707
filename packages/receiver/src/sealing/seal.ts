/**
 * Encryption at rest under an operator's key: whoever gets hold of the disk, the database or the bucket alone can
 * read neither answers nor documents.
 *
 * Texts are AES-256-GCM with a random nonce, bound to their place. Documents are AES-256-CTR, because uploads go on in
 * the middle; that their bytes are the right ones is known by the SHA-256 in the application, which is a sealed text.
 */
import {createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, type Cipheriv} from 'node:crypto';

/** What stands before the bytes of a sealed document: `OZG1`, id of the key, initial counter. */
export const headerBytes = 24;

export interface Seal {
  /** Whether what is written from now on is encrypted. */
  readonly isOn: boolean;

  /** @param place where the text stands; it opens nowhere else */
  sealText(text: string, place: string): string;

  /** Opens a sealed text; one that was never sealed comes out as it is. */
  openText(text: string, place: string): string;

  /** A header for a new document. */
  newHeader(): Buffer;

  /** Encrypts or decrypts, which is the same, from an offset of the document on. */
  cipherAt(header: Buffer, offset: number): Cipheriv;
}

/** A text or document was sealed under a key that is not among the given ones, or was changed. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

const magic = Buffer.from('OZG1');
const idBytes = 4;
const nonceBytes = 12;
const tagBytes = 16;
const sealed = /^sealed:([0-9a-f]{8}):([A-Za-z0-9_-]+)$/;

interface Key {
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly text: Buffer;
  readonly document: Buffer;
}

/**
 * @param keys 32 bytes each; the first one seals, all of them open. None: nothing is sealed
 */
export function sealWith(keys: readonly Buffer[]): Seal {
  const derived = keys.map(derive);
  const [first] = derived;
  const keyOf = (id: string): Key => {
    const key = derived.find((candidate) => candidate.id === id);
    if (!key) throw new SealError(`ENCRYPTION_KEY lacks the key ${id}, under which something here was sealed.`);
    return key;
  };
  return {
    isOn: first !== undefined,
    sealText: (text, place) => (first ? sealText(text, place, first) : text),
    openText: (text, place) => {
      const [, id = '', body = ''] = sealed.exec(text) ?? [];
      return id === '' ? text : openText(Buffer.from(body, 'base64url'), place, keyOf(id));
    },
    newHeader: () => {
      if (!first) throw new SealError('There is no key to seal with.');
      return Buffer.concat([magic, Buffer.from(first.id, 'hex'), randomBytes(headerBytes - magic.length - idBytes)]);
    },
    cipherAt: (header, offset) => {
      if (header.length !== headerBytes || !header.subarray(0, magic.length).equals(magic))
        throw new SealError('A sealed document has lost its header.');
      const id = header.subarray(magic.length, magic.length + idBytes).toString('hex');
      return cipherFrom(keyOf(id).document, header.subarray(magic.length + idBytes), offset);
    },
  };
}

function derive(key: Buffer): Key {
  const subkey = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `ozg-receiver ${purpose}`, 32));
  const id = createHash('sha256')
    .update(subkey('id'))
    .digest('hex')
    .slice(0, idBytes * 2);
  return {id, text: subkey('text'), document: subkey('document')};
}

function sealText(text: string, place: string, {id, text: key}: Key): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `sealed:${id}:${body.toString('base64url')}`;
}

function openText(body: Buffer, place: string, {text: key}: Key): string {
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, nonceBytes))
    .setAAD(Buffer.from(place))
    .setAuthTag(body.subarray(-tagBytes));
  try {
    const text = decipher.update(body.subarray(nonceBytes, -tagBytes), undefined, 'utf8');
    return text + decipher.final('utf8');
  } catch (error) {
    throw new SealError('A sealed text was changed, or stands where it was not written.', {cause: error});
  }
}

// The counter counts blocks of 16 bytes (NIST SP 800-38A): a later offset is a later counter.
function cipherFrom(key: Buffer, start: Buffer, offset: number): Cipheriv {
  const blocks = BigInt(Math.floor(offset / 16));
  const counter = (BigInt(`0x${start.toString('hex')}`) + blocks) & ((1n << 128n) - 1n);
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.from(counter.toString(16).padStart(32, '0'), 'hex'));
  cipher.update(Buffer.alloc(offset % 16));
  return cipher;
}
