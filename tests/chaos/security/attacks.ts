/** The list of attacks on the receiver, and how one is made. */
import {randomBytes} from 'node:crypto';
import {startProcess} from '@ozg-forms/receiver/testing/test-process';
import {origin, testFolder} from '@ozg-forms/receiver/testing/test-receiver';
import type {TestContext} from 'node:test';
import type {Attack, Outcome} from './attack.ts';
import {canaries} from './canaries.ts';
import {cors} from './cors.ts';
import {fuzz} from './fuzz.ts';
import {guesses} from './guesses.ts';
import {names} from './names.ts';
import {randomFrom} from './random.ts';
import {slowLoris} from './slow-loris.ts';
import {tampered} from './tampered.ts';

export const attacks: readonly Attack[] = [cors, guesses, tampered, names, fuzz, canaries, slowLoris];

/** Starts a receiver of its own for an attack, and attacks it. */
export async function outcomeOf(t: TestContext, attack: Attack, tries: number, seed: number): Promise<Outcome> {
  const {dataDir, formsDir} = await testFolder(t);
  const receiver = await startProcess(t, {
    DATA_DIR: dataDir,
    FORMS_DIR: formsDir,
    ALLOWED_ORIGINS: origin,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    LOG: 'debug',
  });
  try {
    return await attack.run({receiver, dataDir, random: randomFrom(seed)}, tries);
  } finally {
    await receiver.end('SIGKILL');
  }
}
