/** The list of commands, in the order in which they are shown. */
import type {Command} from './command.ts';
import {deletionsCommand} from './deletions.ts';
import {doctor} from './doctor.ts';
import {exportCommand} from './export.ts';
import {outboxCommand} from './outbox.ts';
import {start} from './start.ts';
import {status} from './status.ts';
import {verify} from './verify.ts';

export const commands: readonly Command[] = [
  start,
  exportCommand,
  verify,
  status,
  outboxCommand,
  deletionsCommand,
  doctor,
];
