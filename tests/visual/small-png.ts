/**
 * Writes a picture of a page as small as a PNG can be: with a palette of at most 256 colours.
 *
 * Each channel is rounded to 16 steps before, which the comparison does not notice: letters have
 * many shades at their edges, and nobody misses most of them.
 */
import {crc32, deflateSync} from 'node:zlib';
import type {PNG} from 'pngjs';

/** 256 shades in 16 steps: 0, 17, 34 … 255. */
const stepSize = 17;

export function smallPng({width, height, data}: PNG): Buffer {
  const palette = new Map<number, number>();
  // Each line begins with its filter: none, which is best for palettes.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0, to = y * (width + 1) + 1; x < width; x++, from += 4, to++) {
      const color = (stepOf(data[from]!) << 8) | (stepOf(data[from + 1]!) << 4) | stepOf(data[from + 2]!);
      let index = palette.get(color);
      if (index === undefined) palette.set(color, (index = palette.size));
      lines[to] = index;
    }
  }
  if (palette.size > 256) throw new Error(`A page with ${palette.size} colours: is there a photograph on it?`);
  const colors = [...palette.keys()].flatMap((color) => [color >> 8, (color >> 4) & 15, color & 15]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits a pixel, by palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colors.map((step) => step * stepSize))),
    chunk('IDAT', deflateSync(lines, {level: 9, memLevel: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const stepOf = (shade: number): number => Math.round(shade / stepSize);

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(named.length + 8);
  frame.writeUInt32BE(content.length, 0);
  named.copy(frame, 4);
  frame.writeUInt32BE(crc32(named), named.length + 4);
  return frame;
}
