/** Says yes first and writes later: a power cut in between loses an application that has a receipt. */
import {setTimeout as pause} from 'node:timers/promises';
import type {BrokenReceiver} from './broken-receivers.ts';
import {startWithKeep} from './with-store.ts';

const laterMs = 700;

export const acknowledgesBeforeCommit: BrokenReceiver = {
  name: 'acknowledges before commit',
  breaks: /What was acknowledged can be asked about at once/,
  start: (t, environment) =>
    startWithKeep(t, environment, (keep) => async (acceptance, uploads, definition) => {
      void pause(laterMs, undefined, {ref: false})
        .then(() => keep(acceptance, uploads, definition))
        .catch(() => undefined);
      return true;
    }),
};
