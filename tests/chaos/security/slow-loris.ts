/** Connections that hold a place and say nothing, beside healthy ones that want to be served. */
import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import {newKey, post, submissionWith} from '@ozg-forms/receiver/testing/test-receiver';
import type {Attack} from './attack.ts';

const beginnings = [
  'GET /readyz HTTP/1.1\r\nHost: a\r\nX-',
  'POST /antraege/submissions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{',
  'POST /antraege/uploads HTTP/1.1\r\nHost: a\r\nTus-Resumable: 1.0.0\r\nUpload-Length: 5000\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 5000\r\n\r\nx',
];

export const slowLoris: Attack = {
  name: 'slow-loris connections',
  full: 500,
  short: 150,
  async run({receiver: {url}}, tries) {
    await p95Of(url, 60);
    const before = await p95Of(url, 100);
    const sockets: Socket[] = [];
    for (let at = 0; at < tries; at++) {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(beginnings[at % beginnings.length]!);
      sockets.push(socket);
    }
    const trickle = setInterval(() => sockets.forEach((socket) => socket.writable && socket.write('x')), 1000);
    try {
      const during = await p95Of(url, 100);
      const note = `p95 of healthy ones ${before.toFixed(1)} ms before, ${during.toFixed(1)} ms beside them`;
      // In short, tests run beside it: then only the promise counts, a p95 of 250 ms. Below 20 ms all is noise.
      const isTooSlow = during > (tries < 500 ? Math.max(2 * before, 250) : Math.max(2 * before, 20));
      return {tries, faults: isTooSlow ? [note] : [], note};
    } finally {
      clearInterval(trickle);
      for (const socket of sockets) socket.destroy();
    }
  },
};

async function p95Of(url: string, count: number): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < count; at++) {
    const began = performance.now();
    const {status} = await post(url, newKey(), submissionWith());
    if (status !== 201) throw new Error(`A healthy one was answered with ${status}.`);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(count * 0.95)]!;
}
