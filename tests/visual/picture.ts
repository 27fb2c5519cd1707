/** Pictures as pixels: reading, writing, putting side by side, and telling how two differ. */
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

export function decoded(bytes: Buffer): PNG {
  return PNG.sync.read(bytes);
}

const gap = 8;

/** Side by side, on grey, each from the top on. */
export function row(pictures: readonly PNG[]): PNG {
  const width = pictures.reduce((sum, picture) => sum + picture.width + gap, -gap);
  const sheet = new PNG({width, height: Math.max(...pictures.map(({height}) => height))});
  sheet.data.fill(128);
  for (let at = 3; at < sheet.data.length; at += 4) sheet.data[at] = 255;
  let left = 0;
  for (const picture of pictures) {
    PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, left, 0);
    left += picture.width + gap;
  }
  return sheet;
}

/** Side of the squares by which a picture is judged, in pixels. */
const tile = 32;

/** Share of a square that may differ: edges of letters may, a border or a word may not. */
const allowedShare = 0.12;

export interface Difference {
  /** What is wrong, for a person. */
  readonly reason: string;
  /** Where, in red; absent when the sizes differ. */
  readonly picture?: PNG;
}

/** How `actual` differs from `kept` so that a person would see it; `undefined` when it does not. */
export function differenceOf(kept: PNG, actual: PNG): Difference | undefined {
  const {width, height} = kept;
  if (actual.width !== width || actual.height !== height) {
    return {reason: `It is ${actual.width} × ${actual.height} pixels; ${width} × ${height} were kept.`};
  }
  if (kept.data.equals(actual.data)) return undefined;
  const picture = new PNG({width, height});
  pixelmatch(kept.data, actual.data, picture.data, width, height, {threshold: 0.1, diffMask: true});
  const counts = new Map<string, number>();
  for (let at = 3, pixel = 0; at < picture.data.length; at += 4, pixel++) {
    if (picture.data[at] === 0) continue;
    const place = `${Math.floor((pixel % width) / tile) * tile}, ${Math.floor(pixel / width / tile) * tile}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const places = [...counts].filter(([, count]) => count > tile * tile * allowedShare).map(([place]) => place);
  if (places.length === 0) return undefined;
  return {reason: `It differs in ${places.length} squares, first at ${places.slice(0, 5).join('; ')}.`, picture};
}
