/** The own work, kept in the tab so that it survives a reload. Nobody else can read it, and closing the tab ends it. */

/** What is on the page and is no form's answer. */
export interface Work {
  /** The definition as it was typed. */
  readonly text: string;
  /** BCP 47 tag in which the page speaks. */
  readonly pageLanguage: string;
}

const key = 'ozg-forms.playground';

/** What was kept; `undefined` at the first visit, and where the browser keeps nothing. */
export function keptWork(): Work | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Work> | null;
    return typeof kept?.text === 'string' && typeof kept.pageLanguage === 'string' ? (kept as Work) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it will be there after a reload */
export function keepWork(work: Work): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}
