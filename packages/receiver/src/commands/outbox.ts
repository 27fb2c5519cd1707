/**
 * `ozg-receiver outbox`: how much waits for each target, has arrived, or was given up; `--retry` tries again
 * what was given up.
 *
 * Exit status 0, or 1 while anything is given up.
 */
import type {DeliveryState} from '../outbox/outbox.ts';
import {settingsFrom} from '../settings.ts';
import {openExistingHoldings} from '../store/holdings.ts';
import {parsedArguments} from './arguments.ts';
import type {Command} from './command.ts';

const states: readonly DeliveryState[] = ['pending', 'delivered', 'dead'];

export const outboxCommand: Command = {
  name: 'outbox',
  usage: 'outbox [--retry]',
  summary: 'counts what waits, has arrived and was given up; tries again',
  async run(args, environment) {
    const {values} = parsedArguments({args: [...args], options: {retry: {type: 'boolean'}}});
    const holdings = await openExistingHoldings(settingsFrom(environment));
    try {
      const {outbox} = holdings;
      if (values.retry) console.log(`${await outbox.revive(Date.now())} are tried again.`);
      for (const state of states) {
        for (const [target, count] of await outbox.counts(state)) console.log(`${state}\t${count}\t${target}`);
      }
      return (await outbox.counts('dead')).size > 0 ? 1 : 0;
    } finally {
      await holdings.close();
    }
  },
};
