/**
 * How many calls are worked on at the same time: more are told to come back before anything is done for them.
 *
 * With that the wait of those who are let in has an end, whatever stands before the door.
 */
import type {FastifyReply} from 'fastify';
import {Problem} from '../http/problem.ts';

export class AtOnce {
  readonly #max: number;
  #running = 0;

  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Lets a call in until its answer has left or its connection is gone.
   *
   * @throws Problem 503 when there are as many as there may be
   */
  enter({raw}: Pick<FastifyReply, 'raw'>): void {
    if (this.#running >= this.#max) {
      // Not all at the same moment again.
      const retryAfterSeconds = 1 + Math.floor(Math.random() * 5);
      throw new Problem(503, 'The receiver has too much to do. Please try again.', {retryAfterSeconds});
    }
    this.#running += 1;
    raw.once('close', () => (this.#running -= 1));
  }
}
