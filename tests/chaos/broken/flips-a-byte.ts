/** Checks the document as it comes in, and damages it while it is put away. */
import {open} from 'node:fs/promises';
import {join} from 'node:path';
import type {BrokenReceiver} from './broken-receivers.ts';
import {startWithKeep} from './with-store.ts';

export const flipsAByte: BrokenReceiver = {
  name: 'flips a byte',
  breaks: /The bytes of every document come out as they went in/,
  start: (t, environment) =>
    startWithKeep(t, environment, (keep) => async (acceptance, uploads, definition) => {
      const isKept = await keep(acceptance, uploads, definition);
      for (const {sha256, size} of uploads) {
        const file = await open(join(environment['DATA_DIR']!, 'files', sha256), 'r+');
        const at = Math.floor(size / 2);
        const {buffer} = await file.read(Buffer.alloc(1), 0, 1, at);
        await file.write(Buffer.from([buffer[0]! ^ 1]), 0, 1, at);
        await file.close();
      }
      return isKept;
    }),
};
