/** Nobody is let in: one answer for all wrong doors. */
import {firstFault, type Check} from '../check.ts';
import {newKey} from '../endpoint.ts';

export const oneAnswer: Check = {
  promise: 'A wrong reference, a wrong access code and none get the same 404.',
  async run({endpoint, submission}) {
    const {json} = await endpoint.post(newKey(), await submission());
    const reference = String(json?.['reference']);
    const code = String(json?.['accessCode']);
    const wrongCode = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
    const answers = [
      await endpoint.status(reference, wrongCode),
      await endpoint.status('0000-0000-0000', code),
      await endpoint.call(`submissions/${encodeURIComponent(reference)}`),
    ];
    const words = new Set(answers.map(({json}) => JSON.stringify({...json, requestId: undefined})));
    return firstFault(
      [answers.every(({status}) => status === 404), `They got ${answers.map(({status}) => status).join(', ')}.`],
      [words.size === 1, 'They differ in their words.'],
    );
  },
};

export const foreignOrigins: Check = {
  promise: 'Pages of unknown origins may not read answers; no origin is echoed, and "*" is not said.',
  async run({endpoint}) {
    for (const origin of ['https://anywhere.invalid', 'null']) {
      const {headers} = await endpoint.call('submissions', {
        method: 'OPTIONS',
        headers: {origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type'},
      });
      const allowed = headers.get('access-control-allow-origin');
      if (allowed === '*' || allowed === origin) return `Access-Control-Allow-Origin is "${allowed}" for ${origin}.`;
    }
    return undefined;
  },
};

export const noCookies: Check = {
  promise: 'No cookie is set.',
  async run({endpoint, submission}) {
    const {headers} = await endpoint.post(newKey(), await submission());
    return headers.has('set-cookie') ? 'The answer sets a cookie.' : undefined;
  },
};
