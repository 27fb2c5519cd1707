/** 2xx means durable: what was acknowledged is there at once. */
import {needsExport, type Check} from '../check.ts';
import {newKey} from '../endpoint.ts';

export const knownAtOnce: Check = {
  promise: 'What was acknowledged can be asked about at once.',
  async run({endpoint, submission}) {
    const {status, json} = await endpoint.post(newKey(), await submission());
    if (status !== 201) return `The application was answered with ${status}.`;
    const asked = await endpoint.status(String(json?.['reference']), String(json?.['accessCode']));
    return asked.status === 200 ? undefined : `Its status was answered with ${asked.status}.`;
  },
};

export const keptAtOnce: Check = {
  promise: 'What was acknowledged stands in the export at once, with exactly its answers.',
  needs: needsExport,
  async run({endpoint, submission, kept}) {
    const key = newKey();
    const sent = await submission();
    const {status, json} = await endpoint.post(key, sent);
    if (status !== 201) return `The application was answered with ${status}.`;
    const record = (await kept!()).records.find(({reference}) => reference === json?.['reference']);
    if (!record) return 'The export does not hold it.';
    if (record.idempotencyKey !== key) return 'The export names another Idempotency-Key.';
    return JSON.stringify(record.answers) === JSON.stringify(sent.answers) ? undefined : 'The answers are other ones.';
  },
};
