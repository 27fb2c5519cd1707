/** What the author has saved: the form as it would be published, or why it cannot be shown. */
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import type {Profile} from '@ozg-forms/core/definition/profile';
import {checkDefinition} from '../check/check.ts';
import {openFormFolder} from '../folder/form-folder.ts';
import {formIn} from '../files/form-in.ts';
import {UnusableFileError} from '../files/unusable-file-error.ts';

/** One fault or remark, as the page shows it. */
export interface Notice {
  readonly severity: 'error' | 'warning' | 'hint';
  readonly file: string;
  /** `12:5`, a line, or a pointer; empty for the file as a whole. */
  readonly place: string;
  readonly message: string;
  readonly mend: string;
}

export interface Edition {
  readonly notices: readonly Notice[];
  /** Absent where the definition cannot be used: the page keeps the last one that could. */
  readonly form?: {readonly id: string; readonly title: string; readonly language: string; readonly bytes: Uint8Array};
}

export async function editionAt(path: string, profile: Profile | undefined): Promise<Edition> {
  try {
    const folder = await openFormFolder(path);
    const {source, form} = folder;
    const text = new TextDecoder().decode(source.bytes);
    const findings = checkDefinition(text, {profile, ...(source !== form && {assembled: form.json})});
    const notices = findings.map(({severity, line, column, message, mend}): Notice => ({
      severity,
      file: source.path,
      place: `${line}:${column}`,
      message,
      mend,
    }));
    try {
      const {id, title, language} = formIn(form);
      return {notices, form: {id, title, language, bytes: form.bytes}};
    } catch (error) {
      // Check says it, too, and with the line; if it does not, nobody must be left without a reason.
      return {notices: notices.some(isError) ? notices : [...notices, noticeOf(error, source.path)]};
    }
  } catch (error) {
    return {notices: [noticeOf(error, path)]};
  }
}

function isError({severity}: Notice): boolean {
  return severity === 'error';
}

function noticeOf(error: unknown, path: string): Notice {
  if (!(error instanceof UnusableFileError)) throw error;
  const {file, place, fault, remedy} = error.parts;
  const [, line, column] = /line (\d+)(?:, column (\d+))?/.exec(place) ?? [];
  const where = line === undefined ? place : [line, column].filter(Boolean).join(':');
  return {severity: 'error', file: file || path, place: where, message: fault, mend: remedy};
}

/** Folders in which a change may change the form: its own, and those of the files it refers to. */
export function foldersOf(json: unknown): readonly string[] {
  const folders = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isSchemaObject(value)) return;
    const {$ref} = value;
    if (typeof $ref === 'string' && !/^(#|[a-z][a-z0-9+.-]*:)/i.test($ref))
      folders.add($ref.split('#')[0]!.replace(/[^/]*$/, '') || '.');
    Object.values(value).forEach(visit);
  };
  visit(json);
  return [...folders];
}
