/** The town Musterstadt: static pages, as any content management system would deliver them. */
import {join} from 'node:path';
import type {Receiver} from '@ozg-forms/receiver/app';
import {readSiteFile, serveSite, type SiteTable} from './site-files.ts';
import {pageHeaders} from './strict-policy.ts';

const folder = join(import.meta.dirname, '../musterstadt');

const files: SiteTable = {
  '/': 'hund-anmelden.html',
  '/en/': 'en/register-a-dog.html',
  '/dienstleistungen': 'dienstleistungen.html',
  '/hund-anmelden-auf-papier': 'hund-anmelden-auf-papier.html',
  '/datenschutz': 'datenschutz.html',
  '/impressum': 'impressum.html',
  '/barrierefreiheit': 'barrierefreiheit.html',
  '/barriere-melden': 'barriere-melden.html',
  '/musterstadt.css': 'musterstadt.css',
  '/wappen.svg': 'wappen.svg',
  '/profile.json': 'profile.json',
};

/** Mounts the pages beside the receiver's endpoint, on the same origin. */
export async function mountTown(app: Receiver['app']): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(pageHeaders()));
    serveSite(scope, folder, files);
    scope.setNotFoundHandler(async (_request, reply) => {
      const {mediaType, text} = await readSiteFile(folder, 'nicht-gefunden.html');
      return reply.code(404).headers(pageHeaders()).type(mediaType).send(text);
    });
  });
}
