/**
 * Keeps the focus in a list of files whose buttons come and go.
 *
 * @returns the way to put the focus back where it was, or as near as still possible: another
 *   button of the same file, of the file that took its place, what brings a removed one back, or the control above.
 *   Who brought one back is at the last file.
 */
export function heldFocus(element: HTMLElement): () => void {
  const active = () => (element.getRootNode() as ShadowRoot).activeElement;
  const rowsOf = () => [...element.querySelectorAll('li')];
  const held = active();
  const row = held && element.contains(held) ? held.closest('li, .upload-removed') : null;
  if (!row) return () => {};
  const at = row.localName === 'li' ? rowsOf().indexOf(row as HTMLLIElement) : Number.POSITIVE_INFINITY;

  return () => {
    if (active() === held) return;
    const rows = rowsOf();
    const near = row.isConnected ? row : rows[Math.min(at, rows.length - 1)];
    const next =
      near?.querySelector<HTMLElement>('[data-action="remove"]') ??
      element.querySelector<HTMLElement>('[data-action="undo"]') ??
      element.querySelector('input');
    next?.focus();
  };
}
