/** What `doctor` finds in the settings themselves: unfit for production, or a choice that somebody should have made. */
import {Clamd} from '../scanning/clamd.ts';
import {assertFindsMalware} from '../scanning/self-test.ts';
import type {Settings} from '../settings.ts';
import {openHoldings} from '../store/holdings.ts';

const isHere = (host: string) => /^(localhost|127\.[0-9.]+|\[?::1\]?)$/.test(host);

/** Each problem begins with the name of its variable. */
export async function settingProblems(settings: Settings): Promise<readonly string[]> {
  const {host, trustProxy, deliverTo, deliverSecret, storage} = settings;
  const problems: string[] = [];
  if (trustProxy.length === 0 && isHere(host))
    problems.push(
      'TRUST_PROXY: not set, while HOST is reached from this machine only: callers cannot be told apart, and no limit for an address holds. Give the address of your proxy, e.g. 127.0.0.1.',
    );
  for (const target of deliverTo.split(',').map((text) => text.trim()))
    if (target.startsWith('http:') && !isHere(new URL(target).hostname))
      problems.push('DELIVER_TO: a webhook has no TLS: applications could be read on the way. Give https://….');
  if (deliverSecret !== '' && deliverSecret.length < 32)
    problems.push('DELIVER_SECRET: shorter than 32 characters. Make one with "openssl rand -base64 32".');
  if (storage && storage.endpoint.startsWith('http:') && !isHere(new URL(storage.endpoint).hostname))
    problems.push('STORAGE_URL: its endpoint has no TLS: documents could be read on the way.');
  return problems;
}

export async function scannerProblems({clamd, maxUploadBytes}: Settings): Promise<readonly string[]> {
  if (!clamd) return [];
  try {
    await assertFindsMalware(new Clamd(clamd), maxUploadBytes);
    return [];
  } catch (error) {
    return [`CLAMD: ${(error as Error).message}`];
  }
}

/** What may be meant so, and should be known. */
export async function choices(settings: Settings): Promise<readonly string[]> {
  const {clamd, encryptionKeys, retentionMs} = settings;
  const notes: string[] = [];
  if (!clamd) notes.push('CLAMD: documents are not scanned; their state is "off".');
  if (encryptionKeys.length === 0) notes.push('ENCRYPTION_KEY: answers and documents are readable on the disk.');
  if (retentionMs === undefined) notes.push('RETENTION: applications are kept for ever.');
  const holdings = await openHoldings(settings).catch(() => undefined);
  if (!holdings) return notes;
  try {
    const [pending, infected] = await Promise.all([holdings.scans.count('pending'), holdings.scans.count('infected')]);
    if (pending > 0) notes.push(`CLAMD: ${pending} documents wait for the scanner, and their applications with them.`);
    if (infected > 0)
      notes.push(`CLAMD: ${infected} accepted documents are infected; "ozg-receiver export" says which.`);
  } finally {
    await holdings.close();
  }
  return notes;
}
