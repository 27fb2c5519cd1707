/** Puts together what checks work with: an endpoint, a form, answers, and a way to see what was kept. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Kept, KeptRecord, Scene} from './check.ts';
import {documentsIn, Endpoint, submissionOf, withReferences, type SampleDocument} from './endpoint.ts';

export interface SceneOptions {
  readonly url: string;
  readonly form: {readonly id: string; readonly version: string; readonly bytes: Uint8Array};
  /** Valid ones; documents among them are replaced by others, made up anew each time. */
  readonly answers: unknown;
  /** Shell command that prints the export; `{dir}` in it stands for a folder that gets the contents. */
  readonly exportCommand: string | undefined;
}

export function createScene({url, form, answers, exportCommand}: SceneOptions): Scene {
  const endpoint = new Endpoint(url.replace(/\/+$/, ''));
  const upload = async ({bytes}: SampleDocument): Promise<string> => {
    const address = await endpoint.createUpload(bytes.length);
    if (typeof address !== 'string') throw new Error(`An upload was answered with ${address.status} instead of 201.`);
    const {status} = await endpoint.patch(address, 0, bytes);
    if (status !== 204) throw new Error(`The bytes of an upload were answered with ${status} instead of 204.`);
    return address.split('/').at(-1)!;
  };
  return {
    endpoint,
    upload,
    documents: documentsIn(answers),
    submission: async () => {
      const documents = documentsIn(answers);
      const ids = await Promise.all(documents.map(upload));
      const references = documents.map(({reference}, at) => ({...reference, id: ids[at]!}));
      const places = new Map(documents.map(({pointer}, at) => [pointer, references[at]!]));
      const attachments = documents.map(({pointer}, at) => ({pointer, ...references[at]!}));
      return submissionOf(form, withReferences(answers, places), attachments);
    },
    kept: exportCommand === undefined ? undefined : () => exported(exportCommand),
  };
}

async function exported(command: string): Promise<Kept> {
  const folder = await mkdtemp(join(tmpdir(), 'ozg-export-'));
  try {
    const child = spawn(command.replaceAll('{dir}', folder), {shell: true, stdio: ['ignore', 'pipe', 'inherit']});
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const [status] = (await once(child, 'close')) as [number | null];
    if (status !== 0) throw new Error(`The command of --export ended with ${status}.`);
    const records = text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as KeptRecord);
    // Read now: the folder goes.
    const names = new Set(records.flatMap(({attachments}) => attachments.map(({sha256}) => sha256)));
    const contents = new Map<string, Uint8Array>();
    for (const name of names) {
      const bytes = await readFile(join(folder, name)).catch(() => undefined);
      if (bytes) contents.set(name, bytes);
    }
    return {records, content: async (sha256) => contents.get(sha256)};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
