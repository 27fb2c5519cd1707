/** Values that must not appear anywhere but in the application: not in the log, a temporary file or the raw database. */
import {readdir, readFile, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {
  referenceTo,
  newKey,
  post,
  submissionWith,
  tus,
  uploadDocument,
} from '@ozg-forms/receiver/testing/test-receiver';
import type {Attack} from './attack.ts';

export const canaries: Attack = {
  name: 'canary values',
  full: 500,
  short: 40,
  async run({receiver, dataDir, random}, tries) {
    const {url} = receiver;
    const began = Date.now();
    const planted: string[] = [];
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const canary = () => {
      planted.push(`kanarie${random.text(20, letters)}`);
      return planted.at(-1)!;
    };
    while (planted.length < tries) {
      const attachment = {...(await uploadDocument(url, Buffer.from(canary()))), name: `${canary()}.txt`};
      const body = submissionWith({name: canary(), nachweise: [referenceTo(attachment)]}, [attachment]);
      const {body: kept} = await post(url, newKey(), body);
      const authorization = `Bearer ${String(kept['accessCode'])}`;
      await (
        await fetch(`${url}/submissions/${String(kept['reference'])}?name=${canary()}`, {headers: {authorization}})
      ).text();
      await (
        await fetch(`${url}/submissions/${String(kept['reference'])}/copy`, {headers: {authorization}})
      ).arrayBuffer();
      // What is refused must be as silent as what is accepted.
      await post(url, newKey(), submissionWith({name: canary(), [canary()]: canary()}));
      await post(url, newKey(), `{"answers": ${canary()}`);
      await (await fetch(`${url}/${canary()}`, {headers: {cookie: canary(), 'x-test': canary()}})).text();
      const metadata = `filename ${Buffer.from(canary()).toString('base64')}`;
      await (
        await fetch(`${url}/uploads`, {
          method: 'POST',
          headers: {...tus, 'upload-length': 'x', 'upload-metadata': metadata},
        })
      ).text();
    }
    const places = [
      ['the log', receiver.output()],
      ...(await Promise.all(
        (await filesIn(dataDir)).map(async (path) => [path, await readFile(path, 'latin1')] as const),
      )),
      ...(await temporaryFiles(began, dataDir)),
    ] as const;
    const faults = places.flatMap(([place, text]) =>
      planted.filter((value) => text.includes(value)).map((value) => `${value} in ${place}`),
    );
    return {tries: planted.length, faults, note: `${places.length} places`};
  },
};

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Files of the machine's folder for temporary ones that came or changed since then, our own data aside. */
async function temporaryFiles(sinceMs: number, dataDir: string): Promise<(readonly [string, string])[]> {
  const found: (readonly [string, string])[] = [];
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name);
    const file = await stat(path).catch(() => undefined);
    if (!file?.isFile() || file.mtimeMs < sinceMs || file.size > 10_000_000 || path.startsWith(dataDir)) continue;
    found.push([path, await readFile(path, 'latin1').catch(() => '')]);
  }
  return found;
}
