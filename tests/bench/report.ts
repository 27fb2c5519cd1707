/** The table, for the terminal and for `docs/bench.md`. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {byHand, ours, type Contestant} from './contestants.ts';
import type {Results} from './results.ts';
import {isMet, rowsOf, type Row} from './rows.ts';

const page = join(import.meta.dirname, '../../docs/bench.md');
const begin = '<!-- measured -->';
const end = '<!-- /measured -->';

export function printReport(results: Results): void {
  console.log(`\n${tableOf(results).join('\n')}\n\n${policyLines(results).join('\n')}`);
  const missed = rowsOf(results).filter((row) => isMet(row) === false);
  console.log(missed.length === 0 ? '\nEvery goal is met.' : `\nMissed: ${missed.map(({title}) => title).join('; ')}.`);
}

/** Puts the table where the last one stood. */
export function writeReport(results: Results, rounds: number): void {
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < 0) throw new Error(`docs/bench.md has lost the marks ${begin} and ${end}.`);
  const date = new Date().toISOString().slice(0, 10);
  const measured = [
    begin,
    '',
    `Measured on ${date}, medians of ${rounds} rounds. In brackets: times what the form by hand takes.`,
    '',
    ...tableOf(results),
    '',
    ...policyLines(results).map((line) => `- ${line}`),
    '',
    '',
  ];
  writeFileSync(page, text.slice(0, before) + measured.join('\n') + text.slice(after));
}

function tableOf(results: Results): string[] {
  const head = ['', ...results.contestants.map(({title}) => title), 'goal', ''];
  const cells = rowsOf(results).map((row) => [
    row.title,
    ...results.contestants.map((contestant) => cellOf(row, contestant)),
    goalOf(row),
    {true: '✓', false: '✗', undefined: ''}[String(isMet(row)) as 'true' | 'false' | 'undefined'],
  ]);
  const widths = head.map((title, at) =>
    Math.max(...[head, ...cells].map((line) => line[at]!.length), title.length, 3),
  );
  const lineOf = (line: readonly string[]) => `| ${line.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [lineOf(head), lineOf(widths.map((width) => '-'.repeat(width))), ...cells.map(lineOf)];
}

function cellOf({valueOf, unit}: Row, contestant: Contestant): string {
  const value = valueOf(contestant);
  if (value === undefined) return '–';
  const base = valueOf(byHand);
  const ratio = contestant !== byHand && unit === 'ms' && base ? ` (${(value / base).toFixed(2)})` : '';
  return `${numberOf(value)}${unit && ` ${unit}`}${ratio}`;
}

function numberOf(value: number): string {
  const digits = Number.isInteger(value) || value >= 100 ? 0 : value < 10 ? 2 : 1;
  return value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
}

function goalOf({goal, unit}: Row): string {
  if (!goal) return '';
  return 'atMost' in goal ? `≤ ${goal.atMost}${unit && ` ${unit}`}` : `≤ ${goal.ofStatic} × static`;
}

function policyLines(results: Results): string[] {
  return results.contestants.map((contestant) => {
    const {renders, validates, violations} = results.policy(contestant)!;
    const verdict =
      renders && validates ? 'renders and validates' : renders ? 'renders, does not validate' : 'does not render';
    const served = renders && validates ? '' : '; measured without the policy';
    return `Under the strict policy ${contestant === ours ? 'ours' : contestant.title} ${verdict} (violations: ${violations})${served}.`;
  });
}
