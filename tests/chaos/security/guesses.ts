/** Guessed references, ids and codes, on every verb: one answer for all of them, in about the same time. */
import {newKey, post, submissionWith, tus, createUpload} from '@ozg-forms/receiver/testing/test-receiver';
import type {Attack} from './attack.ts';
import {medianOf} from './median.ts';

export const guesses: Attack = {
  name: 'guessed ids and foreign tokens',
  full: 10_000,
  short: 150,
  async run({receiver: {url}, random}, tries) {
    const own = (await post(url, newKey(), submissionWith())).body as Record<string, string>;
    const other = (await post(url, newKey(), submissionWith())).body as Record<string, string>;
    const upload = new URL(await createUpload(url, 5)).pathname.split('/').at(-1)!;
    const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const unknown = () => own['reference']!.replaceAll(/[A-Z0-9]/g, () => random.text(1, signs));
    const tails = ['', '/copy', '/documents/abc', `/documents/${upload}`];
    const faults: string[] = [];
    const bodies = new Map<string, Set<string>>();
    const times = {known: [] as number[], unknown: [] as number[]};
    const ask = async (kind: string, path: string, init: RequestInit, tookMs?: number[]) => {
      const began = performance.now();
      const answer = await fetch(`${url}${path}`, init);
      const text = await answer.text();
      tookMs?.push(performance.now() - began);
      if (answer.status !== 404) faults.push(`${init.method ?? 'GET'} ${kind}: ${answer.status}`);
      const body = text.replace(/"requestId":"[^"]*"/, '');
      bodies.set(kind, (bodies.get(kind) ?? new Set()).add(body));
    };
    for (let at = 0; at < tries; at++) {
      const tail = random.pick(tails);
      const code = random.pick([random.text(32), other['accessCode']!, '', other['accessCode']!.slice(1), newKey()]);
      const headers = random.next() < 0.1 ? {} : {authorization: `Bearer ${code}`};
      if (at % 3 === 0) await ask('application', `/submissions/${own['reference']}${tail}`, {headers}, times.known);
      else if (at % 3 === 1) await ask('application', `/submissions/${unknown()}${tail}`, {headers}, times.unknown);
      else {
        const method = random.pick(['HEAD', 'PATCH', 'DELETE']);
        const id = random.pick([
          random.text(32),
          upload.slice(1) + random.text(1, 'abc'),
          `${upload}x`,
          `%2e%2e%2f${upload}`,
        ]);
        if (id === upload) continue;
        const patch = {'content-type': 'application/offset+octet-stream', 'upload-offset': '0'};
        const sent = method === 'PATCH' ? {headers: {...tus, ...patch}, body: 'Hallo'} : {headers: tus};
        await ask(`upload ${method}`, `/uploads/${id}`, {method, ...sent});
      }
    }
    for (const [kind, said] of bodies) if (said.size > 1) faults.push(`${kind}: ${said.size} different answers`);
    const [known, unknownMs] = [medianOf(times.known), medianOf(times.unknown)];
    // More than this a guesser could measure; less is noise of this machine.
    if (Math.abs(known - unknownMs) > Math.max(1, 0.5 * Math.min(known, unknownMs)))
      faults.push(`a known reference takes ${known.toFixed(2)} ms, an unknown one ${unknownMs.toFixed(2)} ms`);
    return {tries, faults, note: `median ${known.toFixed(2)} ms known, ${unknownMs.toFixed(2)} ms unknown`};
  },
};
