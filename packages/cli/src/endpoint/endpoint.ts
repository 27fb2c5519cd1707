/** An endpoint under check, called as a form calls it, and what is sent to it. */
import {createHash, randomBytes} from 'node:crypto';
import type {Attachment, DocumentReference, Submission} from '@ozg-forms/core/protocol/submission';
import {childOf} from '@ozg-forms/core/pointer';

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; `undefined` when it is none. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
}

const timeoutMs = 30_000;
const tus = {'tus-resumable': '1.0.0'};

export class Endpoint {
  readonly url: string;

  /** @param url without a slash at its end */
  constructor(url: string) {
    this.url = url;
  }

  async call(path: string, init: RequestInit = {}): Promise<Answer> {
    const address = new URL(path, `${this.url}/`);
    const response = await fetch(address, {redirect: 'manual', signal: AbortSignal.timeout(timeoutMs), ...init});
    const text = await response.text();
    return {status: response.status, headers: response.headers, text, json: jsonIn(text)};
  }

  post(key: string | undefined, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('submissions', {
      method: 'POST',
      headers: {'content-type': 'application/json', ...(key !== undefined && {'idempotency-key': key}), ...headers},
      body: JSON.stringify(body),
    });
  }

  /** How an application stands. */
  status(reference: string, accessCode: string): Promise<Answer> {
    return this.call(`submissions/${encodeURIComponent(reference)}`, {
      headers: {authorization: `Bearer ${accessCode}`},
    });
  }

  /** Begins an upload. Returns its absolute address, or the answer that refused it. */
  async createUpload(size: number): Promise<string | Answer> {
    const answer = await this.call('uploads', {method: 'POST', headers: {...tus, 'upload-length': String(size)}});
    const location = answer.headers.get('location');
    return answer.status === 201 && location !== null ? new URL(location, `${this.url}/uploads`).href : answer;
  }

  patch(upload: string, offset: number, bytes: Uint8Array, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call(upload, {
      method: 'PATCH',
      headers: {...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...headers},
      body: bytes as Uint8Array<ArrayBuffer>,
    });
  }

  /** Bytes that have arrived, or `undefined` when the endpoint does not say. */
  async offsetOf(upload: string): Promise<number | undefined> {
    const {status, headers} = await this.call(upload, {method: 'HEAD', headers: tus});
    const offset = headers.get('upload-offset');
    return status === 200 && offset !== null ? Number(offset) : undefined;
  }
}

function jsonIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** 128 random bits, as a form makes them. */
export function newKey(): string {
  return randomBytes(16).toString('hex');
}

export function sha256Of(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** One document that belongs to the answers. */
export interface SampleDocument {
  readonly pointer: string;
  readonly reference: DocumentReference;
  readonly bytes: Buffer;
}

/** Everything the documents in the answers name, with bytes made for it. */
export function documentsIn(answers: unknown, pointer = ''): readonly SampleDocument[] {
  if (typeof answers !== 'object' || answers === null) return [];
  if (isReference(answers)) {
    const bytes = bytesFor(answers.mediaType);
    return [{pointer, bytes, reference: {...answers, size: bytes.length, sha256: sha256Of(bytes)}}];
  }
  return Object.entries(answers).flatMap(([key, value]) => documentsIn(value, childOf(pointer, key)));
}

/** The answers with other references at the places of documents. */
export function withReferences(
  answers: unknown,
  references: ReadonlyMap<string, DocumentReference>,
  pointer = '',
): unknown {
  const reference = references.get(pointer);
  if (reference) return reference;
  if (Array.isArray(answers))
    return answers.map((value, at) => withReferences(value, references, childOf(pointer, String(at))));
  if (typeof answers !== 'object' || answers === null) return answers;
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, withReferences(value, references, childOf(pointer, key))]),
  );
}

function isReference(value: object): value is DocumentReference {
  return ['id', 'name', 'mediaType', 'size', 'sha256'].every((key) => key in value);
}

// Receivers look at the first bytes; behind them stands something nobody has sent before.
function bytesFor(mediaType: string): Buffer {
  const beginnings: Readonly<Record<string, readonly number[]>> = {
    'application/pdf': [...Buffer.from('%PDF-1.7\n')],
    'image/jpeg': [0xff, 0xd8, 0xff, 0xe0],
    'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  };
  const text = Buffer.from(`Probe ${randomBytes(40).toString('hex')}\n`);
  return Buffer.concat([Buffer.from(beginnings[mediaType] ?? []), text]);
}

/** A submission as a form puts it together. */
export function submissionOf(
  form: {readonly id: string; readonly version: string; readonly bytes: Uint8Array},
  answers: unknown,
  attachments: readonly Attachment[],
): Submission {
  const {id, version, bytes} = form;
  return {
    form: {id, version, sha256: sha256Of(bytes)},
    language: 'de',
    answers: answers as Submission['answers'],
    attachments,
    startedAt: new Date().toISOString(),
    runtime: 'ozg-forms-check/1.0.0',
  };
}
