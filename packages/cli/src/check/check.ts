/**
 * Checks form definitions, profiles of towns and themes, as text: what is wrong, where, why it matters and how to mend it.
 *
 * Pure: no file, no network, no clock, so that editors in a page use it as well as the command line.
 */
import {CheckedFile, type CheckOptions} from './checked-file.ts';
import type {Finding} from './finding.ts';
import type {Fault, Rule} from './rule.ts';
import {rules} from './rules.ts';

export type {CheckOptions} from './checked-file.ts';
export type {Finding, Severity} from './finding.ts';

/**
 * Everything wrong with a form definition, or a bare JSON Schema, in the order of the text.
 *
 * @param text the file as it was typed
 */
export function checkDefinition(text: string, options: CheckOptions = {}): readonly Finding[] {
  return findingsIn(new CheckedFile('form', text, options), options);
}

/** Everything wrong with the profile of a town, in the order of the text. */
export function checkProfile(text: string): readonly Finding[] {
  return findingsIn(new CheckedFile('profile', text), {});
}

/** What is wrong with the colours that a style sheet gives to forms by custom properties. */
export function checkStyles(css: string): readonly Finding[] {
  return findingsIn(new CheckedFile('styles', css), {});
}

function findingsIn(file: CheckedFile, {reifegrad = false}: CheckOptions): readonly Finding[] {
  const asked = rules.filter(({onlyForReifegrad}) => reifegrad || !onlyForReifegrad);
  const findings = asked.flatMap((rule) => [...rule.check(file)].map((fault) => findingOf(rule, fault, file)));
  // A part that several places refer to is faulty once.
  const once = new Map(findings.map((finding) => [`${finding.rule} ${finding.pointer} ${finding.message}`, finding]));
  return [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

function findingOf(rule: Rule, fault: Fault, {source}: CheckedFile): Finding {
  const {pointer, part, message, mend, suggestion} = fault;
  const span = fault.span ?? source.spanOf(pointer, part);
  const {line, column} = source.position(span.offset);
  const end = source.position(span.offset + span.length);
  return {
    rule: rule.name,
    severity: fault.severity ?? rule.severity,
    pointer,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    message,
    why: fault.why ?? rule.docs.why,
    mend,
    ...(suggestion !== undefined && {suggestion}),
  };
}
