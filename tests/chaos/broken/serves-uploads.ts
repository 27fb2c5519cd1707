/** Gives everybody who knows its address what a citizen has uploaded. */
import type {BrokenReceiver} from './broken-receivers.ts';
import {startBehindProxy} from './behind-proxy.ts';

export const servesUploads: BrokenReceiver = {
  name: 'serves uploads by GET',
  breaks: /What was uploaded cannot be read/,
  start: (t, environment) => {
    const uploads = new Map<string, Buffer[]>();
    return startBehindProxy(t, environment, (request, response) => {
      const {method, url = ''} = request;
      if (method === 'PATCH') {
        const chunks = uploads.get(url) ?? [];
        uploads.set(url, chunks);
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
      }
      const chunks = method === 'GET' ? uploads.get(url) : undefined;
      if (chunks) response.end(Buffer.concat(chunks));
      return chunks !== undefined;
    });
  },
};
