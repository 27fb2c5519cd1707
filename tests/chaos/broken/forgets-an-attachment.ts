/** Keeps the application and loses one of its documents. */
import type {BrokenReceiver} from './broken-receivers.ts';
import {startWithKeep} from './with-store.ts';

export const forgetsAnAttachment: BrokenReceiver = {
  name: 'forgets an attachment',
  breaks: /Every attachment stands in the export/,
  start: (t, environment) =>
    startWithKeep(t, environment, (keep) => (acceptance, uploads, definition) => {
      const {submission} = acceptance;
      const [, ...attachments] = submission.attachments;
      return keep({...acceptance, submission: {...submission, attachments}}, uploads.slice(1), definition);
    }),
};
