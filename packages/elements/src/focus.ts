/** The focus, once what it is to go to is there. */
import type {LitElement} from 'lit';

/**
 * Waits until everything that has changed is on the page: elements inside of each other are
 * drawn one after the other, but all of them before the next task.
 */
export function drawn(): Promise<void> {
  return new Promise((settle) => setTimeout(settle));
}

/**
 * Gives an element the focus, if need be without scrolling to it. Pages that "clean" what stands in them take away
 * `tabindex`; then it is put back for this moment, or the focus would stay on a button that now does something else.
 */
export function focusOn(target: HTMLElement | null | undefined, options?: FocusOptions): void {
  target?.focus(options);
  if (!target || (target.getRootNode() as ShadowRoot).activeElement === target) return;
  target.tabIndex = -1;
  target.focus(options);
}

/**
 * Moves the focus to a place of the form and brings it into view, label and all; to the
 * page's heading when there is no such place.
 *
 * @param root of the form
 */
export async function moveFocus(root: ShadowRoot, id: string): Promise<void> {
  await (root.host as LitElement).updateComplete;
  if (!root.getElementById(id)) await drawn(); // it stands in an element of its own
  const target = root.getElementById(id) ?? root.getElementById('page-title');
  focusOn(target, {preventScroll: true});
  (target?.closest('ozg-field') ?? target)?.scrollIntoView();
}

/**
 * Acts once nothing of the form is held down any more, or at once. A message that comes up
 * while a button is pressed would move it away from under the finger, and the click would
 * go to nothing.
 */
export function onceReleased(root: ParentNode, act: () => void): void {
  if (root.querySelector(':active') === null) return act();
  const over = new AbortController();
  const release = () => {
    over.abort();
    setTimeout(act); // the click comes right after
  };
  for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, release, {signal: over.signal});
}
