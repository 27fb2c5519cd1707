/** Which pages may read answers: twenty origins, each with three kinds of questions. */
import {origin as allowed} from '@ozg-forms/receiver/testing/test-receiver';
import type {Attack} from './attack.ts';

const origins = [
  allowed,
  'null',
  '*',
  'https://stadt.example',
  'http://www.stadt.example',
  'https://www.stadt.example:8443',
  'https://www.stadt.example:443',
  'https://www.stadt.example.evil.example',
  'https://evil-www.stadt.example',
  'https://evil.example/https://www.stadt.example',
  'https://www.stadt.example@evil.example',
  'https://wwwXstadt.example',
  'https://www.stadt.example/',
  'HTTPS://WWW.STADT.EXAMPLE',
  ' https://www.stadt.example.',
  'https://www.stadt.example, https://evil.example',
  'file://',
  'chrome-extension://abcdef',
  'https://xn--www-stadt.example',
  'https://evil.example',
];

const questions = [
  {
    method: 'OPTIONS',
    path: '/submissions',
    headers: {'access-control-request-method': 'POST', 'access-control-request-headers': 'idempotency-key,x-evil'},
  },
  {method: 'GET', path: '/submissions/AAAA-AAAA-AAAA', headers: {authorization: 'Bearer guess'}},
  {method: 'OPTIONS', path: '/uploads', headers: {'access-control-request-method': 'PUT'}},
];

export const cors: Attack = {
  name: 'CORS matrix',
  full: 60,
  short: 60,
  async run({receiver}) {
    const faults: string[] = [];
    for (const origin of origins) {
      for (const {method, path, headers} of questions) {
        const answer = await fetch(`${receiver.url}${path}`, {method, headers: {origin, ...headers}});
        await answer.arrayBuffer();
        const said = answer.headers.get('access-control-allow-origin');
        const expected = origin === allowed ? allowed : null;
        if (said !== expected) faults.push(`${method} ${path} from ${origin}: allowed ${said}`);
        if (answer.headers.has('access-control-allow-credentials')) faults.push(`${path}: credentials for ${origin}`);
        if (/PUT/.test(answer.headers.get('access-control-allow-methods') ?? ''))
          faults.push(`${path}: PUT is allowed`);
        if (/evil/i.test(answer.headers.get('access-control-allow-headers') ?? '')) faults.push(`${path}: any header`);
        if (!/origin/i.test(answer.headers.get('vary') ?? '')) faults.push(`${path}: no Vary: Origin`);
      }
    }
    return {tries: origins.length * questions.length, faults};
  },
};
