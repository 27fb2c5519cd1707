/**
 * Hands applications over by HTTP: one `POST` as `multipart/form-data`, signed.
 *
 * Part `application` is JSON, part `form` the definition, then one part `document` for each attachment, in their order. The
 * signature covers the JSON; the JSON holds the SHA-256 of every document. `Idempotency-Key` is the reference.
 */
import {createHmac, randomUUID} from 'node:crypto';
import {Readable} from 'node:stream';
import {documentName, envelopeOf} from './envelope.ts';
import {RetryLaterError, type Parcel, type Target, type TargetOptions} from './target.ts';

/** Longer than this nobody is asked to stay away; then the usual pauses hold. */
const longestAskedMs = 24 * 60 * 60 * 1000;

export function webhook({url, secret}: TargetOptions): Target {
  if (secret === '') throw new Error('names a webhook, which needs DELIVER_SECRET for its signature.');
  // Credentials and tokens in an address stay out of log and outbox.
  const name = `${url.origin}${url.pathname}`;
  return {name, deliver: (parcel, signal) => send(parcel, url, secret, signal)};
}

/** `t=<unix seconds>,v1=<hex>`: HMAC-SHA256 under the secret over `<t>.<json>`. */
function signatureFor(json: Buffer, secret: string, nowMs: number): string {
  const at = Math.floor(nowMs / 1000);
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.`).update(json).digest('hex')}`;
}

async function send(parcel: Parcel, url: URL, secret: string, signal: AbortSignal): Promise<void> {
  const json = envelopeOf(parcel.application);
  const boundary = `ozg-${randomUUID()}`;
  const parts = partsOf(parcel, json);
  const length = parts.reduce((sum, {head, size}) => sum + headOf(boundary, head).length + size + 2, 0);
  const end = Buffer.from(`--${boundary}--\r\n`);
  const address = new URL(url);
  const {username, password} = address;
  address.username = address.password = '';
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(length + end.length),
      'idempotency-key': parcel.application.reference,
      'ozg-signature': signatureFor(json, secret, Date.now()),
      ...(username !== '' && {
        authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`,
      }),
    },
    body: Readable.toWeb(Readable.from(bytesOf(parts, boundary, end), {objectMode: false})),
    duplex: 'half',
    // An application goes where it was meant to go, and nowhere else.
    redirect: 'error',
    signal,
  } as RequestInit);
  await response.body?.cancel();
  if (response.ok) return;
  const seconds = Number(response.headers.get('retry-after'));
  if (seconds > 0) throw new RetryLaterError(`answered ${response.status}`, Math.min(seconds * 1000, longestAskedMs));
  throw new Error(`answered ${response.status}`);
}

interface Part {
  readonly head: string;
  /** In bytes. */
  readonly size: number;
  readonly bytes: () => Promise<AsyncIterable<Uint8Array>>;
}

function partsOf({application, definition, document}: Parcel, json: Buffer): readonly Part[] {
  return [
    part('application', 'application.json', 'application/json', json),
    part('form', 'form.json', 'application/json', definition),
    ...application.submission.attachments.map(({sha256, size, mediaType}, at): Part => ({
      // A media type comes from the schema's own list; still nothing of it may end the line.
      head: headFor('document', documentName(application, at), mediaType.replace(/[^\w.+/;= -]/g, '')),
      size,
      bytes: () => document(sha256),
    })),
  ];
}

function part(name: string, fileName: string, mediaType: string, bytes: Uint8Array): Part {
  return {
    head: headFor(name, fileName, mediaType),
    size: bytes.length,
    bytes: async () =>
      (async function* () {
        yield bytes;
      })(),
  };
}

function headFor(name: string, fileName: string, mediaType: string): string {
  return `Content-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: ${mediaType}\r\n\r\n`;
}

function headOf(boundary: string, head: string): Buffer {
  return Buffer.from(`--${boundary}\r\n${head}`);
}

async function* bytesOf(parts: readonly Part[], boundary: string, end: Buffer): AsyncGenerator<Uint8Array> {
  for (const {head, bytes} of parts) {
    yield headOf(boundary, head);
    yield* await bytes();
    yield Buffer.from('\r\n');
  }
  yield end;
}
