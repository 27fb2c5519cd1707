/**
 * How much of a document one request carries: what the line moves in about a second. Between two requests a fast line waits
 * for the receiver's disk; what a proxy has not passed on when a slow line breaks is lost.
 */

const firstBytes = 8 * 1024 * 1024;

/** The most that a request ever carries, on lines that move it within a second. */
export const mostBytes = 64 * 1024 * 1024;

/** Below this, the round trips cost more than a lost request. */
const leastBytes = 512 * 1024;

/** A request that was confirmed so soon may carry twice as much. */
const quickMs = 500;

export class RequestSize {
  #most: number;
  #bytes: number;

  /** @param most the most that a request may carry */
  constructor(most: number) {
    this.#most = most;
    this.#bytes = Math.min(firstBytes, most);
  }

  /** For the next request. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The receiver has confirmed a request, so long after its first byte was sent. */
  confirmed(afterMs: number): void {
    if (afterMs < quickMs) this.#bytes = Math.min(2 * this.#bytes, this.#most);
  }

  /** The line broke, or fell silent: from here on less is risked. */
  broke(): void {
    this.#bytes = Math.min(this.#bytes, Math.max(leastBytes, this.#bytes / 2));
    this.#most = this.#bytes;
  }
}
