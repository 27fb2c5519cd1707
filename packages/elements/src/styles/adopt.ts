/** Style sheets that load later than the form: with what needs them, once for each root. */
import type {CSSResult} from 'lit';

export function adoptStyles(root: DocumentOrShadowRoot, ...results: readonly CSSResult[]): void {
  const sheets = results.map(({styleSheet}) => styleSheet).filter((sheet) => sheet !== undefined);
  const missing = sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}
