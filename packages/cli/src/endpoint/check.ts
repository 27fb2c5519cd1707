/** What a check of an endpoint is: one promise of the contract, tried. */
import type {Submission} from '@ozg-forms/core/protocol/submission';
import type {Endpoint, SampleDocument} from './endpoint.ts';

/** What checks work with. */
export interface Scene {
  readonly endpoint: Endpoint;
  /** A new submission that has to be accepted, its documents uploaded; other bytes and another start at each call. */
  submission(): Promise<Submission>;
  /** Documents that belong to the answers; none where the answers hold none. */
  readonly documents: readonly SampleDocument[];
  /** Uploads one document anew and returns its id. */
  upload(document: SampleDocument): Promise<string>;
  /** What the receiver has kept, if somebody said how to ask; its bytes by SHA-256. */
  readonly kept: (() => Promise<Kept>) | undefined;
}

/** What an export shows. */
export interface Kept {
  readonly records: readonly KeptRecord[];
  /** The bytes of a content, or `undefined` when the export holds none of this name. */
  content(sha256: string): Promise<Uint8Array | undefined>;
}

/** The members of an export's line that checks look at. */
export interface KeptRecord {
  readonly reference: string;
  readonly idempotencyKey: string;
  readonly answers: unknown;
  readonly attachments: readonly {readonly pointer: string; readonly sha256: string; readonly size: number}[];
}

export interface Check {
  /** The promise, as a sentence. */
  readonly promise: string;
  /** Why it cannot be tried on this scene; `undefined` when it can. */
  readonly needs?: (scene: Scene) => string | undefined;
  /** Tries it. Resolves to what was seen instead, or `undefined` when the promise is kept. */
  readonly run: (scene: Scene) => Promise<string | undefined>;
}

export function needsDocuments({documents}: Scene): string | undefined {
  return documents.length === 0 ? 'the answers hold no document' : undefined;
}

export function needsExport({kept}: Scene): string | undefined {
  return kept ? undefined : 'no --export was given';
}

/** `undefined` if all hold; otherwise the words of the first that does not. */
export function firstFault(...statements: readonly (readonly [holds: boolean, fault: string])[]): string | undefined {
  return statements.find(([holds]) => !holds)?.[1];
}
