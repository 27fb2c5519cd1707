/**
 * The receiver's two secrets, made at its first start and kept beside the applications: in `DATA_DIR/keys`,
 * readable by its user only, or in PostgreSQL, where all processes find the same.
 *
 * `receipt.pem` signs receipts; `access-code.key` makes access codes. With other keys old receipts no
 * longer verify and repeats cannot be answered: they belong into the backup.
 */
import {createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject} from 'node:crypto';
import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {writeDurably} from '../store/files/durable.ts';

/** Where secrets are kept. */
export interface Secrets {
  read(name: string): Promise<string | undefined>;
  /** Keeps a secret for good unless there is one of this name already. */
  keep(name: string, value: string): Promise<void>;
}

export interface Keys {
  /** Ed25519, private. */
  readonly receipt: KeyObject;
  /** 256 random bits. */
  readonly accessCode: Buffer;
}

const receiptName = 'receipt.pem';
const accessCodeName = 'access-code.key';

/** Reads the keys, making those that are missing. */
export async function openKeys(secrets: Secrets): Promise<Keys> {
  const receipt = await readOrMake(secrets, receiptName, () =>
    generateKeyPairSync('ed25519').privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
  );
  const accessCode = await readOrMake(secrets, accessCodeName, () => randomBytes(32).toString('hex'));
  return {receipt: createPrivateKey(receipt), accessCode: Buffer.from(accessCode, 'hex')};
}

/** The key of the access codes, if there is one; makes none. */
export async function accessSecretIn(secrets: Secrets): Promise<Buffer | undefined> {
  const secret = await secrets.read(accessCodeName);
  return secret === undefined ? undefined : Buffer.from(secret, 'hex');
}

/** Secrets as files in a folder. One process writes; others may read. */
export function fileSecrets(folder: string): Secrets {
  const read = (name: string) =>
    readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    });
  return {
    read,
    keep: async (name, value) => {
      await mkdir(folder, {recursive: true, mode: 0o700});
      if ((await read(name)) === undefined) await writeDurably(join(folder, name), value);
    },
  };
}

// Two processes may make one at the same time: what was kept first holds for both.
async function readOrMake(secrets: Secrets, name: string, make: () => string): Promise<string> {
  const present = await secrets.read(name);
  if (present !== undefined) return present;
  await secrets.keep(name, make());
  return (await secrets.read(name))!;
}
