/** `ozg-forms diff`: how far the version of a form has to be raised. */
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {differenceLines} from '../diff/difference-lines.ts';
import {examplesIn} from '../folder/example-answers.ts';
import {openFormFolder} from '../folder/form-folder.ts';
import {command} from './command.ts';
import {ruleContextFrom, ruleOptions} from './rule-options.ts';

export const diff = command({
  name: 'diff',
  operands: 'OLD NEW',
  summary: 'says how far the version of a form has to be raised, and shows answers that break',
  about: [
    'OLD and NEW are files or folders of two versions of one form.',
    '',
    '  major  answers that were accepted are refused, or a question, an option or a type is gone',
    '  minor  a new optional question, option or page, or a wider limit',
    '  patch  words or order',
    '',
    'Answers that OLD accepts are made up at every limit, and examples of both folders are taken; those',
    'that NEW refuses, in both validators, are shown. Before 1.0.0 the second number stands for a break.',
  ],
  options: {...ruleOptions},
  examples: [
    'ozg-forms diff published/fundsache-melden@1.0.0/form.json forms/fundsache-melden',
    'ozg-forms diff old/form.json new/form.json --json',
  ],
  exits: '0 the version of NEW is raised far enough, 1 it is not, 2 a file cannot be used.',
  async run({values, operands: [before, now, ...more]}, output) {
    if (before === undefined || now === undefined || more.length > 0)
      throw new UsageError('Two versions of a form are needed, the old one first.');
    const [old, next] = [await openFormFolder(before), await openFormFolder(now)];
    const examples = [...(await examplesIn(old.path)), ...(await examplesIn(next.path))];
    const {differenceBetween} = await import('../diff/diff.ts');
    const difference = differenceBetween(old.form, next.form, {
      ...(await ruleContextFrom(values)),
      seeds: examples.map(({answers}) => answers),
    });
    output.result(difference);
    for (const line of differenceLines(difference, output.paint)) output.say(line);
    return difference.isEnough ? 0 : 1;
  },
});
