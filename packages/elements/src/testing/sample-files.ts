/** Files as citizens choose them: right, wrong, and not what their names say. */

export function pdf(name: string, bytes = 100): File {
  return new File(['%PDF-1.7\n'.padEnd(bytes, ' ')], name, {type: 'application/pdf'});
}

export function encryptedPdf(name: string): File {
  const text = '%PDF-1.7\nxref\n0 1\ntrailer\n<< /Size 1 /Encrypt 5 0 R >>\nstartxref\n9\n%%EOF\n';
  return new File([text], name, {type: 'application/pdf'});
}

export function emptyFile(name: string): File {
  return new File([], name, {type: 'application/pdf'});
}

/** Says by name and type that it is a PDF, and is not. */
export function falsePdf(name: string): File {
  return new File(['MZ, a program'], name, {type: 'application/pdf'});
}

/** A photo as iPhones make it, with the name and type that some programs give it. */
export function heic(name: string): File {
  return new File(['\0\0\0\x18ftypheic\0\0\0\0'], name, {type: 'image/jpeg'});
}

/** A red image of 40 by 20 pixels. */
export async function picture(name: string): Promise<File> {
  const canvas = new OffscreenCanvas(40, 20);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#f00';
  context.fillRect(0, 0, 40, 20);
  return new File([await canvas.convertToBlob({type: 'image/png'})], name, {type: 'image/png'});
}

/** One that its device no longer gives out, as after a memory card was pulled. */
export function goneFile(name: string): File {
  const file = pdf(name);
  const gone = () => Promise.reject(new DOMException('It is gone.', 'NotReadableError'));
  Object.defineProperty(file, 'slice', {value: () => ({arrayBuffer: gone})});
  return file;
}
