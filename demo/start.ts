/** `npm start`: the demo until Ctrl-C. `PORT`, `OTHER_PORT`, `HOST` and `DATA_DIR` change where. */
import {SettingsError} from '@ozg-forms/receiver/settings';
import {DataDirInUseError} from '@ozg-forms/receiver/store/sqlite/process-lock';
import {PortTakenError, startDemo, type Demo} from './server/demo.ts';

/** How long running calls may go on after the signal. */
const graceMs = 3_000;

try {
  const demo = await startDemo(process.env);
  console.log(
    [
      `Town with the form:    ${demo.town}/`,
      `Inbox of the office:   ${demo.town}/posteingang`,
      `Page elsewhere:        ${demo.neighbour}/`,
      `For authors:           ${demo.town}/playground`,
      `For developers:        ${demo.town}/widgets`,
      `Kept in:               ${demo.dataDir}`,
      'Stop with Ctrl-C.',
    ].join('\n'),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(demo));
  if (process.env['npm_lifecycle_event'] === 'start') whenOrphaned(() => void stop(demo));
} catch (error) {
  const isForThePerson =
    error instanceof SettingsError || error instanceof DataDirInUseError || error instanceof PortTakenError;
  console.error(isForThePerson ? error.message : error);
  process.exit(1);
}

async function stop(demo: Demo): Promise<void> {
  setTimeout(() => demo.receiver.app.server.closeAllConnections(), graceMs).unref();
  await demo.close();
}

/** npm passes a signal on to the shell between it and this process; the shell ends and tells nobody. */
function whenOrphaned(then: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, 500).unref();
}
