/** The built runtime that pages load, from the package of the elements beside this one. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {UnusableFileError} from '../files/unusable-file-error.ts';

/**
 * Folder with `ozg-forms.js`, its chunks, and `ozg-forms.single.js`.
 *
 * @throws UnusableFileError in a checkout where nothing was built yet
 */
export function runtimeFolder(): string {
  const folder = fileURLToPath(new URL('dist/embed/', import.meta.resolve('@ozg-forms/elements/custom-elements.json')));
  if (existsSync(join(folder, 'ozg-forms.js'))) return folder;
  throw new UnusableFileError(folder, '', 'The runtime of the forms is not built.', 'Run "npm run build" first.');
}

/** For the attribute `integrity` (Subresource Integrity, https://www.w3.org/TR/sri-2/). */
export function integrityOf(file: string): string {
  return `sha384-${createHash('sha384')
    .update(readFileSync(join(runtimeFolder(), file)))
    .digest('base64')}`;
}
