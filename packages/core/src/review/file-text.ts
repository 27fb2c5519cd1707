/** A small file among the answers as people read it: "Foto.png (12 KB)". */
import {bytesText} from '../validation/sentence.ts';
import type {Wording} from './wording.ts';

/** @param content the file as a data URL (RFC 2397), or as base64 alone */
export function fileText(content: string, {word, language}: Pick<Wording, 'word' | 'language'>): string {
  const comma = content.indexOf(',');
  const name = /;name=([^;,]+)/.exec(content.slice(0, Math.max(comma, 0)))?.[1];
  const digits = content.slice(comma + 1).replace(/=+$/, '');
  return `${name === undefined ? word('file.file') : decoded(name)} (${bytesText((digits.length * 3) / 4, language)})`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
