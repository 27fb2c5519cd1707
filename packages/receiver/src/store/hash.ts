/** SHA-256 of texts and bytes, as the 64 lower-case hexadecimal digits of the wire. */
import {createHash} from 'node:crypto';

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
