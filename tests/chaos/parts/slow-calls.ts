/** Hundreds of callers that send one letter now and then, beside some that are well. */
import {connect, type Socket} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';
import {atMost, exactly, p95, some, type Part} from '../support/part.ts';
import {Receiver} from '../support/receiver.ts';
import {fire} from './load.ts';

export const slowCalls: Part = {
  name: 'slow-calls',
  title: '500 connections that send their headers letter by letter',
  async run(chance) {
    const receiver = new Receiver();
    const sockets: Socket[] = [];
    try {
      await receiver.start();
      const seconds = some(20, chance) + 4;
      await fire(receiver.url, 20, 3);
      const alone = await fire(receiver.url, 20, seconds);
      const {hostname, port, pathname} = new URL(receiver.url);
      for (let at = 0; at < some(500, chance); at++) {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => undefined);
        socket.write(`POST ${pathname}/submissions HTTP/1.1\r\nHost: ${hostname}\r\nX-`);
        sockets.push(socket);
      }
      const timer = setInterval(() => sockets.forEach((socket) => socket.writable && socket.write('a')), 500);
      await pause(500);
      const beside = await fire(receiver.url, 20, seconds);
      clearInterval(timer);
      const failed = beside.statuses.filter((status) => status !== 201).length;
      const [before, after] = [p95(alone.times), p95(beside.times)];
      return [
        exactly('healthy applications that were not accepted', failed, 0),
        // Below some milliseconds a ratio says nothing.
        atMost(
          `p95 of healthy ones beside them (alone ${before.toFixed(1)} ms)`,
          after,
          Math.max(before * 2, 30),
          'ms',
        ),
      ];
    } finally {
      for (const socket of sockets) socket.destroy();
      await receiver.remove();
    }
  },
};
