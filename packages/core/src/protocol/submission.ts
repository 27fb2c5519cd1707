/**
 * The wire types of the endpoint contract, version 1: what a form sends and what a
 * receiver answers. Shared by the browser and every receiver; `docs/endpoint.md` explains them.
 */
import type {Pointer} from '../pointer.ts';

/** An uploaded document as it stands among the answers: a reference, never bytes. */
export interface DocumentReference {
  /** The upload's id: the last path segment of its upload URL. */
  readonly id: string;
  /** File name as the citizen's device gave it, at most 255 characters. */
  readonly name: string;
  /** Media type (RFC 6838), e.g. `application/pdf`. */
  readonly mediaType: string;
  /** Size in bytes. */
  readonly size: number;
  /** SHA-256 of the content, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** A document of a submission, with its place among the answers. */
export interface Attachment extends DocumentReference {
  readonly pointer: Pointer;
}

/** Names one definition for good: a published version never changes. */
export interface FormIdentity {
  readonly id: string;
  /** Semantic version (semver.org). */
  readonly version: string;
  /** SHA-256 over the bytes of the definition file, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** The body of `POST {endpoint}/submissions`. */
export interface Submission {
  readonly form: FormIdentity;
  /** The service applied for; `leika` is a key of 14 digits (`^99\d{12}$`). */
  readonly service?: {readonly leika?: string; readonly name?: string};
  /** Amtlicher Regionalschlüssel, 12 digits. */
  readonly region?: string;
  /** BCP 47 tag of the language the citizen used. */
  readonly language: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly attachments: readonly Attachment[];
  /** How the decision is to come back (OZG §9); a refusal of the digital way is an explicit `false`. */
  readonly reply?: {readonly digitalDecision: boolean; readonly channel: string};
  readonly identity?: {readonly level: string; readonly token: string};
  readonly payment?: {readonly transactionId: string};
  /** RFC 3339. */
  readonly startedAt: string;
  /** Name and version of the runtime, e.g. `ozg-forms/1.0.0`. */
  readonly runtime: string;
}

/** The body of `201 Created`: the application is stored, whole and durable. */
export interface Acknowledgement {
  /** What the citizen and the office call this application, e.g. `7K3M-9QXD-2FHT`. */
  readonly reference: string;
  /** RFC 3339. */
  readonly receivedAt: string;
  /** Secret of the citizen for asking about the status; 128 random bits and more. */
  readonly accessCode: string;
  /** JWS compact serialisation (RFC 7515), EdDSA over Ed25519, see `ReceiptClaims`. */
  readonly receipt: string;
  /** The receiver makes a copy of the application, at `{endpoint}/submissions/{reference}/copy`. */
  readonly copy?: boolean;
}

/** What a receipt signs. */
export interface ReceiptClaims {
  readonly reference: string;
  readonly receivedAt: string;
  readonly form: FormIdentity;
  /** SHA-256 over the canonical JSON (RFC 8785) of the answers. */
  readonly answersSha256: string;
  readonly attachments: readonly {readonly name: string; readonly size: number; readonly sha256: string}[];
}

/** Where an application stands with the office. */
export type SubmissionStatus = 'received' | 'in-progress' | 'question' | 'decided';

/** The body of `GET {endpoint}/submissions/{reference}`. */
export interface StatusReport {
  readonly reference: string;
  readonly form: Pick<FormIdentity, 'id' | 'version'>;
  readonly status: SubmissionStatus;
  readonly receivedAt: string;
  /** What the office has said, oldest first. */
  readonly messages: readonly {readonly at: string; readonly text: string}[];
  readonly documents: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
  }[];
}
