/** Raw requests that are no HTTP, or barely: the process lives on, and says nothing about its inside. */
import {connect} from 'node:net';
import type {Attack, Scene} from './attack.ts';
import {strangeFiles} from './names.ts';

type Random = Scene['random'];

const methods = [
  'GET',
  'POST',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'PUT',
  'TRACE',
  'CONNECT',
  'get',
  'BREW',
  '',
  'G\0T',
  'A'.repeat(5000),
];
const paths = [
  '/antraege/submissions',
  '/antraege/uploads',
  '/antraege/uploads/' + 'A'.repeat(32),
  '/antraege/submissions/AAAA-AAAA-AAAA',
  '/readyz',
  '/healthz',
  '/',
  '/forms/test-form/form.json',
  '/forms/..%2f..%2fdata/form.json',
  '/antraege/uploads/..%2f..%2f..%2fetc%2fpasswd',
  '/antraege/uploads/%00',
  '/antraege/%zz',
  '/antraege/uploads/\xff\xfe',
  '//',
  '*',
  'http://evil.example/',
  '/antraege/submissions?a[__proto__][x]=1',
  '/' + 'a/'.repeat(3000),
  '/antraege/uploads/' + 'A'.repeat(9000),
];
const values = [
  '',
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  'NaN',
  '0x10',
  '1, 1',
  '\xff',
  'a'.repeat(20_000),
  '../../x',
  '{}',
  'null',
  ' 5',
  '5 5',
];
const headers = [
  'Host',
  'Content-Length',
  'Transfer-Encoding',
  'Content-Type',
  'Upload-Length',
  'Upload-Offset',
  'Upload-Metadata',
  'Upload-Checksum',
  'Tus-Resumable',
  'Idempotency-Key',
  'Authorization',
  'X-Forwarded-For',
  'Expect',
  'Connection',
  'Origin',
  'Upload-Defer-Length',
  'Upload-Concat',
  'X-HTTP-Method-Override',
  'Proof-Of-Work',
  'If-None-Match',
  'Range',
  '__proto__',
  'a b',
  'a\0b',
  '',
];
const types = [
  'application/json',
  'application/offset+octet-stream',
  'text/plain',
  'application/json; charset=utf-7',
  'multipart/form-data',
  'x',
];

function bodyFrom(random: Random): Buffer {
  const kinds = [
    () => Buffer.from('{"__proto__":{"polluted":true}}'),
    () => Buffer.from('{"constructor":{"prototype":{"polluted":true}},"answers":{"toString":1}}'),
    () => Buffer.from('['.repeat(1 + random.below(50_000))),
    () => Buffer.from('{"a":'.repeat(500) + '1' + '}'.repeat(500)),
    () => Buffer.from('{"form":{"id":"../../x","version":"","sha256":""},"answers":{}}'),
    () => random.bytes(random.below(300)),
    () => Buffer.from(`"${'\\ud800'.repeat(20)}"`),
    () => Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0x22]),
    () => Buffer.from('1e999'),
    () => Buffer.from(`{"${'k'.repeat(1000)}":${'9'.repeat(1000)}}`),
    () => Buffer.alloc(0),
  ];
  return random.pick(kinds)();
}

function requestFrom(random: Random): Buffer {
  const body = bodyFrom(random);
  const lines = [
    `${random.pick(methods)} ${random.pick(paths)} ${random.pick(['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', ''])}`,
    'Host: a',
  ];
  if (random.next() < 0.7) lines.push(`Content-Type: ${random.pick(types)}`);
  if (random.next() < 0.5) lines.push('Tus-Resumable: 1.0.0', `Upload-Offset: ${random.pick(['0', ...values])}`);
  if (random.next() < 0.5) lines.push(`Idempotency-Key: ${random.text(random.pick([0, 5, 22, 32]))}`);
  for (let more = random.below(4); more > 0; more--) lines.push(`${random.pick(headers)}: ${random.pick(values)}`);
  const isChunked = random.next() < 0.2;
  lines.push(
    isChunked
      ? 'Transfer-Encoding: chunked'
      : `Content-Length: ${random.next() < 0.8 ? body.length : random.pick(values)}`,
  );
  const chunk = () => [
    Buffer.from(`${random.pick([body.length.toString(16), 'ffffffffffffffff', '-1', 'x'])}\r\n`, 'latin1'),
    body,
    Buffer.from('\r\n0\r\n\r\n'),
  ];
  const ending = random.pick(['\r\n', '\r\n', '\r\n', '\n', '\r']);
  return Buffer.concat([
    Buffer.from(lines.join(ending) + ending + ending, 'latin1'),
    ...(isChunked ? chunk() : [body]),
  ]);
}

/** Everything that comes back until the other side ends it, or nothing more comes. */
function answerTo(bytes: Buffer, port: number): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      // Half of the requests never end: so much silence is their end.
      socket.setTimeout(20, () => socket.destroy());
    });
    socket.setEncoding('latin1').on('data', (part) => (text += part));
    socket.on('error', () => undefined).on('close', () => resolve(text));
  });
}

const inside = /node_modules|\n\s+at |\bat \w+ \(|\.ts:\d+|\/data\/|ENOENT|EACCES|errno|SQLITE|Error:/;

export const fuzz: Attack = {
  name: 'raw HTTP fuzz requests',
  full: 30_000,
  short: 600,
  async run({receiver, dataDir, random}, tries) {
    const port = Number(new URL(receiver.url).port);
    const faults: string[] = [];
    let left = tries;
    const codes = new Map<string, number>();
    await Promise.all(
      Array.from({length: 32}, async () => {
        while (left > 0 && receiver.process.exitCode === null) {
          const pipelined = 1 + (random.next() < 0.2 ? random.below(4) : 0);
          left -= pipelined;
          const request = Buffer.concat(Array.from({length: pipelined}, () => requestFrom(random)));
          const answer = await answerTo(request, port);
          for (const [, code] of answer.matchAll(/HTTP\/1\.1 (\d{3})/g)) codes.set(code!, (codes.get(code!) ?? 0) + 1);
          const found = inside.exec(answer);
          if (found) faults.push(`an answer says "${found[0]}": ${JSON.stringify(answer.slice(0, 300))}`);
          if (/HTTP\/1\.1 500/.test(answer))
            faults.push(`500: ${JSON.stringify(request.toString('latin1').slice(0, 300))}`);
        }
      }),
    );
    if (receiver.process.exitCode !== null) faults.push(`the receiver ended with ${receiver.process.exitCode}`);
    else if ((await fetch(new URL('/readyz', receiver.url))).status !== 200) faults.push('it is not ready afterwards');
    const note = [...codes]
      .sort()
      .map(([code, count]) => `${code}: ${count}`)
      .join(', ');
    return {tries, faults: [...new Set(faults), ...(await strangeFiles(dataDir))].slice(0, 20), note};
  },
};
