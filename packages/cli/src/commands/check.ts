/** `ozg-forms check`: what is wrong with forms and profiles, where, why it matters and how to mend it. */
import type {Profile} from '@ozg-forms/core/definition/profile';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {UsageError} from '@ozg-forms/receiver/commands/command';
import type {CheckOptions} from '../check/checked-file.ts';
import type {Finding} from '../check/finding.ts';
import {countsOf, reportOf, summaryOf} from '../check/report.ts';
import {checkedFilesAt} from '../files/checked-files.ts';
import {maxMebibytes, readJson} from '../files/read-json.ts';
import {readText} from '../files/read-text.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';
import {inlined} from '../publish/inline.ts';
import type {Output} from '../terminal/output.ts';
import {command} from './command.ts';

interface CheckedPath {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export const check = command({
  name: 'check',
  operands: 'FILE|FOLDER …',
  summary: 'says what is wrong with forms and profiles, where, why and how to mend it',
  about: [
    'FILE is a form definition, a bare JSON Schema, the profile of a town, or a style sheet (.css) that',
    'gives colours to forms. A FOLDER is searched for source.json, form.json and profile.json; a form.json',
    'beside a source.json is made from it and left out. References to files beside a definition are followed.',
    '',
    'Each finding is an error (the form does not work as it is written), a warning (people will be stuck,',
    'shut out or asked too much) or a hint. All rules, with examples: docs/check.md.',
  ],
  options: {
    reifegrad: {type: 'boolean', about: 'also says what is missing for maturity level 3 (Reifegrad 3) of the OZG'},
    profile: {type: 'string', value: 'FILE', about: 'the town’s profile, for what definitions read of it'},
  },
  examples: ['ozg-forms check form.json', 'ozg-forms check forms --reifegrad --profile kiel.json'],
  exits: '0 nothing but hints, 1 errors or warnings, 2 when a file cannot be used.',
  async run({values, operands}, output) {
    if (operands.length === 0) throw new UsageError('A file or a folder is needed.');
    const profile = values.profile === undefined ? undefined : ((await readJson(values.profile)).json as Profile);
    const options = {profile, reifegrad: values.reifegrad ?? false};
    const paths = (await Promise.all(operands.map(checkedFilesAt))).flat();
    const checked: CheckedPath[] = [];
    let isUnusable = false;
    for (const path of paths) {
      const result = await checkedAt(path, options).catch((error: unknown) => {
        // One file alone is the whole question; of many, the others can still be answered.
        if (!(error instanceof UnusableFileError) || paths.length === 1) throw error;
        output.warn(error.message);
        isUnusable = true;
        return undefined;
      });
      if (result) checked.push(result);
    }
    return tell(checked, output) || isUnusable ? (isUnusable ? 2 : 1) : 0;
  },
});

/** Says everything. Returns whether something has to be mended. */
function tell(checked: readonly CheckedPath[], {say, result, paint}: Output): boolean {
  for (const {path, text, findings} of checked) {
    const lines = text.split(/\r\n|\r|\n/);
    for (const finding of findings) say(reportOf(finding, path, lines[finding.line - 1] ?? '', paint));
  }
  const all = checked.flatMap(({findings}) => findings);
  const counts = countsOf(all);
  const hasFaults = counts.error + counts.warning > 0;
  say((hasFaults ? paint.bad : paint.good)(summaryOf(all, checked.length)));
  result({files: checked.map(({path, findings}) => ({file: path, findings})), counts});
  return hasFaults;
}

async function checkedAt(path: string, options: CheckOptions): Promise<CheckedPath> {
  const {text} = await readText(path, maxMebibytes);
  // Loaded now, so that help need not wait for the rules.
  const {checkDefinition, checkProfile, checkStyles} = await import('../check/check.ts');
  if (path.endsWith('.css')) return {path, text, findings: checkStyles(text)};
  const value = parsed(text);
  if (value && isProfile(value)) return {path, text, findings: checkProfile(text)};
  const files = value ? await filesOf(value, path) : {};
  return {path, text, findings: checkDefinition(text, {...options, ...files})};
}

function isProfile(value: SchemaObject): boolean {
  return value['schema'] === undefined && (value['ars'] !== undefined || value['endpoint'] !== undefined);
}

/** What a definition becomes with the files it refers to, or which of them are not there. */
async function filesOf(value: SchemaObject, path: string): Promise<CheckOptions> {
  const schema = JSON.stringify(value['schema'] ?? {});
  const references = new Set(
    [...schema.matchAll(/"\$ref":"((?!#|[a-z][a-z0-9+.-]*:)[^"]+)"/gi)].map(([, name]) => name!),
  );
  const missingFiles = new Map<string, string>();
  for (const reference of references) {
    await inlined({schema: {$ref: reference}}, path).catch((error: unknown) => {
      if (!(error instanceof UnusableFileError)) throw error;
      missingFiles.set(reference, reasonIn(error));
    });
  }
  if (missingFiles.size > 0) return {missingFiles};
  return references.size > 0 ? {assembled: await inlined(value, path)} : {};
}

// Where the file cannot be used, that of the file itself, without the one that refers to it.
function reasonIn({parts, cause}: UnusableFileError): string {
  if (!(cause instanceof UnusableFileError)) return parts.fault;
  const {file, place, fault} = cause.parts;
  return `${[file, place].filter(Boolean).join(', ')}: ${fault}`;
}

// What is no JSON is said by a rule, with line and column.
function parsed(text: string): SchemaObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isSchemaObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
