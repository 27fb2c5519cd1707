/**
 * `ozg-receiver export`: everything accepted, one JSON line for each application.
 *
 * Reads the database beside a running receiver or without one, and changes nothing.
 */
import {createWriteStream} from 'node:fs';
import {access, mkdir, rename} from 'node:fs/promises';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {settingsFrom} from '../settings.ts';
import {openExistingHoldings} from '../store/holdings.ts';
import {scanOf, type Application, type Store} from '../store/store.ts';
import {parsedArguments} from './arguments.ts';
import {UsageError, type Command} from './command.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export --format ndjson [--content DIR] [--orphans]',
  summary: 'prints every accepted application; writes documents to DIR',
  async run(args, environment) {
    const {values} = parsedArguments({
      args: [...args],
      options: {format: {type: 'string', default: 'ndjson'}, content: {type: 'string'}, orphans: {type: 'boolean'}},
    });
    if (values.format !== 'ndjson') throw new UsageError(`There is no format "${values.format}".`);
    const holdings = await openExistingHoldings(settingsFrom(environment));
    const {store, uploads} = holdings;
    try {
      const named = new Set<string>();
      for await (const application of store.applications()) {
        await print(lineFor(application));
        for (const {sha256} of application.submission.attachments) named.add(sha256);
        for (const {sha256} of application.documents) named.add(sha256);
        if (values.content !== undefined) await writeContents(application, store, values.content);
      }
      if (values.orphans) {
        for (const sha256 of await store.contents()) {
          if (!named.has(sha256)) await print({orphan: 'content', sha256});
        }
        for (const upload of await uploads.list()) await print({orphan: 'upload', ...upload});
      }
      return 0;
    } finally {
      await holdings.close();
    }
  },
};

function lineFor(application: Application): object {
  const {reference, idempotencyKey, receivedAt, submission, deliveries} = application;
  const {form, answers, attachments} = submission;
  return {
    reference,
    idempotencyKey,
    formId: form.id,
    formVersion: form.version,
    receivedAt,
    answers,
    attachments: attachments.map(({pointer, name, size, sha256}) => {
      return {pointer, name, size, sha256, scan: scanOf(application, sha256).state};
    }),
    delivery: deliveries.length > 0 ? deliveries : null,
  };
}

async function writeContents({submission}: Application, store: Store, folder: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  for (const {sha256} of submission.attachments) {
    const path = join(folder, sha256);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    await pipeline(await store.readContent(sha256), createWriteStream(`${path}.part`));
    await rename(`${path}.part`, path);
  }
}

/** Waits for a slow reader instead of gathering the whole export in memory. */
async function print(line: object): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(line)}\n`)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
