/**
 * Writes docs/check.md, the reference of what `ozg-forms check` finds, from the rules themselves. `npm run generate`
 * runs it; a test holds that what stands in the repository is what the rules say.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {findingsOnExample} from './src/check/examples.ts';
import type {Example, Rule} from './src/check/rule.ts';
import {rules} from './src/check/rules.ts';
import {format, resolveConfig} from 'prettier';

const path = fileURLToPath(new URL('../../docs/check.md', import.meta.url));

const introduction = `# What \`check\` finds

<!-- Generated from packages/cli/src/check/rules by \`npm run generate\`; change the rules instead of this page. -->

\`\`\`sh
npx ozg-forms check forms                        # all forms and profiles of a folder
npx ozg-forms check form.json --profile kiel.json   # also what the form reads of the town
npx ozg-forms check form.json --reifegrad        # also what is missing for maturity level 3
npx ozg-forms check form.json --json             # for programs
npx ozg-forms check theme.css                    # the colours that a style sheet gives to forms
\`\`\`

Each finding says file, line and column, what is wrong, why it matters and how to mend it. An **error** means that the form
does not work as it is written; a **warning**, that people will be stuck, shut out or asked too much; a **hint**, that it
could be better. The command ends with 0 when there are nothing but hints, with 1 otherwise, with 2 when a file cannot be used.

Editors get the same from \`checkDefinition(text)\` of \`@ozg-forms/cli/check\`, which runs in a browser, too.

Examples show only what they are about: the rest is a form, or a profile, without a flaw.
`;

/** The page as it should be. */
export async function generatedReference(): Promise<string> {
  const rows = rules.map(
    ({name, severity, docs}) => `| [\`${name}\`](#${name}) | ${severity} | ${docs.what.replaceAll('|', '\\\\|')} |`,
  );
  const table = ['| rule | severity | finds |', '| --- | --- | --- |', ...rows].join('\n');
  const page = [introduction, '## All rules', table, ...rules.map(sectionOf)].join('\n\n');
  return format(page, {...(await resolveConfig(path)), parser: 'markdown'});
}

/** What stands in the repository at this moment. */
export function committedReference(): string {
  return readFileSync(path, 'utf8');
}

function sectionOf({name, severity, docs: {what, why, note, bad, good}, onlyForReifegrad = false}: Rule): string {
  const [finding] = findingsOnExample(bad, onlyForReifegrad);
  return [
    `## ${name}`,
    `${what}${onlyForReifegrad ? ' Only with `--reifegrad`.' : ''}`,
    `**Why.** ${why}`,
    ...(note === undefined ? [] : [note]),
    `Found (${severity}):`,
    shown(bad),
    `> ${finding!.message} ${finding!.mend}`,
    'Not found:',
    shown(good),
  ].join('\n\n');
}

function shown(example: Example): string {
  if ('text' in example) return `\`\`\`json5\n${example.text}\n\`\`\``;
  const part = 'form' in example ? example.form : example.profile;
  if (Object.keys(part).length === 0) return 'A form without it.';
  return `\`\`\`json\n${JSON.stringify(part, undefined, 2)}\n\`\`\``;
}

if (import.meta.main) writeFileSync(path, await generatedReference());
