/**
 * Hands applications over in a folder that another procedure empties: `<reference>/` with `application.json`,
 * `form.json` and the documents.
 *
 * The folder appears under its name only when everything inside is on the disk. What has been taken away may appear once
 * more after a crash: whoever empties the folder knows an application by its reference.
 */
import {createWriteStream} from 'node:fs';
import {mkdir, rename, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {fileURLToPath} from 'node:url';
import {syncDirectory, writeDurably} from '../store/files/durable.ts';
import {documentName, envelopeOf} from './envelope.ts';
import type {Parcel, Target, TargetOptions} from './target.ts';

export function directoryDrop({url}: TargetOptions): Target {
  const folder = fileURLToPath(url);
  return {name: `file://${folder}`, deliver: (parcel, signal) => drop(parcel, folder, signal)};
}

async function drop({application, definition, document}: Parcel, folder: string, signal: AbortSignal): Promise<void> {
  const place = join(folder, application.reference);
  if (await stat(place).catch(() => undefined)) return;
  // Hidden until it is whole: whoever empties the folder must not find half of it.
  const partial = join(folder, `.${application.reference}.part`);
  await rm(partial, {recursive: true, force: true});
  // Not the folder itself: one that is missing is a share that is not mounted, and nobody would look here.
  await mkdir(partial, {mode: 0o770});
  await mkdir(join(partial, 'documents'), {mode: 0o770});
  for (const [at, {sha256}] of application.submission.attachments.entries()) {
    const path = join(partial, 'documents', documentName(application, at));
    await pipeline(await document(sha256), createWriteStream(path, {flush: true, mode: 0o660}), {signal});
  }
  await syncDirectory(join(partial, 'documents'));
  await writeDurably(join(partial, 'form.json'), definition, 0o660);
  await writeDurably(join(partial, 'application.json'), envelopeOf(application), 0o660);
  await rename(partial, place);
  await syncDirectory(folder);
}
