/** Serves the built contestants packed by brotli, and keeps a note of what was asked for and how much it weighed. */
import {readFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress} from 'node:zlib';
import {strictPolicy} from '../tools/strict-headers.ts';

export interface Delivery {
  readonly path: string;
  /** Of the body as it goes over the wire. */
  readonly bytes: number;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

const pack = promisify(brotliCompress);

export class PageServer {
  readonly #folder: string;
  readonly #server: Server;
  readonly #packed = new Map<string, Promise<Buffer>>();
  #deliveries: Delivery[] = [];
  /** First parts of paths that are served without the policy, because nothing would work there under it. */
  readonly lenient = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#server = createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
      const type = types[extname(path)];
      this.#read(path).then(
        (body) => {
          if (!type) return response.writeHead(404).end();
          this.#deliveries.push({path, bytes: body.length});
          const isStrict = type.startsWith('text/html') && !this.lenient.has(path.split('/')[1]!);
          response.writeHead(200, {
            'content-type': type,
            'content-encoding': 'br',
            'content-length': body.length,
            'cache-control': /\.(js|css)$/.test(path) ? 'max-age=3600' : 'no-store',
            ...(isStrict && {'content-security-policy': strictPolicy}),
          });
          response.end(body);
        },
        () => response.writeHead(404).end(),
      );
    });
  }

  /** Begins to listen; `0` takes a free port. Returns the address without a slash at its end. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((settle, fail) => this.#server.once('error', fail).listen(port, '127.0.0.1', settle));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** What was delivered since this was last asked. */
  takeDeliveries(): readonly Delivery[] {
    const deliveries = this.#deliveries;
    this.#deliveries = [];
    return deliveries;
  }

  #read(path: string): Promise<Buffer> {
    let packed = this.#packed.get(path);
    if (!packed) this.#packed.set(path, (packed = readFile(join(this.#folder, path)).then((body) => pack(body))));
    return packed;
  }
}
