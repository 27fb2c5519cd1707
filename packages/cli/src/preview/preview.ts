/**
 * A form live in the browser while its author writes it: one receiver for tests in a folder that goes afterwards, the
 * built runtime, and a page that is told of every save. Answers this machine alone.
 */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {createReceiver} from '@ozg-forms/receiver/app';
import {settingsFrom} from '@ozg-forms/receiver/settings';
import {readJson} from '../files/read-json.ts';
import {openFormFolder} from '../folder/form-folder.ts';
import {editionAt, foldersOf, type Edition} from './edition.ts';
import {mountPreview, type Told} from './routes.ts';
import {FolderWatch} from './watch.ts';

export interface PreviewOptions {
  /** Folder or file of the form. */
  readonly path: string;
  /** Folder of the built runtime. */
  readonly runtime: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** File of a town's profile; its endpoint is not used. */
  readonly profile: string | undefined;
  /** Is told of every edition, the first included. */
  readonly onEdition: (edition: Edition) => void;
}

export interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

export async function startPreview({path, runtime, port, profile, onEdition}: PreviewOptions): Promise<Preview> {
  const place = await mkdtemp(join(tmpdir(), 'ozg-preview-'));
  const forms = join(place, 'forms');
  await mkdir(forms);
  const known = profile === undefined ? undefined : ((await readJson(profile)).json as Profile);
  const receiver = await createReceiver(
    settingsFrom({
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: join(place, 'data'),
      FORMS_DIR: forms,
      RUNTIME_DIR: runtime,
      DISK_RESERVE: '1MiB',
      LOG: 'silent',
      ...(profile !== undefined && {PROFILE: resolve(profile)}),
    }),
  );
  const listeners = new Set<(told: Told) => void>();
  let told: Told = {number: 0, src: '', title: '', language: 'de', notices: []};

  const take = async (): Promise<void> => {
    const edition = await editionAt(path, known);
    const {form, notices} = edition;
    if (form) {
      await mkdir(join(forms, form.id), {recursive: true});
      await writeFile(join(forms, form.id, 'form.json'), form.bytes);
    }
    const number = told.number + 1;
    // The number makes another address, so that the element asks for the form again.
    const shown = form && {
      src: `/forms/${form.id}/form.json?edition=${number}`,
      title: form.title,
      language: form.language,
    };
    told = {...told, ...shown, number, notices};
    onEdition(edition);
    for (const listener of listeners) listener(told);
    watching.add(await watchedFolders(path));
  };
  const watching = new FolderWatch(() => void take());

  await mountPreview(receiver, {
    told: () => told,
    profile: {...known, endpoint: '/antraege'},
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const close = async () => {
    watching.close();
    receiver.app.server.closeAllConnections();
    await receiver.close();
    await rm(place, {recursive: true, force: true});
  };
  try {
    await take();
    await receiver.app.listen({port, host: '127.0.0.1'});
  } catch (error) {
    await close();
    throw error;
  }
  return {url: `http://127.0.0.1:${(receiver.app.server.address() as AddressInfo).port}/`, close};
}

async function watchedFolders(path: string): Promise<readonly string[]> {
  try {
    const {path: folder, source} = await openFormFolder(path);
    return [folder, ...foldersOf(source.json).map((relative) => resolve(folder, relative))];
  } catch {
    return /\.json$/.test(path) ? [dirname(path)] : [path];
  }
}
