/** 201 with everything a form shows to the citizen. */
import {firstFault, type Check} from '../check.ts';
import {newKey} from '../endpoint.ts';

export const acceptance: Check = {
  promise: 'A valid application is answered with 201 and reference, time, access code and receipt.',
  async run({endpoint, submission}) {
    const {status, json, text, headers} = await endpoint.post(newKey(), await submission());
    if (status !== 201) return `It was answered with ${status}: ${text.slice(0, 300)}`;
    const {reference, receivedAt, accessCode, receipt} = json ?? {};
    return firstFault(
      [/^application\/json/.test(headers.get('content-type') ?? ''), 'The answer is no application/json.'],
      [typeof reference === 'string' && reference !== '', 'There is no reference.'],
      [typeof receivedAt === 'string' && !Number.isNaN(Date.parse(receivedAt)), 'receivedAt is no time.'],
      [typeof accessCode === 'string' && accessCode.length >= 22, 'accessCode is missing, or shorter than 128 bits.'],
      [
        typeof receipt === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(receipt),
        'receipt is no JWS in compact serialisation.',
      ],
      [
        /no-store/.test(headers.get('cache-control') ?? ''),
        'The answer may be cached: it lacks Cache-Control: no-store.',
      ],
    );
  },
};
