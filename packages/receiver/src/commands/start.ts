/** `ozg-receiver start`: receives until it is told to stop. */
import type {AddressInfo} from 'node:net';
import {createReceiver, type Receiver} from '../app.ts';
import {answerUnknownAddressesWithProblems} from '../http/errors.ts';
import {settingsFrom, type Settings} from '../settings.ts';
import {parsedArguments} from './arguments.ts';
import type {Command} from './command.ts';

/** How long running calls may go on after the signal; uploads resume elsewhere, submissions take less. */
const graceMs = 5_000;

export const start: Command = {
  name: 'start',
  usage: 'start',
  summary: 'receives applications until SIGTERM or SIGINT',
  async run(args, environment) {
    parsedArguments({args: [...args], options: {}});
    const settings = settingsFrom(environment);
    const receiver = await createReceiver(settings);
    answerUnknownAddressesWithProblems(receiver.app);
    try {
      await listen(receiver, settings);
    } catch (error) {
      await receiver.close();
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      console.error(`PORT: ${settings.port} is taken on ${settings.host}. Stop what uses it, or give another port.`);
      return 1;
    }
    await signalled();
    const cut = setTimeout(() => receiver.app.server.closeAllConnections(), graceMs);
    await receiver.close();
    clearTimeout(cut);
    return 0;
  },
};

async function listen({app}: Receiver, {host, port, basePath}: Settings): Promise<void> {
  await app.listen({host, port});
  const address = app.server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  console.log(`ozg-receiver receives at http://${name}:${address.port}${basePath}`);
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
}
