/**
 * `ozg-receiver doctor`: the settings in effect, and what would keep this machine from receiving.
 *
 * Exit status 0 when it is fit, 1 with one line for each problem; notes are choices and change nothing. Takes no lock, so it may
 * look at a machine that is receiving.
 */
import {statfs} from 'node:fs/promises';
import {FormChecks} from '../check/form-checks.ts';
import {Editions, noEditions} from '../hosting/editions.ts';
import {FormLibrary} from '../hosting/form-library.ts';
import {checkFolders, profileIn} from '../places.ts';
import {SealError} from '../sealing/seal.ts';
import {settingsFrom, variables, type Settings, type SettingsError} from '../settings.ts';
import {openHoldings, type Holdings} from '../store/holdings.ts';
import {StoreUnavailableError} from '../store/unavailable.ts';
import {parsedArguments} from './arguments.ts';
import type {Command} from './command.ts';
import {choices, scannerProblems, settingProblems} from './fitness.ts';

/** Looks at one thing; resolves to what is wrong with it, each beginning with the variable's name. */
type Examination = (settings: Settings) => Promise<readonly string[]>;

const examinations: readonly Examination[] = [
  placeProblems,
  settingProblems,
  storeProblems,
  spaceProblems,
  formProblems,
  originProblems,
  clockProblems,
  scannerProblems,
];

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor',
  summary: 'shows the settings in effect and what is wrong with them',
  async run(args, environment) {
    parsedArguments({args: [...args], options: {}});
    const settings = settingsFrom(environment);
    const width = Math.max(...Object.values(variables).map(({name}) => name.length));
    for (const {name, fallback, meaning, isSecret} of Object.values(variables)) {
      const set = environment[name]?.trim();
      const given = set && isSecret ? '(set)' : set;
      console.log(`${name.padEnd(width)}  ${given || fallback || '(empty)'}${given ? '' : ' (default)'}: ${meaning}`);
    }
    let isFit = true;
    for (const examine of examinations) {
      for (const problem of await examine(settings)) {
        isFit = false;
        console.log(`PROBLEM  ${problem}`);
      }
    }
    for (const note of await choices(settings)) console.log(`NOTE     ${note}`);
    if (isFit) console.log('No problems: this machine can receive.');
    return isFit ? 0 : 1;
  },
};

async function placeProblems(settings: Settings): Promise<readonly string[]> {
  const results = await Promise.allSettled([checkFolders(settings), profileIn(settings)]);
  return results.flatMap((result) => (result.status === 'rejected' ? (result.reason as SettingsError).lines : []));
}

async function storeProblems(settings: Settings): Promise<readonly string[]> {
  try {
    const holdings = await openHoldings(settings);
    try {
      await holdings.store.probe();
      return [...(await deliveryProblems(holdings, settings)), ...(await keyProblems(holdings))];
    } finally {
      await holdings.close();
    }
  } catch (error) {
    const cause = error instanceof StoreUnavailableError ? (error.cause as Error) : (error as Error);
    return [`${placesOf(settings)}: nothing can be kept there: ${cause.message}`];
  }
}

/** The variables that say where things are kept. */
function placesOf({databaseUrl, storage}: Settings): string {
  if (databaseUrl === '' && !storage) return 'DATA_DIR';
  return [databaseUrl === '' ? 'DATA_DIR' : 'DATABASE_URL', ...(storage ? ['STORAGE_URL'] : [])].join(', ');
}

async function spaceProblems({
  storage,
  dataDir,
  diskReserveBytes,
  maxUploadBytes,
}: Settings): Promise<readonly string[]> {
  if (storage) return [];
  const disk = await statfs(dataDir).catch(() => undefined);
  if (!disk || disk.bavail * disk.bsize >= diskReserveBytes + maxUploadBytes) return [];
  return [
    'DISK_RESERVE: the disk has no room for one document of MAX_UPLOAD above the reserve. Make space, or lower one of them.',
  ];
}

async function formProblems({formsDir}: Settings): Promise<readonly string[]> {
  const library = new FormLibrary(formsDir);
  const ids = await library.ids().catch(() => undefined);
  // That there is no such folder has been said.
  if (!ids) return [];
  if (ids.length === 0) return [`FORMS_DIR: there is no form in ${formsDir}; a form lies at <id>/form.json.`];
  const problems: string[] = [];
  await new FormChecks(new Editions({library, records: noEditions, keepMs: 0}), {profile: undefined}).prepare(
    (id, {message}) => problems.push(`FORMS_DIR: ${id}/form.json cannot be used: ${message}`),
  );
  return problems;
}

async function originProblems({allowedOrigins}: Settings): Promise<readonly string[]> {
  return allowedOrigins
    .filter((origin) => origin.startsWith('http:') && !/^http:\/\/(localhost|127\.|\[::1\])/.test(origin))
    .map((origin) => `ALLOWED_ORIGINS: ${origin} has no TLS: what citizens type could be read on the way.`);
}

async function clockProblems(): Promise<readonly string[]> {
  // Receipts carry the time; a machine that lost its clock starts in the past.
  return Date.now() < Date.UTC(2026, 0, 1) ? ['clock: this machine lives before 2026. Set its clock.'] : [];
}

async function deliveryProblems({outbox}: Holdings, {targets}: Settings): Promise<readonly string[]> {
  const dead = [...(await outbox.counts('dead'))].map(
    ([target, count]) =>
      `DELIVER_TO: ${count} given up for ${target}. Mend what keeps it from taking them, then run "ozg-receiver outbox --retry".`,
  );
  const known = new Set(targets.map(({name}) => name));
  const lost = [...(await outbox.counts('pending'))]
    .filter(([target]) => !known.has(target))
    .map(([target, count]) => `DELIVER_TO: ${count} wait for ${target}, which is not set any more. Set it again.`);
  return [...dead, ...lost];
}

// The oldest application tells whether any key was forgotten at a change; `verify` looks at all of them.
async function keyProblems({store}: Holdings): Promise<readonly string[]> {
  try {
    for await (const _ of store.applications()) break;
    return [];
  } catch (error) {
    if (error instanceof SealError) return [error.message];
    throw error;
  }
}
