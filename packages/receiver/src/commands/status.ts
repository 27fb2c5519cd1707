/** `ozg-receiver status REFERENCE …`: the office's answer to one application, from the command line. */
import {submissionStatuses, type NewAnswer, Office} from '../office/office.ts';
import {settingsFrom} from '../settings.ts';
import {openExistingHoldings} from '../store/holdings.ts';
import {referenceFrom} from '../submissions/reference.ts';
import {parsedArguments} from './arguments.ts';
import {UsageError, type Command} from './command.ts';

export const status: Command = {
  name: 'status',
  usage: 'status REFERENCE [--set in-progress|question|decided] [--message TEXT] [--document FILE]',
  summary: 'tells the citizen how an application stands',
  async run(args, environment) {
    const {values, positionals} = parsedArguments({
      args: [...args],
      allowPositionals: true,
      options: {set: {type: 'string'}, message: {type: 'string'}, document: {type: 'string'}},
    });
    const reference = referenceFrom(positionals[0] ?? '');
    if (reference === undefined || positionals.length > 1)
      throw new UsageError('Name one reference, such as 7K3M-9QXD-2FHT.');
    const set = submissionStatuses.find((known) => known === values.set);
    if (values.set !== undefined && set === undefined) throw new UsageError(`There is no status "${values.set}".`);
    const answer: NewAnswer = {
      ...(set !== undefined && {status: set}),
      ...(values.message !== undefined && {message: values.message}),
      ...(values.document !== undefined && {documentFile: values.document}),
    };
    if (Object.keys(answer).length === 0) throw new UsageError('Say something: a status, a message or a document.');

    const holdings = await openExistingHoldings(settingsFrom(environment));
    try {
      if (await new Office(holdings.store).answer(reference, answer)) {
        console.log(`${reference}: recorded.`);
        return 0;
      }
      console.error(`There is no application ${reference}.`);
      return 1;
    } finally {
      await holdings.close();
    }
  },
};
