/**
 * Frees the buffers of documents that are on the disk already.
 *
 * To the engine each is a small object; the 64 KiB behind it only count towards the limit at which the whole heap is marked,
 * which then happened every 14 MB and took two thirds of the processor time of an upload. A collection of the young
 * objects alone takes a millisecond and frees them as well.
 */
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/** So much may lie about: a fraction of what a receiver takes anyway. */
const mostBytes = 8 * 1024 * 1024;

type Collect = (options: {readonly type: 'minor'}) => void;

// Contexts made while the flag is set have the function; this process's own has not.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('globalThis.gc') as Collect | undefined;
setFlagsFromString('--no-expose-gc');

let spentBytes = 0;

/** To be called for each buffer that nobody needs any more. */
export function spent({length}: Uint8Array): void {
  spentBytes += length;
  if (spentBytes < mostBytes) return;
  spentBytes = 0;
  collect?.({type: 'minor'});
}
