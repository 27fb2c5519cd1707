/** Reads a file of JSON; what cannot be read is said with its place. */
import {readText} from './read-text.ts';
import {UnusableFileError} from './unusable-file-error.ts';

/** Larger definitions are refused by every part of the project. */
export const maxMebibytes = 1;

export interface JsonFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly json: unknown;
}

/** @throws UnusableFileError */
export async function readJson(path: string): Promise<JsonFile> {
  const {bytes, text} = await readText(path, maxMebibytes);
  try {
    return {path, bytes, json: JSON.parse(text)};
  } catch (error) {
    const {message} = error as Error;
    throw new UnusableFileError(path, placeIn(message, text), `${faultIn(message)}.`, 'Correct the JSON there.');
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
