/**
 * Lets a few uploads through at a time; the others wait their turn. On a thin line, two
 * documents that arrive one after the other arrive sooner than six side by side.
 */
export class Lane {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** @param width how many may be in the lane at once */
  constructor(width: number) {
    this.#free = width;
  }

  /**
   * Waits for a place; in the order of the calls.
   *
   * @returns the way to leave again, which must be called once; or `undefined` when `signal`
   *   was aborted before there was a place
   */
  async enter(signal: AbortSignal): Promise<(() => void) | undefined> {
    if (signal.aborted) return undefined;
    if (this.#free > 0) this.#free -= 1;
    else if (!(await this.#turn(signal))) return undefined;
    return () => this.#leave();
  }

  #turn(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const take = () => {
        signal.removeEventListener('abort', giveUp);
        resolve(true);
      };
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        resolve(false);
      };
      this.#waiting.push(take);
      signal.addEventListener('abort', giveUp, {once: true});
    });
  }

  #leave(): void {
    const next = this.#waiting.shift();
    // The place goes from hand to hand: no newcomer can slip in between.
    if (next) next();
    else this.#free += 1;
  }
}
