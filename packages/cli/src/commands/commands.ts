/** The list of commands, in the order in which they are shown. */
import type {Command} from './command.ts';
import {checkEndpoint} from './check-endpoint.ts';
import {importFim} from './import-fim.ts';
import {importXRules} from './import-x-rules.ts';
import {types} from './types.ts';
import {test} from './test.ts';
import {validate} from './validate.ts';

export const commands: readonly Command[] = [validate, test, types, importFim, importXRules, checkEndpoint];
