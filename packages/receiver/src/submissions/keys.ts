/**
 * The receiver's two secrets, made at its first start in `DATA_DIR/keys`, readable by its user only.
 *
 * `receipt.pem` signs receipts; `access-code.key` makes access codes. Keep a copy of both apart from
 * the database: with other keys old receipts no longer verify and repeats cannot be answered.
 */
import {createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject} from 'node:crypto';
import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {writeDurably} from '../store/durable.ts';

export interface Keys {
  /** Ed25519, private. */
  readonly receipt: KeyObject;
  /** 256 random bits. */
  readonly accessCode: Buffer;
}

/** Reads the keys, making those that are missing. */
export async function openKeys(dataDir: string): Promise<Keys> {
  const folder = join(dataDir, 'keys');
  await mkdir(folder, {recursive: true, mode: 0o700});
  const receipt = await readOrMake(join(folder, 'receipt.pem'), () =>
    generateKeyPairSync('ed25519').privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
  );
  const accessCode = await readOrMake(join(folder, 'access-code.key'), () => randomBytes(32).toString('hex'));
  return {receipt: createPrivateKey(receipt), accessCode: Buffer.from(accessCode, 'hex')};
}

/** The key of the access codes, if there is one; makes none. */
export async function accessSecretIn(dataDir: string): Promise<Buffer | undefined> {
  const secret = await readIfPresent(join(dataDir, 'keys', 'access-code.key'));
  return secret === undefined ? undefined : Buffer.from(secret, 'hex');
}

async function readIfPresent(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
}

async function readOrMake(path: string, make: () => string): Promise<string> {
  const present = await readIfPresent(path);
  if (present !== undefined) return present;
  const made = make();
  await writeDurably(path, made);
  return made;
}
