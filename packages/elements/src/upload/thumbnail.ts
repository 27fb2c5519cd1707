/**
 * Small pictures of chosen images. Drawn on a canvas: an `<img>` would need `blob:` in the
 * page's Content Security Policy, which allows only its own origin.
 */
import type {UploadItem} from './upload-item.ts';

/** Above this a phone could run out of memory for a picture that only decorates. */
const mostBytes = 12 * 1024 * 1024;

export function canDraw({mediaType, file}: UploadItem): boolean {
  return (mediaType === 'image/jpeg' || mediaType === 'image/png') && file.size <= mostBytes;
}

let last: Promise<void> = Promise.resolve();

/** Fills a canvas with the middle of an image, one after the other. What cannot be drawn is hidden. */
export function drawThumbnail(canvas: HTMLCanvasElement, file: Blob): Promise<void> {
  last = last.then(async () => {
    if (!canvas.isConnected) return;
    try {
      const picture = await createImageBitmap(file, {resizeWidth: canvas.width * 2, resizeQuality: 'medium'});
      const {width, height} = canvas;
      const edge = Math.min(picture.width, picture.height);
      const [left, top] = [(picture.width - edge) / 2, (picture.height - edge) / 2];
      canvas.getContext('2d')?.drawImage(picture, left, top, edge, edge, 0, 0, width, height);
      picture.close();
    } catch {
      canvas.hidden = true;
    }
  });
  return last;
}
