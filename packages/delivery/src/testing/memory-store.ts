/** A key store that a test can look into. */
import type {KeyStore} from '../ports.ts';

export function memoryStore(): KeyStore & {readonly entries: Map<string, string>} {
  const entries = new Map<string, string>();
  return {
    entries,
    get: (key) => entries.get(key),
    set: (key, value) => void entries.set(key, value),
    remove: (key) => void entries.delete(key),
  };
}
