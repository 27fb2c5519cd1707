/** Answers the requests of a test in place of the network; a request nobody expects fails. */

export interface SeenRequest {
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

export type Answer = (request: SeenRequest) => Response | Promise<Response>;

export class StubbedFetch {
  readonly requests: SeenRequest[] = [];
  readonly #real = window.fetch;
  #answers: Answer[];

  /** @param answers one for each request, in order; the last one also answers all that follow */
  constructor(...answers: Answer[]) {
    this.#answers = answers;
    window.fetch = async (input, init) => {
      const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
      const request = {url: String(input), headers: new Headers(init?.headers), body};
      this.requests.push(request);
      const answer = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0];
      if (!answer) throw new Error(`No test expects a request to ${request.url}.`);
      return answer(request);
    };
  }

  restore(): void {
    window.fetch = this.#real;
  }
}

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return () => new Response(JSON.stringify(body), {status, headers: {'content-type': type, ...headers}});
}

/** As when the connection is down. */
export const noConnection: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
