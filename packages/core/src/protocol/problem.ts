/**
 * Errors on the wire: `application/problem+json` (RFC 9457), with the places in the
 * answers that are wrong, so that a form can show each at its field.
 */
import type {Pointer} from '../pointer.ts';
import type {Acknowledgement} from './submission.ts';

/** One fault of the answers, at one place. */
export interface ProblemViolation {
  readonly pointer: Pointer;
  /** The JSON Schema keyword that failed, or `rule`, `upload`, `mediaType`, `malware`, `hidden`, `computed`. */
  readonly keyword: string;
  /** A full sentence for the citizen, in the language of the submission. */
  readonly message: string;
}

/** Kinds of refusal that a form has to tell apart, by `type`. */
export const problemTypes = {
  /** Another application was stored under this `Idempotency-Key`; `acknowledgement` is its. */
  keyReused: 'urn:ozg-forms:problem:key-reused',
  /** Another edition of the form is published by now. */
  formChanged: 'urn:ozg-forms:problem:form-changed',
  /** A proof of work is missing, or is no longer taken: see `protocol/work`. */
  workRequired: 'urn:ozg-forms:problem:work-required',
} as const;

/** Body of every 4xx and 5xx answer. */
export interface ProblemDetails {
  /** A URI reference that names the kind, e.g. `about:blank`. */
  readonly type: string;
  readonly title: string;
  /** The HTTP status, repeated. */
  readonly status: number;
  readonly detail?: string;
  /** Names this answer in the receiver's log. */
  readonly requestId?: string;
  readonly violations?: readonly ProblemViolation[];
  /** With `key-reused`: what the first application under this key was answered with. */
  readonly acknowledgement?: Acknowledgement;
}
