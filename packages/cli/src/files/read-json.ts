/** Reads a file of JSON; what cannot be read is said with its place. */
import {readFile} from 'node:fs/promises';
import {UnusableFileError} from './unusable-file-error.ts';

/** Larger definitions are refused by every part of the project. */
const maxBytes = 1024 * 1024;

export interface JsonFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly json: unknown;
}

const reasons: Readonly<Record<string, readonly [fault: string, remedy: string]>> = {
  ENOENT: ['There is no such file.', 'Check its name.'],
  EISDIR: ['This is a folder.', 'Name the file in it.'],
  EACCES: ['The file may not be read.', 'Check its rights.'],
};

/** @throws UnusableFileError */
export async function readJson(path: string): Promise<JsonFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const {code = ''} = error;
    const [fault, remedy] = reasons[code] ?? [`The file cannot be read (${code}).`, 'Check it.'];
    throw new UnusableFileError(path, '', fault, remedy);
  });
  if (bytes.length > maxBytes)
    throw new UnusableFileError(path, '', 'The file is larger than 1 MiB.', 'Split what it holds.');
  const text = textOf(path, bytes);
  try {
    return {path, bytes, json: JSON.parse(text)};
  } catch (error) {
    const {message} = error as Error;
    throw new UnusableFileError(path, placeIn(message, text), `${faultIn(message)}.`, 'Correct the JSON there.');
  }
}

// What is no UTF-8 would be read as other answers than those that were written.
function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new UnusableFileError(path, '', 'The file is no text in UTF-8.', 'Save it as UTF-8.');
  }
}

// V8 names the place of most faults, but neither that of a wrong word nor that of the end.
function placeIn(message: string, text: string): string {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
  if (line !== undefined) return `line ${line}, column ${column}`;
  return message.includes('end of JSON') ? `line ${text.split('\n').length}` : '';
}

function faultIn(message: string): string {
  const [fault = message] = message.split(/ in JSON at position| at position/);
  return fault.replaceAll(/\s+/g, ' ');
}
