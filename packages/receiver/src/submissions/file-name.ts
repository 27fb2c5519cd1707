/**
 * Names of documents: data that somebody else has typed.
 *
 * Nothing here ever becomes part of a path. Offices see names, and save files under them, on machines of all kinds.
 */
import {disguisingSigns} from '@ozg-forms/core/protocol/file-name';

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** The name without what could lead a program or a person astray: for every place that offers a file for saving. */
export function harmlessName(name: string): string {
  const plain = name
    .toWellFormed()
    .replaceAll(new RegExp(disguisingSigns, 'gu'), '_')
    .replaceAll(/[/\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+/, (dots) => '_'.repeat(dots.length))
    .replace(/[.\s]+$/, '');
  const safe = reserved.test(plain) ? `_${plain}` : plain;
  return safe === '' ? '_' : shortened(safe);
}

/** File systems take 255 bytes, in some cases twice as much text; an ending is worth more than the middle. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= 120) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, 120 - ending.length).join('') + ending;
}
