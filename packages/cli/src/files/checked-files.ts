/** Which files `check` looks at: the file that was named, or all forms and profiles in a folder. */
import {glob, stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {UnusableFileError} from './unusable-file-error.ts';

const names = ['source.json', 'form.json', 'profile.json'];

/**
 * @param path of a file or a folder
 * @throws UnusableFileError when there is nothing, or nothing to check
 */
export async function checkedFilesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UnusableFileError(path, '', 'There is no such file or folder.', 'Check its name.');
  if (!found.isDirectory()) return [path];
  const files: string[] = [];
  const exclude = (name: string) => ['node_modules', 'dist'].includes(basename(name));
  for await (const file of glob(
    names.map((name) => `**/${name}`),
    {cwd: path, exclude},
  ))
    files.push(join(path, file));
  // What is assembled from a source is mended there.
  const sources = new Set(files.filter((file) => basename(file) === 'source.json').map((file) => dirname(file)));
  const own = files.filter((file) => basename(file) !== 'form.json' || !sources.has(dirname(file)));
  if (own.length === 0)
    throw new UnusableFileError(path, '', `The folder has no ${names.join(', ')}.`, 'Name the file to check.');
  return own.sort();
}
