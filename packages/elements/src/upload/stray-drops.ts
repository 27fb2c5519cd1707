/**
 * Keeps a file that was dropped beside its place from replacing the page, and with it
 * everything a person has filled in.
 *
 * @returns the way to stop
 */
export function refuseStrayDrops(): () => void {
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}

function refuse(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files') || event.defaultPrevented) return;
  // Controls take drops by themselves, without a word to anyone.
  if (event.composedPath().some((target) => target instanceof HTMLInputElement)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}
