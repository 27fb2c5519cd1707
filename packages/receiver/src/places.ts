/** What the settings point to, looked at before anything is opened: a mistyped name stops the start with a line. */
import {readFile, stat} from 'node:fs/promises';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {SettingsError, type Settings} from './settings.ts';

/** @throws SettingsError for each folder that is set and not there */
export async function checkFolders({formsDir, runtimeDir}: Settings): Promise<void> {
  const folders = [
    ['FORMS_DIR', formsDir],
    ['RUNTIME_DIR', runtimeDir],
  ] as const;
  const lines: string[] = [];
  for (const [name, path] of folders) {
    if (path === undefined) continue;
    const found = await stat(path).catch(() => undefined);
    if (!found?.isDirectory()) lines.push(`${name}: there is no folder ${path}.`);
  }
  if (lines.length > 0) throw new SettingsError(lines);
}

/**
 * The town's profile, if one is set.
 *
 * @throws SettingsError when it cannot be read or is no JSON object
 */
export async function profileIn({profile: path}: Settings): Promise<Profile | undefined> {
  if (path === undefined) return undefined;
  try {
    const profile: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof profile === 'object' && profile !== null) return profile as Profile;
  } catch (error) {
    throw new SettingsError([`PROFILE: ${path} cannot be read: ${(error as Error).message.split('\n')[0]}.`]);
  }
  throw new SettingsError([`PROFILE: ${path} holds no JSON object.`]);
}
