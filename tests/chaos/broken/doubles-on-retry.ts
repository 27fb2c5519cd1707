/** Believes that every call is a new application: a retry after a lost answer becomes a second one. */
import {randomBytes} from 'node:crypto';
import type {BrokenReceiver} from './broken-receivers.ts';
import {startBehindProxy} from './behind-proxy.ts';

export const doublesOnRetry: BrokenReceiver = {
  name: 'doubles on retry',
  breaks: /The same key with the same body gets the same/,
  start: (t, environment) =>
    startBehindProxy(t, environment, (request) => {
      if (request.headers['idempotency-key'] !== undefined)
        request.headers['idempotency-key'] = randomBytes(16).toString('hex');
      return false;
    }),
};
