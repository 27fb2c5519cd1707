/** What a scanner for malware is, and what can be known of a document. */
import type {Readable} from 'node:stream';

/**
 * `off`: nobody looked, as no scanner was set. `pending`: it has not been looked at yet. What could not be scanned whole
 * stays `pending`; it is never `clean`.
 */
export type ScanState = 'off' | 'pending' | 'clean' | 'infected';

/** What is known of one content of an application. */
export interface Scan {
  readonly sha256: string;
  readonly state: ScanState;
  /** What the scanner calls the malware. */
  readonly signature?: string;
}

export type Verdict = {readonly state: 'clean'} | {readonly state: 'infected'; readonly signature: string};

export interface Scanner {
  /**
   * Looks at a whole content.
   *
   * @throws UnscannedError when nothing can be said about it
   */
  scan(content: Readable, signal?: AbortSignal): Promise<Verdict>;
}

/** Nothing is known of a content. The message is for the operator and holds nothing of the content. */
export class UnscannedError extends Error {
  override readonly name = 'UnscannedError';
  /** Whether this content is at fault, so that another one may well be scanned. */
  readonly isOfContent: boolean;

  constructor(message: string, {isOfContent = false, ...options}: ErrorOptions & {isOfContent?: boolean} = {}) {
    super(message, options);
    this.isOfContent = isOfContent;
  }
}
