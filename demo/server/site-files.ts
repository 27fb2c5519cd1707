/**
 * Files of a small site, by a table of addresses. Nothing outside of the table is ever served,
 * and a changed file shows with the next load.
 */
import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import type {Receiver} from '@ozg-forms/receiver/app';

/** Address → file, from the folder of the site on. */
export type SiteTable = Readonly<Record<string, string>>;

export interface SiteFile {
  readonly mediaType: string;
  readonly text: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml; charset=utf-8',
};

export async function readSiteFile(folder: string, file: string): Promise<SiteFile> {
  return {mediaType: mediaTypes[extname(file)]!, text: await readFile(join(folder, file), 'utf8')};
}

/** Serves every file of the table at its address. */
export function serveSite(app: Receiver['app'], folder: string, table: SiteTable): void {
  for (const [address, file] of Object.entries(table)) {
    app.get(address, async (_request, reply) => {
      const {mediaType, text} = await readSiteFile(folder, file);
      return reply.type(mediaType).send(text);
    });
  }
}
