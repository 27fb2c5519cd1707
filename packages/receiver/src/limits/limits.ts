/**
 * How much one address may ask for in a time, and the 429 for whoever asks for more.
 *
 * Counts live in the memory of each process: several receivers let each address have its allowance at each of them. A
 * count in the database would make every call, those of an attacker too, a write.
 */
import type {FastifyRequest} from 'fastify';
import {RateLimiterMemory, type RateLimiterRes} from 'rate-limiter-flexible';
import {Problem} from '../http/problem.ts';
import type {Settings} from '../settings.ts';
import {addressKey} from './address.ts';

/** So many in so long. */
export interface Rate {
  readonly count: number;
  readonly windowMs: number;
}

const kinds = ['submissions', 'uploads', 'uploadBytes', 'asks', 'wrongCodes'] as const;

/** What is counted. */
export type Counted = (typeof kinds)[number];

export class Limits {
  readonly #isProxyKnown: boolean;
  readonly #counters: ReadonlyMap<Counted, RateLimiterMemory>;

  constructor({trustProxy, rates}: {readonly trustProxy: readonly string[]; readonly rates: Record<Counted, Rate>}) {
    this.#isProxyKnown = trustProxy.length > 0;
    this.#counters = new Map(
      kinds.map((kind) => {
        const {count, windowMs} = rates[kind];
        return [kind, new RateLimiterMemory({keyPrefix: kind, points: count, duration: windowMs / 1000})];
      }),
    );
  }

  /** What the caller of a request is counted under; `undefined` where callers cannot be told apart. */
  callerOf({ip}: Pick<FastifyRequest, 'ip'>): string | undefined {
    return addressKey(ip, this.#isProxyKnown);
  }

  /** @throws Problem 429 when the allowance is used up; the call is counted all the same */
  async take(kind: Counted, request: Pick<FastifyRequest, 'ip'>, amount = 1): Promise<void> {
    const caller = this.callerOf(request);
    if (caller === undefined) return;
    try {
      await this.#counters.get(kind)!.consume(caller, amount);
    } catch (refused) {
      throw tooMany(refused as RateLimiterRes);
    }
  }

  /** @throws Problem 429 when nothing is left, without counting anything */
  async assertLeft(kind: Counted, request: Pick<FastifyRequest, 'ip'>): Promise<void> {
    const caller = this.callerOf(request);
    const counter = this.#counters.get(kind)!;
    const used = caller === undefined ? null : await counter.get(caller);
    if (used && used.consumedPoints >= counter.points) throw tooMany(used);
  }
}

export function limitsFrom(settings: Settings): Limits {
  const {submissionRate, uploadRate, uploadBytesRate, askRate, wrongCodeRate} = settings;
  return new Limits({
    trustProxy: settings.trustProxy,
    rates: {
      submissions: submissionRate,
      uploads: uploadRate,
      uploadBytes: uploadBytesRate,
      asks: askRate,
      wrongCodes: wrongCodeRate,
    },
  });
}

function tooMany({msBeforeNext}: RateLimiterRes): Problem {
  return new Problem(429, 'There were too many requests from this address. Please wait, then try again.', {
    retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  });
}
