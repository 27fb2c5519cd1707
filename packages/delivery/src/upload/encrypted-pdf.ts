/**
 * Tells an encrypted PDF by the one entry that makes it one: `/Encrypt` in the trailer
 * (ISO 32000-1, sections 7.5.5, 7.5.8 and 7.6), found from the end of the file as readers do.
 *
 * Says yes only when sure. It cannot say whether an empty password opens the file.
 */

/** Enough for the last trailer, and for a cross-reference stream's dictionary. */
const windowBytes = 64 * 1024;

/** Reads at most two small parts of the file. */
export async function isEncryptedPdf(file: Blob): Promise<boolean> {
  const tail = await textOf(file.slice(Math.max(0, file.size - windowBytes)));
  const start = [...tail.matchAll(/startxref\s+(\d+)/g)].at(-1);
  if (!start) return false;

  // Everything before the last "trailer" may be somebody's text that speaks of encryption.
  const trailer = tail.lastIndexOf('trailer', start.index);
  if (trailer >= 0 && namesEncryption(tail.slice(trailer, start.index))) return true;

  // Since PDF 1.5 the trailer may be the dictionary of a stream, and in a file made for
  // the web the first trailer stands at its head: both are where startxref points.
  const offset = Number(start[1]);
  if (!(offset < file.size)) return false;
  const there = await textOf(file.slice(offset, offset + windowBytes));
  if (/^\s*\d+\s+\d+\s+obj\b/.test(there)) {
    const dictionary = there.split(/\bstream\b/, 1)[0]!;
    return /\/Type\s*\/XRef\b/.test(dictionary) && namesEncryption(dictionary);
  }
  if (!/^\s*xref\b/.test(there)) return false;
  const [, dictionary = ''] = /\btrailer\b([^]*?)(?:\bstartxref\b|$)/.exec(there) ?? [];
  return namesEncryption(dictionary);
}

/** Whether a trailer dictionary refers to an encryption dictionary, or holds one. */
function namesEncryption(dictionary: string): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R\b|<<)/.test(dictionary);
}

async function textOf(part: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await part.arrayBuffer());
}
