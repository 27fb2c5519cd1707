/** The whole demo in one process: receiver, town and inbox on one origin, the neighbour on another. */
import {createServer, type AddressInfo, type Server} from 'node:net';
import {join, resolve} from 'node:path';
import {createReceiver, type Receiver} from '@ozg-forms/receiver/app';
import {settingsFrom, SettingsError} from '@ozg-forms/receiver/settings';
import {mountInbox} from './inbox.ts';
import {createNeighbour} from './neighbour.ts';
import {mountPlayground} from './playground-page.ts';
import {buildRuntimeWhenNeeded, runtimeDir} from './runtime.ts';
import {mountTown} from './town.ts';
import {mountWidgetsPage} from './widgets-page.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Demo {
  /** Origin of the town, its inbox and the receiver, e.g. `http://localhost:8080`. */
  readonly town: string;
  /** Origin of the neighbouring town. */
  readonly neighbour: string;
  readonly dataDir: string;
  readonly receiver: Receiver;
  /** Ends running calls, then lets go of the data. */
  close(): Promise<void>;
}

/** The variable that chooses a port. */
type Setting = 'PORT' | 'OTHER_PORT';

/** A port that another program has; `setting` names the variable that would change it. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';

  constructor(setting: Setting, port: number) {
    super(`${setting}: ${port} is taken. Stop what uses it, or choose another, e.g. ${setting}=${port + 10} npm start`);
  }
}

/**
 * Starts everything.
 *
 * @param environment as of the receiver (`PORT`, `DATA_DIR`, `HOST`, …), and `OTHER_PORT`: the neighbour's,
 *   one above `PORT` unless given. 0 takes any free port.
 * @throws SettingsError, DataDirInUseError or PortTakenError, each with a message for the person who starts
 */
export async function startDemo(environment: Readonly<Record<string, string | undefined>>): Promise<Demo> {
  const given = settingsFrom({...environment, PORT: environment['PORT'] || '8080'});
  const otherPort = otherPortFrom(environment['OTHER_PORT'], given.port);
  // Asked before anything is built or opened.
  await closed(await listening(createServer(), 'PORT', given.port, given.host));
  await buildRuntimeWhenNeeded();

  let town = '';
  // The neighbour first: the receiver has to know the origin it lets in.
  const neighbour = createNeighbour(() => town);
  const neighbourPort = portOf(await listening(neighbour, 'OTHER_PORT', otherPort, given.host));
  try {
    const receiver = await createReceiver(
      settingsFrom({
        LOG: 'warn',
        FORMS_DIR: join(root, 'forms'),
        PROFILE: join(root, 'demo/musterstadt/profile.json'),
        ...environment,
        RUNTIME_DIR: runtimeDir,
        ALLOWED_ORIGINS: [
          environment['ALLOWED_ORIGINS'],
          ...['localhost', '127.0.0.1'].map((name) => `http://${name}:${neighbourPort}`),
        ]
          .filter(Boolean)
          .join(','),
      }),
    );
    await mountTown(receiver.app);
    await mountWidgetsPage(receiver.app);
    await mountPlayground(receiver.app);
    await mountInbox(receiver);
    town = `http://localhost:${await listeningReceiver(receiver, given.port, given.host)}`;
    return {
      town,
      neighbour: `http://localhost:${neighbourPort}`,
      dataDir: given.dataDir,
      receiver,
      async close() {
        neighbour.close();
        neighbour.closeAllConnections();
        await receiver.close();
      },
    };
  } catch (error) {
    neighbour.close();
    throw error;
  }
}

function otherPortFrom(text: string | undefined, port: number): number {
  const other = text ? Number(text) : port === 0 ? 0 : port + 1;
  if (Number.isInteger(other) && other >= 0 && other <= 65_535) return other;
  throw new SettingsError([`OTHER_PORT: "${text ?? other}" is no port. Give a whole number from 0 to 65535.`]);
}

async function listeningReceiver(receiver: Receiver, port: number, host: string): Promise<number> {
  try {
    await receiver.app.listen({port, host});
  } catch (error) {
    await receiver.close();
    throw isTaken(error) ? new PortTakenError('PORT', port) : error;
  }
  return portOf(receiver.app.server);
}

async function listening(server: Server, setting: Setting, port: number, host: string): Promise<Server> {
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(isTaken(error) ? new PortTakenError(setting, port) : error));
    server.listen(port, host, done);
  });
  return server;
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => void server.close(() => done()));
}

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
