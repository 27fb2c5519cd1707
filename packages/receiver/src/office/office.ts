/**
 * What an office does with applications: list them, read one, open its documents, answer.
 *
 * Plain calls on the store, for an inbox or a specialist procedure. Nothing here knows HTTP; who
 * may call is for the caller to decide.
 */
import {randomBytes} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {basename, extname} from 'node:path';
import {Readable} from 'node:stream';
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {Form} from '@ozg-forms/core/definition/form';
import type {SubmissionStatus} from '@ozg-forms/core/protocol/submission';
import type {ScanState} from '../scanning/scanner.ts';
import {harmlessName} from '../submissions/file-name.ts';
import {scanOf, type Application, type OfficeDocument, type Store} from '../store/store.ts';

/** Every status an application can have, in the usual order. */
export const submissionStatuses = [
  'received',
  'in-progress',
  'question',
  'decided',
] as const satisfies readonly SubmissionStatus[];

/** What the office says: at least one of these. */
export interface NewAnswer {
  readonly status?: SubmissionStatus;
  /** Plain text to the citizen. */
  readonly message?: string;
  /** A file on this machine, such as the decision. */
  readonly documentFile?: string;
  /** A file in memory instead. */
  readonly document?: {readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array};
}

/** A document ready to be read, whether the citizen or the office has added it. */
export interface OpenDocument {
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** What a scanner has said; `off` for documents of the office. */
  readonly scan: ScanState;
  readonly content: Readable;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

export class Office {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Every application, the newest first. */
  async applications(): Promise<readonly Application[]> {
    const applications: Application[] = [];
    for await (const application of this.#store.applications()) applications.unshift(application);
    return applications;
  }

  /** One application with answers, attachments, status and everything said so far; `undefined` when there is none. */
  application(reference: string): Promise<Application | undefined> {
    return this.#store.withReference(reference);
  }

  /** The form as it was when the application was filled in: its questions and words may be others by now. */
  async formOf({submission}: Application): Promise<Form> {
    const definition = await this.#store.definition(submission.form.sha256);
    if (!definition)
      throw new Error(
        `The definition of ${submission.form.id}@${submission.form.version} is missing. Run "ozg-receiver verify".`,
      );
    return loadForm(JSON.parse(new TextDecoder().decode(definition)));
  }

  /** A document of an application, by the id of the attachment or of the office's document. */
  async document(application: Application, id: string): Promise<OpenDocument | undefined> {
    const {submission, documents} = application;
    const document = [...submission.attachments, ...documents].find((candidate) => candidate.id === id);
    if (!document) return undefined;
    const {mediaType, size, sha256} = document;
    const name = harmlessName(document.name);
    const {state: scan} = scanOf(application, sha256);
    const content = await this.#store.readContent(sha256);
    // An ending no program opens: whoever downloads it has to want to.
    if (scan === 'infected')
      return {name: `${name}.infected`, mediaType: 'application/octet-stream', size, scan, content};
    return {name, mediaType, size, scan, content};
  }

  /** Records an answer; the citizen sees it with the next look. Resolves to `false` when there is no such application. */
  async answer(reference: string, {status, message, documentFile, document}: NewAnswer): Promise<boolean> {
    if (!(await this.#store.withReference(reference))) return false;
    const added = document
      ? await this.#add(document.name, document.mediaType, Readable.from([document.bytes]))
      : documentFile !== undefined
        ? await this.#add(basename(documentFile), mediaTypeOf(documentFile), createReadStream(documentFile))
        : undefined;
    return this.#store.answer(reference, {
      at: new Date().toISOString(),
      ...(status !== undefined && {status}),
      ...(message !== undefined && {message}),
      ...(added && {document: added}),
    });
  }

  async #add(name: string, mediaType: string, content: Readable): Promise<OfficeDocument> {
    return {id: randomBytes(16).toString('base64url'), name, mediaType, ...(await this.#store.addContent(content))};
  }
}

function mediaTypeOf(path: string): string {
  return mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}
