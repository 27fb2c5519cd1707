/**
 * What citizen and office call an application: twelve characters of Crockford's base 32
 * (https://www.crockford.com/base32.html), which has no I, L, O or U to mishear or misread.
 *
 * 60 random bits: it names, it does not protect. The access code protects.
 */
import {randomInt} from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new reference, e.g. `7K3M-9QXD-2FHT`. */
export function newReference(): string {
  const group = () => Array.from({length: 4}, () => alphabet[randomInt(32)]).join('');
  return [group(), group(), group()].join('-');
}

/** Reads a reference as people write it: small letters, no dashes, O for 0. `undefined` when it is none. */
export function referenceFrom(written: string): string | undefined {
  const characters = written.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (characters.length !== 12 || [...characters].some((character) => !alphabet.includes(character))) return undefined;
  return characters.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3');
}
