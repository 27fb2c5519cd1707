/** Nothing the browser has checked is believed, and every refusal says what to do. */
import type {ProblemViolation} from '@ozg-forms/core/protocol/problem';
import {firstFault, needsDocuments, type Check, type Scene} from '../check.ts';
import {newKey, type Answer} from '../endpoint.ts';

/** Nobody asks for this. */
const unasked = 'ozg-forms-check';

export const unaskedAnswer: Check = {
  promise: 'An answer to a question that is not asked is refused with 422 and its pointer.',
  async run({endpoint, submission}) {
    const sent = await submission();
    const answer = await endpoint.post(newKey(), {...sent, answers: {...sent.answers, [unasked]: true}});
    return problemFault(answer) ?? violationFault(answer, `/${unasked}`);
  },
};

export const refusedThenCorrected: Check = {
  promise: 'What was refused is not stored, and may be corrected under the same key.',
  async run({endpoint, submission}) {
    const [key, sent] = [newKey(), await submission()];
    const refused = await endpoint.post(key, {...sent, answers: {...sent.answers, [unasked]: true}});
    const {status} = await endpoint.post(key, sent);
    return firstFault(
      [refused.status === 422, `The first was answered with ${refused.status}.`],
      [status === 201, `The corrected one was answered with ${status}.`],
    );
  },
};

export const otherMediaType: Check = {
  promise: 'Nothing but application/json is taken for an application.',
  async run({endpoint, submission}) {
    const body = await submission();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const {status} = await endpoint.post(newKey(), body, {'content-type': type});
      if (status < 400 || status >= 500) return `${type} was answered with ${status}.`;
    }
    return undefined;
  },
};

export const brokenJson: Check = {
  promise: 'A body that is no JSON is refused with 400 and a problem, without a word of the program.',
  async run({endpoint}) {
    const answer = await endpoint.call('submissions', {
      method: 'POST',
      headers: {'content-type': 'application/json', 'idempotency-key': newKey()},
      body: '{"form": ',
    });
    return problemFault(answer, 400);
  },
};

/** Changes one attachment; the reference among the answers is changed the same way. */
const tampered = async (scene: Scene, change: object): Promise<Answer> => {
  const sent = await scene.submission();
  const [first, ...others] = sent.attachments;
  const text = JSON.stringify(sent.answers);
  const changed = {...first!, ...change};
  const {pointer: _, ...reference} = changed;
  const {pointer: __, ...before} = first!;
  const answers = JSON.parse(text.replace(JSON.stringify(before), JSON.stringify(reference))) as object;
  return scene.endpoint.post(newKey(), {...sent, answers, attachments: [changed, ...others]});
};

export const otherHash: Check = {
  promise: 'A document whose hash is another one than said is refused.',
  needs: needsDocuments,
  run: async (scene) => violationsFault(await tampered(scene, {sha256: '0'.repeat(64)})),
};

export const neverUploaded: Check = {
  promise: 'A document that was never uploaded is refused.',
  needs: needsDocuments,
  run: async (scene) => violationsFault(await tampered(scene, {id: 'A'.repeat(32)})),
};

export const unlistedDocument: Check = {
  promise: 'A document among the answers that is missing in the list of attachments is refused.',
  needs: needsDocuments,
  async run({endpoint, submission}) {
    const sent = await submission();
    return violationsFault(await endpoint.post(newKey(), {...sent, attachments: sent.attachments.slice(1)}));
  },
};

function problemFault({status, headers, json, text}: Answer, expected = 422): string | undefined {
  return firstFault(
    [status === expected, `It was answered with ${status} instead of ${expected}.`],
    [
      /^application\/problem\+json/.test(headers.get('content-type') ?? ''),
      'The answer is no application/problem+json.',
    ],
    [json?.['status'] === status, 'The member status is not the status.'],
    [typeof json?.['title'] === 'string', 'There is no title.'],
    [!/\bat .+:\d+:\d+|node_modules|Exception|E[A-Z]{4,}:/.test(text), 'The answer shows parts of the program.'],
  );
}

function violationFault({json}: Answer, pointer: string): string | undefined {
  const violations = (json?.['violations'] ?? []) as readonly ProblemViolation[];
  const violation = violations.find((candidate) => candidate.pointer === pointer);
  if (!violation) return `No violation has the pointer ${pointer}.`;
  return violation.keyword && violation.message ? undefined : 'The violation lacks keyword or message.';
}

function violationsFault(answer: Answer): string | undefined {
  const violations = answer.json?.['violations'];
  return (
    problemFault(answer) ??
    (Array.isArray(violations) && violations.length > 0 ? undefined : 'There are no violations.')
  );
}
