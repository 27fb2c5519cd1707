/**
 * `ozg-receiver verify`: reads every application and every document again and holds them
 * against what was promised. Exit status 0, or one line for each defect and 1.
 */
import {createHash} from 'node:crypto';
import {settingsFrom} from '../settings.ts';
import {NoContentError} from '../store/contents.ts';
import {openExistingHoldings} from '../store/holdings.ts';
import {sha256Of} from '../store/hash.ts';
import type {Application, Store} from '../store/store.ts';
import {accessCodeFor, isAccessCode} from '../submissions/access-code.ts';
import {canonicalJson} from '@ozg-forms/core/canonical-json';
import {accessSecretIn} from '../submissions/keys.ts';
import {parsedArguments} from './arguments.ts';
import type {Command} from './command.ts';

export const verify: Command = {
  name: 'verify',
  usage: 'verify',
  summary: 'hashes everything again; one line for each defect',
  async run(args, environment) {
    parsedArguments({args: [...args], options: {}});
    const holdings = await openExistingHoldings(settingsFrom(environment));
    const {store} = holdings;
    try {
      const accessSecret = await accessSecretIn(holdings.secrets);
      let applications = 0;
      let defects = 0;
      const states = new Map<string, string | undefined>();
      for await (const application of store.applications()) {
        applications += 1;
        for (const defect of await defectsOf(application, store, accessSecret, states)) {
          defects += 1;
          console.log(`${application.reference}: ${defect}`);
        }
      }
      if (defects > 0) return 1;
      console.log(`${applications} applications and ${states.size} contents are as they were received.`);
      return 0;
    } finally {
      await holdings.close();
    }
  },
};

/** @param states what is wrong with the contents looked at so far, so that each is read once */
async function defectsOf(
  {submission, bodySha256, documents, idempotencyKey, accessCodeSha256}: Application,
  store: Store,
  accessSecret: Buffer | undefined,
  states: Map<string, string | undefined>,
): Promise<string[]> {
  const defects: string[] = [];
  if (sha256Of(canonicalJson(submission)) !== bodySha256)
    defects.push('the application is not the one that was received');
  if (!accessSecret || !isAccessCode(accessCodeFor(idempotencyKey, accessSecret), accessCodeSha256)) {
    defects.push('keys/access-code.key is missing or not the key it was received with');
  }
  const definition = await store.definition(submission.form.sha256);
  if (!definition || sha256Of(definition) !== submission.form.sha256) defects.push('its form definition is damaged');
  for (const {sha256} of [...submission.attachments, ...documents]) {
    if (!states.has(sha256)) states.set(sha256, await faultOf(sha256, store));
    const fault = states.get(sha256);
    if (fault !== undefined) defects.push(`content ${sha256} ${fault}`);
  }
  return defects;
}

async function faultOf(sha256: string, store: Store): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of await store.readContent(sha256)) hash.update(chunk as Buffer);
  } catch (error) {
    return error instanceof NoContentError ? 'is missing' : 'cannot be read';
  }
  return hash.digest('hex') === sha256 ? undefined : 'is damaged: its bytes have another hash';
}
