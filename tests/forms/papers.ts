/** Real files for the documents that examples name: as large, of the same kind, and with bytes of their own. */
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';

/** First bytes by media type: what receivers go by. */
const signatures: Readonly<Record<string, Buffer>> = {
  'application/pdf': Buffer.from('%PDF-1.7\n', 'latin1'),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  'image/png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
};

export class Papers {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ozg-papers-'));
  readonly #paths = new Map<string, string>();

  /** The file that stands for a document; the same one each time. */
  readonly fileOf = (document: DocumentReference): string => {
    const key = JSON.stringify(document);
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    const folder = join(this.#folder, String(this.#paths.size));
    mkdirSync(folder);
    const path = join(folder, document.name);
    // The folder makes every file another one: two documents with the same bytes would be one.
    writeFileSync(path, Buffer.concat([signatures[document.mediaType] ?? Buffer.alloc(0), Buffer.from(folder)]));
    truncateSync(path, document.size);
    this.#paths.set(key, path);
    return path;
  };

  /** Answers with the hashes of the real files, and without the ids that only a receiver gives. */
  asStored(answers: unknown): unknown {
    return withDocuments(answers, (document) => ({
      ...document,
      id: '',
      sha256: createHash('sha256')
        .update(readFileSync(this.fileOf(document)))
        .digest('hex'),
    }));
  }

  remove(): void {
    rmSync(this.#folder, {recursive: true});
  }
}

/** What a receiver stored, without the ids it gave. */
export function withoutIds(answers: unknown): unknown {
  return withDocuments(answers, (document) => ({...document, id: ''}));
}

function withDocuments(value: unknown, change: (document: DocumentReference) => object): unknown {
  if (Array.isArray(value)) return value.map((entry) => withDocuments(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  if ('sha256' in value && 'mediaType' in value) return change(value as DocumentReference);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withDocuments(member, change)]));
}
