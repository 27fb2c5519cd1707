/** One key, one record: whatever a client repeats. */
import {needsExport, type Check, type Scene} from '../check.ts';
import {newKey, type Answer} from '../endpoint.ts';

const atOnce = 10;

export const repeat: Check = {
  promise: 'The same key with the same body gets the same status and the same body again.',
  async run({endpoint, submission}) {
    const [key, body] = [newKey(), await submission()];
    const first = await endpoint.post(key, body);
    const second = await endpoint.post(key, body);
    if (first.status !== 201) return `The application was answered with ${first.status}.`;
    return sameAs(first, second) ? undefined : `The repeat was answered with ${second.status} and other words.`;
  },
};

export const parallelRepeats: Check = {
  promise: 'Posts that arrive at the same time under one key become one record.',
  async run({endpoint, submission}) {
    const [key, body] = [newKey(), await submission()];
    const answers = await Promise.all(Array.from({length: atOnce}, () => untilDone(() => endpoint.post(key, body))));
    const wrong = answers.find(({status}) => status !== 201);
    if (wrong) return `One of ${atOnce} was answered with ${wrong.status}.`;
    const references = new Set(answers.map(({json}) => json?.['reference']));
    return references.size === 1 ? undefined : `${atOnce} posts got ${references.size} references.`;
  },
};

export const onceInExport: Check = {
  promise: 'However often an application is sent under one key, it is kept once.',
  needs: needsExport,
  async run({endpoint, submission, kept}: Scene) {
    const [key, body] = [newKey(), await submission()];
    const known = new Set((await kept!()).records.map(({reference}) => reference));
    await Promise.all(Array.from({length: atOnce}, () => untilDone(() => endpoint.post(key, body))));
    await endpoint.post(key, body);
    const added = (await kept!()).records.filter(({reference}) => !known.has(reference));
    return added.length === 1 ? undefined : `${added.length} records came of it.`;
  },
};

export const otherBody: Check = {
  promise: 'Another body under a used key is refused with 422.',
  async run({endpoint, submission}) {
    const key = newKey();
    await endpoint.post(key, await submission());
    const {status} = await endpoint.post(key, {...(await submission()), runtime: 'anything-else/1.0.0'});
    return status === 422 ? undefined : `It was answered with ${status}.`;
  },
};

export const missingKey: Check = {
  promise: 'An application without Idempotency-Key is refused with 400.',
  async run({endpoint, submission}) {
    const {status} = await endpoint.post(undefined, await submission());
    return status === 400 ? undefined : `It was answered with ${status}.`;
  },
};

// 409 with Retry-After means: the first one still runs, ask again.
async function untilDone(post: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    const answer = await post();
    if (answer.status !== 409 || tries === 10) return answer;
    await new Promise((resolve) => setTimeout(resolve, Number(answer.headers.get('retry-after') ?? 1) * 1000));
  }
}

function sameAs(first: Answer, second: Answer): boolean {
  return first.status === second.status && JSON.stringify(first.json) === JSON.stringify(second.json);
}
