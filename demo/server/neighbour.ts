/**
 * The neighbouring town, on an origin of its own: a web site that knows nothing of the forms
 * but two lines in one page and its own profile.
 */
import {createServer, type Server} from 'node:http';
import {join} from 'node:path';
import {readSiteFile, type SiteTable} from './site-files.ts';
import {pageHeaders, policyWithFormsFrom} from './strict-policy.ts';

const folder = join(import.meta.dirname, '../nachbarstadt');

const files: SiteTable = {
  '/': 'index.html',
  '/hinweise': 'hinweise.html',
  '/nachbarstadt.css': 'nachbarstadt.css',
  '/baum.svg': 'baum.svg',
  '/profile.json': 'profile.json',
};

/** Where the files of this site say the forms are. */
const writtenOrigin = 'http://localhost:8080';

/**
 * A server that does not listen yet.
 *
 * @param formsOrigin asked with every call: it is known only once the receiver listens
 */
export function createNeighbour(formsOrigin: () => string): Server {
  return createServer(async (request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://localhost').pathname];
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!file || !isRead) {
      response.writeHead(file ? 405 : 404, {...pageHeaders(), 'content-type': 'text/plain; charset=utf-8'});
      response.end(file ? 'Hier gibt es nur etwas zu lesen.\n' : 'Diese Seite gibt es nicht.\n');
      return;
    }
    const {mediaType, text} = await readSiteFile(folder, file);
    response.writeHead(200, {...pageHeaders(policyWithFormsFrom(formsOrigin())), 'content-type': mediaType});
    response.end(request.method === 'HEAD' ? undefined : text.replaceAll(writtenOrigin, formsOrigin()));
  });
}
