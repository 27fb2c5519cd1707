/** Connections that hold a place and say nothing, beside healthy ones that want to be served. */
import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';
import {newKey, post, submissionWith} from '@ozg-forms/receiver/testing/test-receiver';
import type {Attack} from './attack.ts';
import {medianOf} from './median.ts';

const beginnings = [
  'GET /readyz HTTP/1.1\r\nHost: a\r\nX-',
  'POST /antraege/submissions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{',
  'POST /antraege/uploads HTTP/1.1\r\nHost: a\r\nTus-Resumable: 1.0.0\r\nUpload-Length: 5000\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 5000\r\n\r\nx',
];

const full = 500;

export const slowLoris: Attack = {
  name: 'slow-loris connections',
  full,
  short: 150,
  async run({receiver: {url}}, tries) {
    const isFull = tries >= full;
    const {rounds, healthy} = isFull ? {rounds: 7, healthy: 100} : {rounds: 3, healthy: 30};
    const alone: number[] = [];
    const attacked: number[] = [];
    await p95Of(url, 60);
    // In turns: what else the machine does meets both alike.
    for (let round = 0; round < rounds; round++) {
      alone.push(await p95Of(url, healthy));
      const end = await attackWith(tries, url);
      try {
        attacked.push(await p95Of(url, healthy));
      } finally {
        end();
      }
      await pause(200);
    }
    const [before, during] = [medianOf(alone), medianOf(attacked)];
    const note = `p95 of healthy ones ${before.toFixed(1)} ms alone, ${during.toFixed(1)} ms beside them (medians of ${rounds} rounds)`;
    // In short, other tests begin and end meanwhile: then what is promised to everybody counts, a p95 of 250 ms.
    const isTooSlow = during > (isFull ? 2 * before : Math.max(2 * before, 250));
    return {tries, faults: isTooSlow ? [note] : [], note};
  },
};

/** Opens connections that trickle. @returns what ends them */
async function attackWith(count: number, url: string): Promise<() => void> {
  const sockets: Socket[] = [];
  for (let at = 0; at < count; at++) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(beginnings[at % beginnings.length]!);
    sockets.push(socket);
  }
  // One byte a second from each, and never from all at the same moment.
  let turn = 0;
  const trickle = setInterval(() => {
    turn = (turn + 1) % 50;
    for (let at = turn; at < count; at += 50) if (sockets[at]!.writable) sockets[at]!.write('x');
  }, 20);
  // What it costs to open so many is over by then: what is looked at is that they stay.
  await pause(1_000);
  return () => {
    clearInterval(trickle);
    for (const socket of sockets) socket.destroy();
  };
}

/** Milliseconds in which 95 of 100 healthy ones were served. */
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
