/** An application as targets get it: one JSON object, the same for every way. */
import {scanOf, type Application} from '../store/store.ts';

/**
 * JSON of `{reference, receivedAt, receipt, submission, scans}`; `submission` is the body the form has sent, `scans` what
 * is known of each of its attachments, in their order.
 */
export function envelopeOf(application: Application): Buffer {
  const {reference, receivedAt, receipt, submission} = application;
  const scans = submission.attachments.map(({sha256}) => scanOf(application, sha256));
  return Buffer.from(JSON.stringify({reference, receivedAt, receipt, submission, scans}));
}

/**
 * A file name for a document that says its place in the list and nothing a citizen has typed. What is infected has the
 * ending `.infected`, which no program opens.
 */
export function documentName(application: Application, at: number): string {
  const {mediaType, sha256} = application.submission.attachments[at]!;
  const isInfected = scanOf(application, sha256).state === 'infected';
  return `${String(at + 1).padStart(3, '0')}${isInfected ? '.infected' : (endings[mediaType] ?? '.bin')}`;
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/heic': '.heic',
  'image/tiff': '.tif',
  'image/webp': '.webp',
  'text/plain': '.txt',
};
