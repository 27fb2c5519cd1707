/** The list of commands, in the order in which they are shown. */
import type {Command} from './command.ts';
import {check} from './check.ts';
import {checkEndpoint} from './check-endpoint.ts';
import {importFim} from './import-fim.ts';
import {docs} from './docs.ts';
import {embed} from './embed.ts';
import {diff} from './diff.ts';
import {importUischema} from './import-uischema.ts';
import {importXRules} from './import-x-rules.ts';
import {newForm} from './new.ts';
import {preview} from './preview.ts';
import {publish} from './publish.ts';
import {types} from './types.ts';
import {test} from './test.ts';
import {validate} from './validate.ts';

// One a line, so that a new one is one line.
// prettier-ignore
export const commands: readonly Command[] = [
  newForm,
  preview,
  check,
  validate,
  test,
  diff,
  publish,
  docs,
  embed,
  types,
  importFim,
  importUischema,
  importXRules,
  checkEndpoint,
];
