/** `ozg-forms test`: a form's examples, and walks through all of its conditions, in both validators. */
import type {Trial} from '../coverage/trial.ts';
import {examplesIn} from '../folder/example-answers.ts';
import {openFormFolder} from '../folder/form-folder.ts';
import {onlyOperand} from '../terminal/arguments.ts';
import type {Output} from '../terminal/output.ts';
import {command} from './command.ts';
import {ruleContextFrom, ruleOptions} from './rule-options.ts';

export const test = command({
  name: 'test',
  operands: 'FOLDER',
  summary: 'tries the examples of a form and every branch of its conditions in both validators',
  about: [
    'Each file of FOLDER/examples holds {"description", "valid", "answers", "violations"}: it has to get',
    'the verdict it names, with these violations {"pointer", "keyword"} and no others, from the browser’s',
    'validator and from the receiver’s.',
    '',
    'Further answers are made up that reach every branch of every condition; both validators have to say the',
    'same of them. What examples and made-up answers have reached is listed: each condition with its outcomes,',
    'each question as required, optional and not asked. What could not be reached may be impossible.',
  ],
  options: {...ruleOptions},
  examples: [
    'ozg-forms test forms/fundsache-melden',
    'ozg-forms test forms/hundesteuer-anmeldung --profile profile.json --json',
  ],
  exits: '0 all as it should be, 1 an example is not as it says or the validators differ, 2 a file cannot be used.',
  async run({values, operands}, output) {
    const {path, form} = await openFormFolder(onlyOperand(operands, 'One folder of a form is needed.'));
    const context = await ruleContextFrom(values);
    const examples = await examplesIn(path);
    const failing = new Set<string>();
    // Loaded now, so that help need not wait for the validators.
    const {trialOf} = await import('../coverage/trial.ts');
    const {coverageReport} = await import('../coverage/report.ts');
    const trial = trialOf(form, examples, {...context, onRuleFailure: (place) => failing.add(place)});
    for (const place of failing)
      output.warn(`${form.path}: ${place}: With some of the answers this cannot be evaluated and decides nothing.`);
    const report = coverageReport(trial);
    output.result({
      folder: path,
      examples: trial.examples.map(({example: {name, valid}, faults}) => ({name, valid, faults})),
      walks: trial.walks.map(({answers}) => answers),
      differences: trial.differences,
      ...report,
    });
    sayExamples(trial, output);
    sayWalks(trial, output);
    for (const line of report.conditions) output.say(`  ${signOf(line.isReached, output)} ${line.words}`);
    output.say(output.paint.strong('Questions'));
    for (const {pointer, states} of report.questions) {
      const words = Object.entries(states).map(([state, isReached]) => `${signOf(isReached, output)} ${state}`);
      output.say(`  ${pointer}  ${words.join('  ')}`);
    }
    return isGood(trial) ? 0 : 1;
  },
});

function isGood({examples, differences}: Trial): boolean {
  return examples.every(({faults}) => faults.length === 0) && differences.length === 0;
}

function sayExamples({examples}: Trial, {say, paint}: Output): void {
  say(paint.strong('Examples'));
  for (const {example, faults} of examples) {
    say(
      `  ${faults.length === 0 ? paint.good('✓') : paint.bad('✗')} ${example.name}  ${paint.faint(example.description)}`,
    );
    for (const fault of faults) say(`      ${fault}`);
  }
  if (examples.length === 0)
    say(paint.warn('  There are none. Put answers into examples/, valid ones and invalid ones.'));
}

function sayWalks({walks, differences, coverage}: Trial, {say, paint}: Output): void {
  const reached = coverage.outcomes.filter(({isReached}) => isReached).length;
  say(paint.strong('Conditions'));
  say(
    `  ${walks.length} made-up answers; with the examples they reach ${reached} of ${coverage.outcomes.length} outcomes.`,
  );
  for (const {answers, difference} of differences)
    say(`  ${paint.bad('✗')} The validators differ. ${difference}\n      ${JSON.stringify(answers)}`);
}

function signOf(isReached: boolean, {paint}: Output): string {
  return isReached ? paint.good('✓') : paint.warn('–');
}
