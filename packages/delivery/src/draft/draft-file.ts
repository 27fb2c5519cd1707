/** A draft as a file to keep, on any medium and for any device: JSON that its owner can read. */
import {draftFrom, type Draft} from './draft.ts';

/** Larger files are no drafts: answers are text, documents are not part of them. */
const maxFileBytes = 4 * 1024 * 1024;

/** @param name first part of the file's name, e.g. `antrag-entwurf` */
export function draftFile({key: _, ...draft}: Draft, name: string): {readonly name: string; readonly blob: Blob} {
  return {
    name: `${name}-${draft.form.id.replace(/[^A-Za-z0-9-]+/g, '-')}.json`,
    blob: new Blob([JSON.stringify(draft, undefined, 2)], {type: 'application/json'}),
  };
}

/** The draft in a file; `undefined` when there is none in it, or it cannot be read. */
export async function draftInFile(file: Blob): Promise<Draft | undefined> {
  if (file.size > maxFileBytes) return undefined;
  try {
    const draft = draftFrom(JSON.parse(await file.text()));
    if (!draft) return undefined;
    const {key: _, ...rest} = draft;
    return rest;
  } catch {
    return undefined;
  }
}
