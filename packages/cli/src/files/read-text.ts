/** Reads a file of text; what cannot be read is said in a sentence. */
import {readFile} from 'node:fs/promises';
import {UnusableFileError} from './unusable-file-error.ts';

export interface TextFile {
  readonly bytes: Uint8Array;
  readonly text: string;
}

const reasons: Readonly<Record<string, readonly [fault: string, remedy: string]>> = {
  ENOENT: ['There is no such file.', 'Check its name.'],
  EISDIR: ['This is a folder.', 'Name the file in it.'],
  EACCES: ['The file may not be read.', 'Check its rights.'],
};

/**
 * @param maxMebibytes larger files are refused
 * @throws UnusableFileError
 */
export async function readText(path: string, maxMebibytes: number): Promise<TextFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const {code = ''} = error;
    const [fault, remedy] = reasons[code] ?? [`The file cannot be read (${code}).`, 'Check it.'];
    throw new UnusableFileError(path, '', fault, remedy);
  });
  if (bytes.length > maxMebibytes * 1024 * 1024)
    throw new UnusableFileError(path, '', `The file is larger than ${maxMebibytes} MiB.`, 'Split what it holds.');
  return {bytes, text: textOf(path, bytes)};
}

// What is no UTF-8 would be read as other answers than those that were written.
function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new UnusableFileError(path, '', 'The file is no text in UTF-8.', 'Save it as UTF-8.');
  }
}
