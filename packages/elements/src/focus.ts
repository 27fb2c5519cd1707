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
 * Moves the focus to a place of the form and brings it into view, label and all; to the
 * page's heading when there is no such place.
 *
 * @param root of the form
 */
export async function moveFocus(root: ShadowRoot, id: string): Promise<void> {
  await (root.host as LitElement).updateComplete;
  if (!root.getElementById(id)) await drawn(); // it stands in an element of its own
  const target = root.getElementById(id) ?? root.getElementById('page-title');
  target?.focus({preventScroll: true});
  (target?.closest('ozg-field') ?? target)?.scrollIntoView();
}
