/** Findings as a person reads them: where, what, the line itself with a mark below, why, and how to mend it. */
import type {Paint} from '../terminal/paint.ts';
import type {Finding, Severity} from './finding.ts';

/** Characters of a line that are shown around what is faulty. */
const width = 100;

const severities = ['error', 'warning', 'hint'] as const;

/** One finding, as lines; `path` as the reader knows it. */
export function reportOf(finding: Finding, path: string, sourceLine: string, paint: Paint): string {
  const {rule, severity, line, column, message, why, mend} = finding;
  const painted = {error: paint.bad, warning: paint.warn, hint: paint.faint}[severity];
  const {excerpt, mark} = excerptOf(finding, sourceLine);
  const gutter = ' '.repeat(String(line).length);
  return [
    `${paint.strong(`${path}:${line}:${column}`)} ${painted(severity)} ${rule}`,
    `  ${message}`,
    ...(excerpt.trim() === ''
      ? []
      : [
          paint.faint(`  ${gutter} |`),
          `  ${paint.faint(`${line} |`)} ${excerpt}`,
          `  ${paint.faint(`${gutter} |`)} ${painted(mark)}`,
        ]),
    `  ${paint.faint('why ')} ${why}`,
    `  ${paint.good('mend')} ${mend}`,
    '',
  ].join('\n');
}

/** `2 errors, 1 warning and 3 hints in 2 files`. */
export function summaryOf(findings: readonly Finding[], files: number): string {
  const where = `in ${files} ${files === 1 ? 'file' : 'files'}`;
  const counts = countsOf(findings);
  const said = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => plural(counts[severity], severity));
  if (said.length === 0) return `Nothing to mend ${where}.`;
  return `${said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : said[0]} ${where}.`;
}

export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (wanted: Severity) => findings.filter(({severity}) => severity === wanted).length;
  return {error: count('error'), warning: count('warning'), hint: count('hint')};
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

// Lines of JSON can be very long; what is faulty is in the middle then.
function excerptOf({line, column, endLine, endColumn}: Finding, sourceLine: string): {excerpt: string; mark: string} {
  const text = sourceLine.replaceAll('\t', ' ');
  const end = endLine === line ? endColumn : text.length + 1;
  const isShort = text.length <= width;
  const from = isShort ? text.search(/\S|$/) : Math.max(0, Math.min(column - 1 - width / 4, text.length - width));
  const to = isShort ? text.length : Math.min(text.length, from + width);
  const before = from > 0 && !isShort ? '…' : '';
  const length = Math.max(1, Math.min(end, to + 1) - column);
  return {
    excerpt: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    mark: `${' '.repeat(before.length + column - 1 - from)}${'^'.repeat(length)}`,
  };
}
