/** The command line: `ozg-forms COMMAND …`. */
import {run} from './run.ts';
import {outputFor} from './terminal/output.ts';

const args = process.argv.slice(2);
// Before anything is painted; the variable also speaks to what this process starts.
if (args.includes('--no-color')) process.env['NO_COLOR'] = '1';
process.exitCode = await run(args, outputFor(args.includes('--json')));
