/**
 * What is typed in the form belongs to it, and stays in it.
 *
 * Pages have shortcuts, and leave those alone who type in an input. Behind a shadow root nobody
 * seems to: they would take letters for commands, and swallow them. An `input` event that went on
 * would also carry what was typed.
 */

const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'];

/** Ends what is typed inside of a form's root there. May be called again. */
export function keepKeys(root: ShadowRoot): void {
  for (const type of types) root.addEventListener(type, keep);
}

function keep(event: Event): void {
  if (!isForEverybody(event)) event.stopPropagation();
}

/** Keys that mean something to a dialogue or a browser around the form. */
function isForEverybody(event: Event): boolean {
  return event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey || /^(Tab|Escape|F\d+)$/.test(event.key));
}
