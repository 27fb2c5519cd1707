/** Writes what a command was asked for, to a file or to standard output. */
import {writeFile} from 'node:fs/promises';
import {UnusableFileError} from './unusable-file-error.ts';

/**
 * @param path standard output unless given
 * @throws UnusableFileError
 */
export async function writeOut(text: string, path: string | undefined): Promise<void> {
  if (path === undefined) return void process.stdout.write(text);
  await writeFile(path, text).catch(({code}: NodeJS.ErrnoException) => {
    throw new UnusableFileError(path, '', `The file cannot be written (${code}).`, 'Choose another place.');
  });
}
