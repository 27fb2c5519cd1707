/** `ozg-forms publish`: one version of a form, for good. */
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {reportOf} from '../check/report.ts';
import {openFormFolder, type FormFolder} from '../folder/form-folder.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {onlyOperand} from '../terminal/arguments.ts';
import type {Output} from '../terminal/output.ts';
import type {Admission} from '../publish/admission.ts';
import {command} from './command.ts';
import {ruleContextFrom, ruleOptions} from './rule-options.ts';

export const publish = command({
  name: 'publish',
  operands: 'FOLDER',
  summary: 'publishes a version of a form for good, with its SHA-256 and a line in the catalogue',
  about: [
    'What the form takes from files beside it moves into one file. It has to pass "ozg-forms check", and its',
    'version has to be raised as "ozg-forms diff" demands. Then it lies in the folder a receiver serves:',
    '',
    '  DIR/<id>@<version>/form.json     this version, which never changes, with form.json.sha256',
    '  DIR/<id>/form.json               the newest version, under an address that stays',
    '  DIR/catalog.json                 the list of all forms',
    '',
    'A version that is there already is never overwritten; the same bytes once more are no fault.',
  ],
  options: {
    to: {type: 'string', value: 'DIR', needed: true, about: 'the folder of published forms (FORMS_DIR of a receiver)'},
    'dry-run': {type: 'boolean', about: 'says what would happen and writes nothing'},
    ...ruleOptions,
  },
  examples: ['ozg-forms publish forms/fundsache-melden --to published', 'ozg-forms publish . --to published --dry-run'],
  exits: '0 it is published, 1 it may not be, 2 a file cannot be used.',
  async run({values, operands}, output) {
    const folder = await openFormFolder(onlyOperand(operands, 'One folder of a form is needed.'));
    if (values.to === undefined) throw new UsageError('A folder to publish in is needed: --to DIR.');
    const {id} = folder.form.json as {id?: unknown};
    if (typeof id !== 'string')
      throw new UnusableFileError(folder.source.path, '/id', 'A form needs an id.', 'Name it for good.');
    const {publishedVersions} = await import('../publish/published-versions.ts');
    const {admissionOf} = await import('../publish/admission.ts');
    const versions = await publishedVersions(values.to, id);
    const admission = await admissionOf(folder, versions, await ruleContextFrom(values));
    await sayAdmission(folder, admission, output);
    const {findings, difference, refusal, isNewest} = admission;
    if (refusal !== undefined || values['dry-run']) {
      output.result({published: undefined, refusal, findings, difference});
      output.say(refusal === undefined ? 'It may be published.' : output.paint.bad(`Not published. ${refusal}`));
      return refusal === undefined ? 0 : 1;
    }
    const publishing = await import('../publish/publish.ts');
    const published = await publishing.publish(folder.form, values.to, isNewest);
    output.result({published, findings, difference});
    output.say(
      `${output.paint.good('✓')} ${published.id}@${published.version} ${published.wasThere ? 'was published already, with the same bytes' : 'is published'}:`,
    );
    output.say(`  ${published.path}\n  SHA-256 ${published.sha256}`);
    if (!isNewest) output.say('  A higher version stays the one that pages load.');
    return 0;
  },
});

async function sayAdmission(
  {source}: FormFolder,
  {findings, difference}: Admission,
  {say, paint}: Output,
): Promise<void> {
  const {path, bytes} = source;
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
  for (const finding of findings) say(reportOf(finding, path, lines[finding.line - 1] ?? '', paint));
  const {differenceLines} = await import('../diff/difference-lines.ts');
  if (difference) for (const line of differenceLines(difference, paint)) say(line);
}
