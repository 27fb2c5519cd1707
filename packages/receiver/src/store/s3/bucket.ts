/**
 * The few calls on S3-compatible storage that the receiver makes, below one prefix of one bucket.
 *
 * The client is loaded with the first bucket that is opened: without `STORAGE_URL` it costs nothing.
 */
import type {Readable} from 'node:stream';
import type {GetObjectCommandOutput, S3} from '@aws-sdk/client-s3';
import {StoreUnavailableError} from '../unavailable.ts';

export interface BucketOptions {
  readonly bucket: string;
  /** Where everything lies inside of it: empty, or with a slash at its end. */
  readonly prefix: string;
  /** Empty for the provider's own. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** One object of a listing. */
export interface Listed {
  /** Without the bucket's prefix. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changedMs: number;
}

const attempts = 3;
const timeoutMs = 20_000;

export class Bucket {
  readonly #client: S3;
  readonly #bucket: string;
  readonly #prefix: string;

  private constructor(client: S3, {bucket, prefix}: BucketOptions) {
    this.#client = client;
    this.#bucket = bucket;
    this.#prefix = prefix;
  }

  static async open(options: BucketOptions): Promise<Bucket> {
    const {S3} = await import('@aws-sdk/client-s3');
    const {endpoint, region, accessKeyId, secretAccessKey} = options;
    const client = new S3({
      region,
      // Bucket names as host names need a DNS that few installations of one's own have.
      ...(endpoint !== '' && {endpoint, forcePathStyle: true}),
      credentials: {accessKeyId, secretAccessKey},
      maxAttempts: attempts,
      requestHandler: {requestTimeout: timeoutMs, connectionTimeout: 5_000, throwOnRequestTimeout: true},
      // Not every server knows the newer checksums; what matters here is hashed by ourselves.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    return new Bucket(client, options);
  }

  async put(name: string, body: Buffer): Promise<void> {
    await reaching(() => this.#client.putObject({...this.#place(name), Body: body}));
  }

  /** @param sha256 of the bytes that will come, in hexadecimal digits, if known: the storage refuses others */
  async putStream(name: string, body: Readable, size: number, sha256?: string): Promise<void> {
    const checksum = sha256 === undefined ? {} : {ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64')};
    await reaching(() => this.#client.putObject({...this.#place(name), Body: body, ContentLength: size, ...checksum}));
  }

  /** The bytes, or `undefined` when there is no such object. */
  async get(name: string): Promise<Readable | undefined> {
    let output: GetObjectCommandOutput;
    try {
      output = await reaching(() => this.#client.getObject(this.#place(name)));
    } catch (error) {
      if ((error as Error).name === 'NoSuchKey') return undefined;
      throw error;
    }
    return output.Body as Readable;
  }

  /** The bytes as text, or `undefined` when there is no such object. */
  async text(name: string): Promise<string | undefined> {
    const body = await this.get(name);
    if (!body) return undefined;
    const chunks: Buffer[] = [];
    for await (const chunk of body as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  }

  async has(name: string): Promise<boolean> {
    try {
      await reaching(() => this.#client.headObject(this.#place(name)));
      return true;
    } catch (error) {
      if ((error as Error).name === 'NotFound') return false;
      throw error;
    }
  }

  /** Gives an object another name; one that is not there stays absent. */
  async move(from: string, to: string): Promise<void> {
    if (!(await this.has(from))) return;
    const source = `${this.#bucket}/${this.#prefix}${from}`;
    try {
      await reaching(() => this.#client.copyObject({...this.#place(to), CopySource: encodeURI(source)}));
    } catch (error) {
      if ((error as Error).name === 'NoSuchKey') return;
      throw error;
    }
    await this.delete(from);
  }

  /** Deletes an object; one that is not there is as good as deleted. */
  async delete(name: string): Promise<void> {
    await reaching(() => this.#client.deleteObject(this.#place(name)));
  }

  /** All objects whose name begins like this, in the order of their names. */
  async *list(beginning: string): AsyncIterable<Listed> {
    let token: string | undefined;
    do {
      const page = await reaching(() =>
        this.#client.listObjectsV2({
          Bucket: this.#bucket,
          Prefix: this.#prefix + beginning,
          ...(token !== undefined && {ContinuationToken: token}),
        }),
      );
      for (const {Key, Size = 0, LastModified} of page.Contents ?? []) {
        if (Key === undefined) continue;
        yield {name: Key.slice(this.#prefix.length), size: Size, changedMs: LastModified?.getTime() ?? Date.now()};
      }
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }

  close(): void {
    this.#client.destroy();
  }

  #place(name: string): {readonly Bucket: string; readonly Key: string} {
    return {Bucket: this.#bucket, Key: this.#prefix + name};
  }
}

/** Runs `work`; what passes by itself becomes a `StoreUnavailableError`. */
async function reaching<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const {$metadata, name} = error as {$metadata?: {httpStatusCode?: number}; name?: string};
    const status = $metadata?.httpStatusCode;
    if (status === 507) throw new StoreUnavailableError('full', {cause: error});
    // Without a status there was no answer at all.
    if (status === undefined || status >= 500 || status === 429 || name === 'TimeoutError')
      throw new StoreUnavailableError('unavailable', {cause: error});
    throw error;
  }
}
