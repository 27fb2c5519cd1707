/**
 * What one would write by hand to take a file by PUT: onto the disk, flushed, answered. And a page that sends it by `fetch`.
 * Run as `node plain-receiver.ts FILE`; prints its port.
 */
import {createWriteStream} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {pipeline} from 'node:stream/promises';

const page = '<!doctype html><title>PUT</title><input type="file">';
const [, , file] = process.argv;

const server = createServer((request, response) => {
  if (request.method !== 'PUT') return void response.setHeader('content-type', 'text/html').end(page);
  pipeline(request, createWriteStream(file!, {flush: true})).then(
    () => response.writeHead(204).end(),
    () => response.destroy(),
  );
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
