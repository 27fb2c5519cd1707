/** The report as Markdown: what was looked at, clause by clause, and what no machine looked at. */
import {clauses, type Clause, type Part} from './clauses.ts';
import type {Finding} from './finding.ts';

export interface Measured extends Finding {
  /** What was counted. */
  readonly unit: string;
}

export interface Report {
  readonly measured: Readonly<Record<Exclude<Part, 'contrast'>, Measured>>;
  /** Examples of widgets in their states. */
  readonly specimens: number;
  /** What live regions said. */
  readonly said: readonly string[];
  /** Version of Chromium. */
  readonly browser: string;
}

export function reportText({measured, specimens, said, browser}: Report): string {
  const resultOf = (part: Part): string =>
    part === 'contrast'
      ? 'pairs of colours, by an element test'
      : `${measured[part].checked.toLocaleString('en')} ${measured[part].unit}: ${faultsText(measured[part])}`;
  const row = ({number, title, by, left}: Clause) =>
    `| ${number} | ${title} | ${by.length > 0 ? by.map((part) => `[${part}](#${part})`).join(', ') : '–'} | ${by.length > 0 ? summaryOf(by, measured) : 'not by a machine'} | ${left} |`;
  return `# Accessibility, as measured

Written by \`npm run accessibility\` on ${new Date().toISOString().slice(0, 10)} with Chromium ${browser}; do not edit. A short form of it runs with every
\`npm test\`. It is evidence, not a statement of conformance: a town that publishes a form declares for its whole page, and only
people with disabilities can say whether it works for them.

Looked at were ${specimens} specimens: every example of every widget empty, answered, wrong and read-only, as
\`/widgets\` of the demo shows them; a form with one question a page, with all on one page, and as a list of tasks;
the list of services; and the dog-tax form of Musterstadt from the first page to the receipt.

## What was measured

${(Object.keys(measured) as Exclude<Part, 'contrast'>[]).map((part) => `### ${part}\n\n${explained[part]}\n\nResult: ${resultOf(part)}.`).join('\n\n')}

What was announced, word for word: ${said.map((text) => `“${text}”`).join(', ')}.

### contrast

${explained.contrast}

## EN 301 549, clause by clause

| clause | title | looked at by | result | left to people |
| --- | --- | --- | --- | --- |
${clauses.map(row).join('\n')}

## What no machine looked at

- Screen readers themselves: names and descriptions come from Chromium's tree, but nobody listened to NVDA, JAWS, VoiceOver or TalkBack.
- Speech input, switches, eye tracking, screen magnifiers beyond zoom.
- Whether sentences are understood, in Leichte Sprache most of all.
- Windows' own high-contrast themes: Chromium emulates forced colours.
- The PDF of the copy by a reader of PDF: its tags, title and language are tested beside \`packages/receiver/src/copy\`, whether it is read well is not.
- Pages of a town around the form: axe-core looks at those of the demo with every \`npm test\`, and at nobody else's.
`;
}

const faultsText = ({faults}: Finding): string => (faults.length === 0 ? '0 faults' : `**${faults.length} faults**`);

function summaryOf(by: readonly Part[], measured: Report['measured']): string {
  const faults = by.reduce((sum, part) => sum + (part === 'contrast' ? 0 : measured[part].faults.length), 0);
  return faults === 0 ? '0 faults' : `**${faults} faults**`;
}

const explained: Readonly<Record<Part, string>> = {
  axe: 'axe-core with its rules for WCAG 2.0 to 2.2, A and AA, and good practice, on every specimen, every mode and the list of services, in every look.',
  names:
    "Chromium's accessibility tree: every control has a name, every question names something, its hint and its fault describe something, and a fault is marked as invalid.",
  focus: 'Tab from the first to the last stop: in the order of the document, with a ring, and out of the page again.',
  keyboard: 'Each empty question is reached by Tab and answered by the keys that belong to its role.',
  targets: 'What can be pressed, or its label, at a width of 320 px.',
  reflow:
    'Nothing makes the page scroll sideways, nothing sticks out of its question; also with long labels and with text spacing.',
  spacing: 'Line height 1.5, letters 0.12 em, words 0.16 em, paragraphs 2 em: no text is cut off.',
  forced: '`forced-colors: active`, emulated: fields, buttons and boxes keep an edge or are native.',
  motion: '`prefers-reduced-motion: reduce`, emulated: no transition, no animation. There are none without it either.',
  announcements: 'Live regions and the focus on the way through the dog-tax form.',
  contrast:
    'Text 4.5 to 1, edges and focus 3 to 1, for the defaults and each theme, light and dark, as painted: `packages/elements/src/styles/contrast.test.ts`. 240 colours a town might name are tried in the dark.',
};
