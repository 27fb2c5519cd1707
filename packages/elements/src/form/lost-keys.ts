/**
 * Notices that letters which were typed do not arrive. A page that heard of the form's keys
 * before the form was there can take them away; half a name must not be sent unnoticed.
 */

const watched = new WeakSet<Node>();
const lost = new WeakSet<Node>();

/**
 * Watches a form's root from now on, once.
 *
 * @param tell is called with the first letter that was released and has put nothing in
 */
export function noticeLostKeys(root: ShadowRoot, tell: () => void): void {
  if (watched.has(root)) return;
  watched.add(root);
  // Inputs without a letter released since. Who types fast presses the next key before the last is up.
  let open = 0;
  const shortcuts = new Set<string>();
  root.addEventListener('focusin', () => (open = 0));
  root.addEventListener('input', () => (open = Math.min(open + 1, 3)), true);
  root.addEventListener(
    'keydown',
    (event) => {
      const {code, ctrlKey, metaKey, altKey} = event as KeyboardEvent;
      if (ctrlKey || metaKey || altKey) shortcuts.add(code);
    },
    true,
  );
  root.addEventListener(
    'keyup',
    (event) => {
      const {key, code, isComposing} = event as KeyboardEvent;
      if (shortcuts.delete(code) || isComposing || !/^[\p{L}\p{N}]$/u.test(key) || !isText(event.target)) return;
      open -= 1;
      if (open >= 0) return;
      open = 0;
      lost.add(root);
      tell();
    },
    true,
  );
}

/** Whether letters were lost in a form's root since this was asked last: nobody is told twice before sending. */
export function hasLostKeys(root: ShadowRoot): boolean {
  return lost.delete(root);
}

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLInputElement && /^(text|email|tel|url|search)$/.test(target.type) && !target.readOnly;
}
