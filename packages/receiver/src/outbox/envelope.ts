/** An application as targets get it: one JSON object, the same for every way. */
import type {Application} from '../store/store.ts';

/** JSON of `{reference, receivedAt, receipt, submission}`; `submission` is the body the form has sent. */
export function envelopeOf({reference, receivedAt, receipt, submission}: Application): Buffer {
  return Buffer.from(JSON.stringify({reference, receivedAt, receipt, submission}));
}

/** A file name for a document that says its place in the list and nothing a citizen has typed. */
export function documentName(at: number, mediaType: string): string {
  return `${String(at + 1).padStart(3, '0')}${endings[mediaType] ?? '.bin'}`;
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'text/plain': '.txt',
};
