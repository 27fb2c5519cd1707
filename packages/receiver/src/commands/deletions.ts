/**
 * `ozg-receiver deletions`: the proofs of all applications that were deleted because their time was over, one
 * JSON line each. A proof verifies under the key at `{endpoint}/receipt-key.json`.
 */
import {settingsFrom} from '../settings.ts';
import {openExistingHoldings} from '../store/holdings.ts';
import {parsedArguments} from './arguments.ts';
import type {Command} from './command.ts';

export const deletionsCommand: Command = {
  name: 'deletions',
  usage: 'deletions',
  summary: 'prints a signed proof for each application that was deleted',
  async run(args, environment) {
    parsedArguments({args: [...args], options: {}});
    const holdings = await openExistingHoldings(settingsFrom(environment));
    try {
      for await (const deletion of holdings.store.deletions()) console.log(JSON.stringify(deletion));
      return 0;
    } finally {
      await holdings.close();
    }
  },
};
